import type { z } from "zod";
import type { SourceText } from "../../diagnostics/span.ts";
import { type TextKey, TEXTS } from "../../model/texts.ts";
import type { Shape } from "../../model/shape.ts";
import type { Node } from "../../source/nodes.ts";
import { map } from "../kit/map.ts";
import { text } from "../kit/text.ts";

/** A text of the engine in the author's words. */
export interface MessageDefinition {
  readonly key: TextKey;
  readonly text: SourceText;
}

const ENTRIES = Object.entries(TEXTS) as [TextKey, typeof TEXTS[TextKey]][];

const KEYS = Object.fromEntries(
  ENTRIES.map(([key, entry]) => [
    key,
    text("the words for it").describe(describe(entry.text, entry.variables)).optional(),
  ]),
) as Record<TextKey, z.ZodOptional<z.ZodType<SourceText, Node>>>;

/** The engine's own texts by their keys, each in other words. */
export const MESSAGES = map("`messages`", KEYS, (keys): MessageDefinition[] => {
  const written = keys as Partial<Record<TextKey, SourceText>>;
  return ENTRIES.flatMap(([key]) => written[key] ? [{ key, text: written[key] }] : []);
}).describe("What the engine itself says to members, in your words or your language.");

function describe(words: string, variables: Readonly<Record<string, Shape>>): string {
  const known = Object.entries(variables).flatMap(([name, shape]) => paths(name, shape));
  return `In English: "${words}"` +
    (known.length > 0 ? ` Known here: ${known.map((path) => `{${path}}`).join(", ")}.` : "");
}

/** `cooldown.left`, `cooldown.seconds`: every value below a variable. */
function paths(name: string, shape: Shape): string[] {
  if (typeof shape === "string" || !("fields" in shape)) return [name];
  return Object.entries(shape.fields).flatMap(([field, inner]) => paths(`${name}.${field}`, inner));
}
