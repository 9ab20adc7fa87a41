import type * as z from "zod";
import type { SourceText, Span } from "../../diagnostics/span.ts";
import type { Node } from "../../source/nodes.ts";
import { map } from "../kit/map.ts";
import { named } from "../kit/named.ts";
import { text } from "../kit/text.ts";

/** Name and description in one of Discord's languages. */
export interface LocalizationDefinition {
  readonly locale: string;
  /** Of the language's code. */
  readonly span: Span;
  readonly name?: SourceText;
  readonly description?: SourceText;
}

const name = text("the translated name").describe("The name in this language.").optional();
const description = text("the translated description").describe("The description in this language.")
  .optional();

const TRANSLATION = map("a translation", { name, description }, (keys) => keys);
const NAME_ONLY = map("a translation", { name }, (keys) => keys);

/** Translations of a command or an option: `de: { name: hallo, description: Jemanden grüßen }`. */
export const LOCALIZATIONS: z.ZodType<LocalizationDefinition[], Node> = named(
  "a map of translations by language, such as `de: { name: hallo }`",
  TRANSLATION,
  (locale, keys): LocalizationDefinition => ({ locale: locale.text, span: locale.span, ...keys }),
).meta({
  id: "localizations",
  description: "Name and description in other languages, by Discord's language codes.",
});

/** Translations of a choice, which has a name only. */
export const CHOICE_LOCALIZATIONS: z.ZodType<LocalizationDefinition[], Node> = named(
  "a map of translations by language, such as `de: { name: freundlich }`",
  NAME_ONLY,
  (locale, keys): LocalizationDefinition => ({ locale: locale.text, span: locale.span, ...keys }),
).meta({
  id: "choice_localizations",
  description: "The name in other languages, by Discord's language codes.",
});
