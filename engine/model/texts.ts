/** All texts that an author can change under `messages:`. */
import type { TextEntry, TextValues } from "./text_table.ts";
import { ANSWER_TEXTS } from "./texts/answers.ts";
import { ARGUMENT_TEXTS } from "./texts/arguments.ts";
import { CONFIG_TEXTS } from "./texts/config.ts";
import { DATA_TEXTS } from "./texts/data.ts";
import { EXTENSIONS_TEXTS } from "./texts/extensions.ts";
import { FRAMEWORK_TEXTS } from "./texts/framework.ts";
import { HELP_TEXTS } from "./texts/help.ts";
import { MODERATION_TEXTS } from "./texts/moderation.ts";
import { MYDATA_TEXTS } from "./texts/mydata.ts";
import { OWNER_TEXTS } from "./texts/owner.ts";
import { PREFIX_TEXTS } from "./texts/prefix.ts";
import { TIMEZONE_TEXTS } from "./texts/timezone.ts";
import { ROLE_MENU_TEXTS } from "./texts/role_menus.ts";
import { REFUSAL_TEXTS } from "./texts/refusals.ts";
import { SERVER_TEXTS } from "./texts/server.ts";
import { SHARED_TEXTS } from "./texts/shared.ts";
import { STATS_TEXTS } from "./texts/stats.ts";
import { STEP_TEXTS } from "./texts/steps.ts";
import { VALUE_TEXTS } from "./texts/values.ts";

export const TEXTS = {
  ...ANSWER_TEXTS,
  ...ARGUMENT_TEXTS,
  ...CONFIG_TEXTS,
  ...DATA_TEXTS,
  ...EXTENSIONS_TEXTS,
  ...FRAMEWORK_TEXTS,
  ...HELP_TEXTS,
  ...MODERATION_TEXTS,
  ...MYDATA_TEXTS,
  ...OWNER_TEXTS,
  ...PREFIX_TEXTS,
  ...TIMEZONE_TEXTS,
  ...REFUSAL_TEXTS,
  ...ROLE_MENU_TEXTS,
  ...SERVER_TEXTS,
  ...SHARED_TEXTS,
  ...STATS_TEXTS,
  ...STEP_TEXTS,
  ...VALUE_TEXTS,
} as const satisfies Readonly<Record<string, TextEntry>>;

export type TextKey = keyof typeof TEXTS;

/** Fills texts in. */
export interface Texts {
  /** The same in the first of some languages that there are words for, where there are any. @param languages best first */
  in?(languages: readonly string[]): Texts;
  get<Key extends TextKey>(key: Key, ...values: Values<Key>): string;
}

/** Nothing has to be given for a text without placeholders. */
type Values<Key extends TextKey> = keyof TextValues<typeof TEXTS[Key]> extends never ? []
  : [values: TextValues<typeof TEXTS[Key]>];
