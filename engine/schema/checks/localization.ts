import { nearest } from "../../diagnostics/did_you_mean.ts";
import type { Problems } from "../../diagnostics/diagnostic.ts";
import { LOCALES } from "../../model/limits.ts";
import { withReplaced } from "../kit/fix.ts";
import { quote } from "../kit/quote.ts";
import type { LocalizationDefinition } from "../keys/localization.ts";
import { checkFixedText } from "./length.ts";
import { checkSlashName } from "./name.ts";

const KNOWN: ReadonlySet<string> = new Set(LOCALES);

/** Languages that people mean by a code that Discord does not have. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ["en", "en-US"],
  ["es", "es-ES"],
  ["pt", "pt-BR"],
  ["sv", "sv-SE"],
  ["zh", "zh-CN"],
  ["nb", "no"],
  ["nn", "no"],
]);

/** Checks translations. `limits.name` is left out where names follow the rules of slash commands. */
export function checkLocalizations(
  localizations: readonly LocalizationDefinition[],
  what: string,
  limits: { readonly name?: number; readonly description: number },
  problems: Problems,
): void {
  for (const { locale, span, name, description } of localizations) {
    if (!KNOWN.has(locale)) {
      const suggestion = nearest(locale, LOCALES, MEANT);
      problems.add({
        code: "unknown-language",
        message: `${quote(locale)} is not one of Discord's languages.`,
        span,
        expected: `one of ${LOCALES.join(", ")}`,
        suggestion,
        fix: suggestion && withReplaced(span, suggestion),
      });
    }
    if (name && limits.name === undefined) checkSlashName(name, what, problems);
    else checkFixedText(name, limits.name!, "The name", problems);
    checkFixedText(description, limits.description, "The description", problems);
  }
}
