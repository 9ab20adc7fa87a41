/** Choices for an option that is being typed. */
import type { Choice } from "../model/option.ts";
import { LIMITS } from "../model/limits.ts";
import { fold } from "../words/fold.ts";

const MOST = LIMITS.autocomplete.results;

interface Entry {
  readonly name: string;
  readonly folded: string;
  readonly value: string | number;
}

export interface Suggestion {
  name: string;
  value: string | number;
}

/** Folded names are kept for as long as their choices live, so that each letter typed costs one pass. */
export class Autocomplete {
  readonly #entries = new WeakMap<readonly Choice[], Map<string, readonly Entry[]>>();

  /**
   * Names that begin with what was typed, then names in which a word does, then names that contain it; each in
   * the author's order. Case and accents do not count.
   * @param locale the asker's: names in that language are searched and shown where there are any
   */
  suggest(choices: readonly Choice[], typed: string, locale: string): Suggestion[] {
    const wanted = fold(typed.trim());
    const beginning: Entry[] = [];
    const word: Entry[] = [];
    const inside: Entry[] = [];
    for (const entry of this.#entriesFor(choices, locale)) {
      if (beginning.length === MOST) break;
      const at = entry.folded.indexOf(wanted);
      if (at === 0) beginning.push(entry);
      else if (at > 0) (entry.folded.includes(` ${wanted}`) ? word : inside).push(entry);
    }
    return [...beginning, ...word, ...inside].slice(0, MOST).map(({ name, value }) => ({ name, value }));
  }

  #entriesFor(choices: readonly Choice[], asked: string): readonly Entry[] {
    const locale = choices.some(({ nameLocalizations }) => nameLocalizations?.[asked]) ? asked : "";
    let byLocale = this.#entries.get(choices);
    if (!byLocale) this.#entries.set(choices, byLocale = new Map());
    let entries = byLocale.get(locale);
    if (!entries) {
      entries = choices.map(({ name, value, nameLocalizations }) => {
        const shown = nameLocalizations?.[locale] ?? name;
        return { name: shown, folded: fold(shown), value };
      });
      byLocale.set(locale, entries);
    }
    return entries;
  }
}
