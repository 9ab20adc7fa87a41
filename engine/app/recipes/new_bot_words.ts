/** What the words of a new bot may be: the same rules that hold when it is loaded. */
import { nearest } from "../../diagnostics/did_you_mean.ts";
import { baseOf } from "../../model/languages.ts";
import { LOCALES } from "../../model/limits.ts";

export { prefixFault } from "../../schema/checks/settings.ts";

/** The code of a language that somebody wrote as a code, as the first part of one, or by its name. */
export function languageCode(word: string): string | undefined {
  const known = LOCALES.find((locale) => locale.toLowerCase() === word.toLowerCase()) ??
    NAMES.get(word.toLowerCase());
  return known ?? LOCALES.map(baseOf).find((base) => base === word.toLowerCase());
}

export function nearLanguage(word: string): string | undefined {
  return nearest(word, LOCALES) ?? NAMES.get(nearest(word, NAMES.keys()) ?? "");
}

/** How people call the languages that most ask for, in English. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["english", "en-US"],
  ["german", "de"],
  ["deutsch", "de"],
  ["french", "fr"],
  ["français", "fr"],
  ["spanish", "es-ES"],
  ["español", "es-ES"],
  ["italian", "it"],
  ["italiano", "it"],
  ["portuguese", "pt-BR"],
  ["português", "pt-BR"],
  ["dutch", "nl"],
  ["nederlands", "nl"],
  ["polish", "pl"],
  ["polski", "pl"],
  ["russian", "ru"],
  ["turkish", "tr"],
  ["japanese", "ja"],
  ["chinese", "zh-CN"],
]);
