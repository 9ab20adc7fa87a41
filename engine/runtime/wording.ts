/** Parts of texts that are themselves put into words: names in code marks, and guesses at what was meant. */
import type { Texts } from "../model/texts.ts";
import { code as marked } from "../words/code.ts";
import { listWords } from "../words/list_words.ts";

/** A part of a text, which is put into words with the texts of the program that tells it. */
export type Wording = (texts: Texts) => string;

/** Lines that people typed can be long. */
const LONGEST = 1000;

/** In code marks, which the text itself cannot end. */
export function code(text: string): string {
  return marked(text, LONGEST);
}

/** Names in code marks, joined to `a, b or c`. */
export function oneOf(names: readonly string[]): Wording {
  const words = names.map(code);
  return (texts) => listWords(texts, "list_or", words);
}

/** ` Did you mean a or b?`, with the blank that parts it from what stands before it; empty without names. */
export function didYouMean(near: readonly string[]): Wording {
  return (texts) => near.length === 0 ? "" : ` ${texts.get("did_you_mean", { near: oneOf(near)(texts) })}`;
}
