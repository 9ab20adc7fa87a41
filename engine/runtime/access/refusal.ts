/** Why something is refused: the key of a text, and what fills it in. */
import type { TextValues } from "../../model/text_table.ts";
import type { TextKey, TEXTS, Texts } from "../../model/texts.ts";

export type Refusal = {
  [Key in TextKey]: { readonly key: Key; readonly values: TextValues<typeof TEXTS[Key]> };
}[TextKey];

/** The refusal in the words of the bot. */
export function refusalText(refusal: Refusal, texts: Texts): string {
  // A refusal holds the values of its own key, which the type of `get` cannot follow through a union.
  const anyTexts: { get(key: TextKey, values: object): string } = texts;
  return anyTexts.get(refusal.key, refusal.values);
}

/** `a`, `a or b`, `a, b or c`: one is enough. */
export function oneOf(words: readonly string[], texts: Texts): string {
  return joined(words, "list_or", texts);
}

/** `a`, `a and b`, `a, b and c`: all are meant. */
export function allOf(words: readonly string[], texts: Texts): string {
  return joined(words, "list_and", texts);
}

function joined(words: readonly string[], key: "list_or" | "list_and", texts: Texts): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : texts.get(key, { list: words.slice(0, -1).join(", "), last });
}
