import { TO_1 } from "./to_1.ts";
import type { OldWord, Upgrade } from "./upgrade.ts";

/** Every step there was, the oldest first. */
export const UPGRADES: readonly Upgrade[] = [TO_1];

/** The version of the language that this engine reads: what stands behind `version:` in a bot's file. */
export const LANGUAGE_VERSION: number = UPGRADES.at(-1)!.to;

const WORDS: ReadonlyMap<string, readonly OldWord[]> = Map.groupBy(
  UPGRADES.flatMap(({ words }) => words),
  ({ key }) => key,
);

/** What a key was once called by, in maps that are this to a reader. */
export function oldWord(place: string, key: string): OldWord | undefined {
  return WORDS.get(key)?.find(({ places }) => places.includes(place));
}
