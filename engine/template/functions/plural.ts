/** Forms of words by the numbers that they go with (source: Unicode CLDR, plural rules, as Intl knows them). */
import type { Scope } from "../../model/scope.ts";

const ORDER = ["zero", "one", "two", "few", "many", "other"] as const;

interface Rules {
  readonly select: (number: number) => string;
  /** The categories that the language has, in their order. */
  readonly categories: readonly string[];
}

/** Making rules takes a while, and a bot speaks few languages. */
const known = new Map<string, Rules>();
const MOST = 50;

/** @param forms in the order of the language's categories; of too few the last one stands for the rest */
export function pluralForm(number: number, forms: readonly string[], language: string): string {
  const { select, categories } = rulesOf(language);
  // Everybody means one and many by two forms, also where the language has more.
  if (forms.length === 2) return forms[select(number) === "one" ? 0 : 1]!;
  const index = categories.indexOf(select(number));
  return forms[Math.min(index, forms.length - 1)] ?? "";
}

/** The language of the bot, in which its own texts are. */
export function languageOf(scope: Scope): string {
  return typeof scope["language"] === "string" ? scope["language"] : "en-US";
}

function rulesOf(language: string): Rules {
  let rules = known.get(language);
  if (!rules) {
    const intl = new Intl.PluralRules(language);
    const has = new Set<string>(intl.resolvedOptions().pluralCategories);
    rules = { select: (number) => intl.select(number), categories: ORDER.filter((one) => has.has(one)) };
    if (known.size >= MOST) known.clear();
    known.set(language, rules);
  }
  return rules;
}
