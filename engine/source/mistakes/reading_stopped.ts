import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../diagnostics/span.ts";
import type { ParsedText } from "../parsed_text.ts";
import { unusualPlace } from "../quick/read_usual.ts";
import type { Tokens } from "../tokens_of.ts";

/** Characters that are shown as the place. */
const LONGEST_SPAN = 40;

/** The problem of a place behind which a file was read no further, as that would take too long. */
export function explainStop(source: ParsedText, { why, at }: NonNullable<Tokens["stopped"]>): NewDiagnostic {
  const span = spanFrom(source, why === "long" ? unusualPlace(source) : at);
  if (why === "deep") {
    return {
      code: "yaml-too-deep",
      message: "More than 100 lists and maps stand inside each other here.",
      span,
    };
  }
  if (why === "marks") {
    return {
      code: "yaml-too-much",
      message: "More than 10,000 words that begin with &, *, ! or ? stand in this file up to here.",
      span,
      expected: "10,000 at most; or these words in quotes, where they are texts",
    };
  }
  return {
    code: "yaml-too-much",
    message: "Here is a mistake, or something unusual, and the file has too many parts to be read with care.",
    span,
    expected:
      "what stands here corrected, in quotes or left out; or several smaller files in a folder of the bot's name",
  };
}

function spanFrom(source: ParsedText, at: number): Span {
  return source.span(at, Math.max(at, Math.min(source.line(at).end, at + LONGEST_SPAN)));
}
