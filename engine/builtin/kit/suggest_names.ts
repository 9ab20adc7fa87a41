/** Names that are offered while somebody types one. */
import type { Choice } from "../../model/option.ts";
import { LIMITS } from "../../model/limits.ts";
import { fold } from "../../words/fold.ts";

const MOST = LIMITS.autocomplete.results;

/** First what begins so, then what holds it; each in the given order. Case and accents do not count. */
export function suggestNames(choices: Iterable<Choice>, typed: string): Choice[] {
  const wanted = fold(typed.trim());
  const beginning: Choice[] = [];
  const inside: Choice[] = [];
  for (const choice of choices) {
    const at = fold(choice.name).indexOf(wanted);
    if (at === 0) beginning.push(choice);
    else if (at > 0) inside.push(choice);
  }
  return [...beginning, ...inside].slice(0, MOST);
}

/** Choices whose values are their names. */
export function namesAsChoices(names: readonly string[]): Choice[] {
  return names.map((name) => ({ name, value: name }));
}
