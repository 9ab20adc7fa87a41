/** Why something is refused: the key of a text, and what fills it in. */
import type { TextValues } from "../model/text_table.ts";
import type { TextKey, TEXTS, Texts } from "../model/texts.ts";

export type Refusal = {
  [Key in TextKey]: { readonly key: Key; readonly values: TextValues<typeof TEXTS[Key]> };
}[TextKey];

/** The refusal in the words of the bot. */
export function refusalText(refusal: Refusal, texts: Texts): string {
  // A refusal holds the values of its own key, which the type of `get` cannot follow through a union.
  const anyTexts: { get(key: TextKey, values: object): string } = texts;
  return anyTexts.get(refusal.key, refusal.values);
}
