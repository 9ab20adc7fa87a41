import type { Problems } from "../diagnostics/diagnostic.ts";
import type { Variables } from "../model/shape.ts";
import { TEXTS, type Texts } from "../model/texts.ts";
import type { MessageDefinition } from "../schema/keys/messages.ts";
import type { TranslationDefinition } from "../schema/keys/translations.ts";
import { compileText } from "../template/text.ts";
import { type ChangedTexts, compileTexts } from "./texts.ts";

/**
 * The engine's texts with those that the author wrote; each is checked against what its own placeholders know.
 * @param more what all of them know
 */
export function compileMessages(
  messages: readonly MessageDefinition[],
  translations: readonly TranslationDefinition[],
  language: string,
  problems: Problems,
  more: Variables = {},
): Texts {
  const translated = translations.filter((one) => one.messages.engine.length > 0).map((one) =>
    [one.language.text, compile(one.messages.engine, problems, more, one.language.text)] as const
  );
  return compileTexts(compile(messages, problems, more), new Map(translated), language);
}

function compile(
  messages: readonly MessageDefinition[],
  problems: Problems,
  more: Variables,
  language?: string,
): ChangedTexts {
  return new Map(messages.map(({ key, text }) => {
    const source = language === undefined ? text : inLanguage(text, language);
    return [key, compileText(source, { ...more, ...TEXTS[key].variables }, problems)];
  }));
}

function inLanguage(source: MessageDefinition["text"], language: string): MessageDefinition["text"] {
  const { text, span } = source;
  return { text, span, language, at: (start, end) => source.at(start, end) };
}
