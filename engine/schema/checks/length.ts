import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText, Span } from "../../diagnostics/span.ts";
import { countCharacters, leastLength } from "../kit/placeholder.ts";

/** Refuses a fixed text that is empty or longer than Discord takes. `what` begins the sentence: `The description`. */
export function checkFixedText(
  text: SourceText | undefined,
  max: number,
  what: string,
  problems: Problems,
): void {
  if (!text) return;
  for (const other of text.translations?.values() ?? []) checkFixedText(other, max, what, problems);
  if (text.text.trim() === "") {
    problems.add({
      code: "empty-text",
      message: `${what} is empty.`,
      span: text.span,
      expected: `1 to ${max} characters`,
    });
  } else if (text.text.length > max) refuseOver(countCharacters(text.text), text.span, max, what, problems);
}

/** Refuses a text that is too long even if all its placeholders turn out empty. */
export function checkFilledText(
  text: SourceText | undefined,
  max: number,
  what: string,
  problems: Problems,
): void {
  for (const one of text ? [text, ...text.translations?.values() ?? []] : []) {
    if (one.text.length > max) refuseOver(leastLength(one.text), one.span, max, what, problems);
  }
}

function refuseOver(length: number, span: Span, max: number, what: string, problems: Problems): void {
  if (length <= max) return;
  problems.add({
    code: "too-long",
    message: `${what} has ${grouped(length)} characters; Discord takes at most ${grouped(max)}.`,
    span,
    expected: `at most ${grouped(max)} characters, which is ${grouped(length - max)} fewer`,
  });
}

/** Refuses a list with more entries than Discord takes. `what` is plural: `options`. */
export function checkCount(count: number, max: number, what: string, span: Span, problems: Problems): void {
  if (count <= max) return;
  problems.add({
    code: "too-many",
    message: `These are ${grouped(count)} ${what}; at most ${grouped(max)} are possible.`,
    span,
    expected: `at most ${grouped(max)} ${what}`,
  });
}

/** `12,345` */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
