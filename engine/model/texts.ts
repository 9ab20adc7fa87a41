/** All texts that an author can change under `messages:`. */
import type { TextEntry, TextValues } from "./text_table.ts";
import { ANSWER_TEXTS } from "./texts/answers.ts";
import { ARGUMENT_TEXTS } from "./texts/arguments.ts";
import { MODERATION_TEXTS } from "./texts/moderation.ts";
import { REFUSAL_TEXTS } from "./texts/refusals.ts";

export const TEXTS = {
  ...ANSWER_TEXTS,
  ...ARGUMENT_TEXTS,
  ...REFUSAL_TEXTS,
  ...MODERATION_TEXTS,
} as const satisfies Readonly<Record<string, TextEntry>>;

export type TextKey = keyof typeof TEXTS;

/** Fills texts in. */
export interface Texts {
  get<Key extends TextKey>(key: Key, ...values: Values<Key>): string;
}

/** Nothing has to be given for a text without placeholders. */
type Values<Key extends TextKey> = keyof TextValues<typeof TEXTS[Key]> extends never ? []
  : [values: TextValues<typeof TEXTS[Key]>];
