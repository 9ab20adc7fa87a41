/** Checks the languages of a bot and of its translations. */
import { nearest } from "../../diagnostics/did_you_mean.ts";
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import { baseOf } from "../../model/languages.ts";
import { LOCALES } from "../../model/limits.ts";
import { withReplaced } from "../kit/fix.ts";
import { quote } from "../kit/quote.ts";
import type { BotDefinition } from "../keys/bot.ts";

const BASES = new Set(LOCALES.map(baseOf));

export function checkLanguages(
  { language, translations }: Pick<BotDefinition, "language" | "translations">,
  problems: Problems,
): void {
  if (language) checkLanguage(language, problems);
  for (const one of translations) {
    checkLanguage(one.language, problems);
    if (one.language.text !== language?.text) continue;
    problems.add({
      code: "translation-into-own",
      message: `${quote(one.language.text)} is the bot's own \`language\`, so there is nothing to translate.`,
      span: one.language.span,
      expected: "the texts themselves where they stand, or another language here",
    });
  }
}

/** `de`, `pt-BR`; also the first part of a code, which then stands for all its forms. */
function checkLanguage({ text, span }: SourceText, problems: Problems): void {
  if (LOCALES.includes(text) || BASES.has(text)) return;
  const suggestion = nearest(text, LOCALES);
  problems.add({
    code: "unknown-language",
    message: `${quote(text)} is not one of Discord's languages.`,
    span,
    expected: `one of ${LOCALES.join(", ")}, or the first part of one, such as es`,
    suggestion,
    fix: suggestion && withReplaced(span, suggestion),
  });
}
