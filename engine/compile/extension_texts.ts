/** What extensions say to members: in the author's words where there are any, else in their own. */
import type { Problems } from "../diagnostics/diagnostic.ts";
import type { SourceText } from "../diagnostics/span.ts";
import type { DeclaredExtension, DeclaredText } from "../model/declared.ts";
import type { ExtensionTexts } from "../model/extensions.ts";
import { baseOf, inLanguage } from "../model/languages.ts";
import type { Scope } from "../model/scope.ts";
import type { Shapes, Variables } from "../model/shape.ts";
import { TEXT_VALUE, valuesIn } from "../schema/extensions/text_values.ts";
import type { MessagesDefinition } from "../schema/keys/messages.ts";
import type { TranslationDefinition } from "../schema/keys/translations.ts";
import { printAny } from "../template/print.ts";
import { compileText } from "../template/text.ts";

type Render = (values: Scope) => string;

/** The author's words for one text: in the bot's language, and by other languages. */
interface Authored {
  own?: Render;
  readonly others: Map<string, Render>;
}

interface Words {
  readonly messages: MessagesDefinition;
  readonly translations: readonly TranslationDefinition[];
  /** The bot's. */
  readonly language: string;
}

interface Checks {
  readonly problems: Problems;
  /** What texts know besides their values. */
  readonly more: Variables;
}

export function compileExtensionTexts(
  { messages, translations, language }: Words,
  extensions: readonly DeclaredExtension[],
  checks: Checks,
): ExtensionTexts {
  const texts = new Map<string, (languages: readonly string[]) => Render>();
  for (const { name: extension, texts: declared } of extensions) {
    for (const text of declared) {
      const is = (one: MessagesDefinition["declared"][number]) =>
        one.extension === extension && one.name === text.name;
      const authored: Authored = { others: new Map() };
      for (const { text: source } of messages.declared.filter(is)) author(authored, source, text, checks);
      for (const { language, messages } of translations) {
        for (const { text: source } of messages.declared.filter(is)) {
          authored.others.set(language.text, compile(source, language.text, text, checks));
        }
      }
      texts.set(`${extension}.${text.name}`, chooser(authored, text, language));
    }
  }
  return {
    get(extension, name, languages, values) {
      const choose = texts.get(`${extension}.${name}`);
      if (!choose) throw new Error(`The extension ${extension} has declared no text called ${name}`);
      return choose(languages)(values);
    },
  };
}

/** The author's text, and what stands for it under `translations: texts`. */
function author(authored: Authored, source: SourceText, text: DeclaredText, checks: Checks): void {
  authored.own = compile(source, undefined, text, checks);
  for (const [language, translated] of source.translations ?? []) {
    authored.others.set(language, compile(translated, language, text, checks));
  }
}

/** Only what the extension's own words know has a value. */
function compile(
  original: SourceText,
  language: string | undefined,
  { words }: DeclaredText,
  { problems, more }: Checks,
): Render {
  const { text, span } = original;
  const source: SourceText = {
    text,
    span,
    at: (start, end) => original.at(start, end),
    ...(language === undefined ? {} : { language }),
  };
  const values: Shapes = Object.fromEntries(
    valuesIn(words["en-US"] ?? "").map((name) => [name, "anything" as const]),
  );
  const template = compileText(source, { ...more, ...values }, problems);
  return (values) => template.render(values);
}

function chooser(
  { own, others }: Authored,
  { words }: DeclaredText,
  language: string,
): (languages: readonly string[]) => Render {
  const declared = new Map(Object.entries(words).map(([code, text]) => [code, plain(text)]));
  const last = own ?? declared.get("en-US") ?? plain("");
  return (languages) => {
    for (const wanted of [...languages, language]) {
      const authored = baseOf(wanted) === baseOf(language) ? own : inLanguage(wanted, others);
      const found = authored ?? declared.get(wanted) ?? declared.get(baseOf(wanted));
      if (found) return found;
    }
    return last;
  };
}

/** Words of an extension are no templates: what stands in braces is put in, and nothing is computed. */
function plain(words: string): Render {
  return (values) =>
    words.replace(TEXT_VALUE, (_, name: string) => Object.hasOwn(values, name) ? printAny(values[name]) : "");
}
