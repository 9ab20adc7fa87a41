/** Languages by Discord's codes, and what is said in which. */

/** `pt` of `pt-BR`. */
export function baseOf(language: string): string {
  const dash = language.indexOf("-");
  return dash === -1 ? language : language.slice(0, dash);
}

/** What is written for a language: for exactly that, else for its first part, else for another form of it. */
export function inLanguage<Thing>(language: string, table: ReadonlyMap<string, Thing>): Thing | undefined {
  const exact = table.get(language) ?? table.get(baseOf(language));
  if (exact !== undefined) return exact;
  for (const [other, thing] of table) if (baseOf(other) === baseOf(language)) return thing;
}

/**
 * What is written for the first of some languages for which anything is; `undefined` where that is the bot's own.
 * @param languages in the order of preference @param own the bot's language
 */
export function inFirstOf<Thing>(
  languages: readonly string[],
  table: ReadonlyMap<string, Thing>,
  own: string,
): Thing | undefined {
  for (const language of languages) {
    if (language === own) return undefined;
    const found = inLanguage(language, table);
    if (found !== undefined) return found;
    if (baseOf(language) === baseOf(own)) return undefined;
  }
}
