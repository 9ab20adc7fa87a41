/** The texts that the engine itself says, in the author's words where there are any. */
import { Problems } from "../diagnostics/diagnostic.ts";
import { SourceFile, type SourceText } from "../diagnostics/span.ts";
import { inFirstOf } from "../model/languages.ts";
import type { Scope } from "../model/scope.ts";
import { type TextKey, TEXTS, type Texts } from "../model/texts.ts";
import { compileText, type TextTemplate } from "../template/text.ts";

/** Texts by key, compiled and checked already. */
export type ChangedTexts = ReadonlyMap<string, TextTemplate>;

/**
 * @param changed in the bot's language
 * @param translated by language; what is missing in one is said in the bot's
 * @param language the bot's
 */
export function compileTexts(
  changed: ChangedTexts,
  translated: ReadonlyMap<string, ChangedTexts> = new Map(),
  language = "en-US",
): Texts {
  const templates = new Map(changed);
  const others = new Map<ChangedTexts, Texts>();
  const own: Texts = {
    get(key, ...[values]) {
      let template = templates.get(key);
      // Most of a hundred texts are never said, so each is compiled when it first is.
      if (!template) templates.set(key, template = compileDefault(key));
      return template.render((values ?? {}) as Scope);
    },
    in(languages) {
      const found = translated.size === 0 ? undefined : inFirstOf(languages, translated, language);
      if (!found) return own;
      let texts = others.get(found);
      if (!texts) others.set(found, texts = speaking(found, own));
      return texts;
    },
  };
  return own;
}

function speaking(words: ChangedTexts, own: Texts): Texts {
  return {
    get(key, ...values) {
      const template = words.get(key);
      return template ? template.render((values[0] ?? {}) as Scope) : own.get(key, ...values);
    },
  };
}

/** @throws where the engine's own text has a problem, which the tests rule out */
export function compileDefault(key: TextKey): TextTemplate {
  const problems = new Problems();
  const { text, variables } = TEXTS[key];
  const template = compileText(asSource(key, text), variables, problems);
  const problem = problems.list[0];
  if (problem) throw new Error(`The text ${key} of the engine is broken: ${problem.message}`);
  return template;
}

function asSource(key: string, text: string): SourceText {
  const file = new SourceFile(`messages.${key}`, text);
  const at = (start: number, end: number) => ({ file, start, end });
  return { text, span: at(0, text.length), at };
}
