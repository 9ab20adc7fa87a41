/** What no schema of a single text knows: how long texts and lists of a declared field may be. */
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText, Span } from "../../diagnostics/span.ts";
import type { ListField, TextField } from "../../model/fields.ts";
import { checkCount, grouped } from "../checks/length.ts";
import { countCharacters, hasPlaceholder, leastLength } from "../kit/placeholder.ts";

/** @param filled whether placeholders in it are filled in, so that its length is known in part */
export function checkTextLength(
  { text, span }: SourceText,
  { minLength = 0, maxLength = Infinity }: Pick<TextField, "minLength" | "maxLength">,
  problems: Problems,
  filled = false,
): void {
  const length = filled ? leastLength(text) : countCharacters(text);
  const short = length < minLength && !(filled && hasPlaceholder(text));
  if (!short && length <= maxLength) return;
  const bound = grouped(short ? minLength : maxLength);
  problems.add({
    code: "text-length",
    message: `This text has ${grouped(length)} characters; ${
      short ? "at least" : "at most"
    } ${bound} belong here.`,
    span,
    expected: `${short ? "at least" : "at most"} ${bound} characters`,
  });
}

export function checkListSize(
  count: number,
  { maxItems }: Pick<ListField, "maxItems">,
  span: Span,
  problems: Problems,
): void {
  if (maxItems !== undefined) checkCount(count, maxItems, "entries", span, problems);
}
