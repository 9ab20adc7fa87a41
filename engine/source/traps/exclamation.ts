import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import { shorten } from "../key_set.ts";
import type { ParsedText } from "../parsed_text.ts";
import { quoteValue } from "./value_fix.ts";

/** YAML 1.2.2, 10.3, core schema. What type a value has is decided by its key, so most of them say nothing new. */
const STANDARD = new Set(["int", "float", "bool", "null", "map", "seq"]);
const PREFIX = "tag:yaml.org,2002:";

/** What a tag means to us: nothing, that the value is a text, or that somebody meant something else. */
export function readTag(tag: string | undefined): "none" | "text" | "unknown" {
  if (tag === undefined) return "none";
  if (tag === `${PREFIX}str`) return "text";
  return tag.startsWith(PREFIX) && STANDARD.has(tag.slice(PREFIX.length)) ? "none" : "unknown";
}

/** A tag that means nothing here; on a scalar it is the first word of a text. */
export function explainTag(
  source: ParsedText,
  nodeStart: number,
  tag: string,
  scalar: boolean,
): NewDiagnostic {
  const found = source.text.lastIndexOf("!", nodeStart);
  const start = found > 0 && source.text[found - 1] === "!" ? found - 1 : Math.max(0, found);
  const word = /^\S*/.exec(source.text.slice(start, start + 80))![0];
  const span = source.span(start, start + word.length);
  if (!scalar) {
    return {
      code: "yaml-tag",
      message: `${shorten(word || tag)} names a type that definitions do not know.`,
      span,
      expected: "the list or the map without it",
    };
  }
  return {
    code: "yaml-exclamation-start",
    message: `The text begins with "${
      shorten(word)
    }", which YAML takes for the name of a type and leaves out.`,
    span,
    expected: "a text in quotes",
    fix: quoteValue(source, start).fix,
  };
}
