/** Parts of texts that are themselves put into words: names in code marks, and guesses at what was meant. */
import type { Texts } from "../model/texts.ts";

/** A part of a text, which is put into words with the texts of the program that tells it. */
export type Wording = (texts: Texts) => string;

/** In code marks, which the text itself cannot end. */
export function code(text: string): string {
  return `\`${text.replaceAll("`", "'")}\``;
}

/** Names in code marks, joined to `a, b or c`. */
export function oneOf(names: readonly string[]): Wording {
  const words = names.map(code);
  const last = words.pop() ?? "";
  return (texts) => words.length === 0 ? last : texts.get("one_of", { others: words.join(", "), last });
}

/** ` Did you mean a or b?`, with the blank that parts it from what stands before it; empty without names. */
export function didYouMean(near: readonly string[]): Wording {
  return (texts) => near.length === 0 ? "" : ` ${texts.get("did_you_mean", { near: oneOf(near)(texts) })}`;
}
