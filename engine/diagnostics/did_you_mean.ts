/** Finds the name that somebody meant. */

/** Longer words are not compared: nobody mistypes a name of that length, and the work grows with its square. */
const LONGEST_WORD = 64;
/** Names that a word is held against; a bot has so many of one kind at most, unless it was made to take long. */
const MOST_CANDIDATES = 1_000;

/**
 * The candidate that is nearest to a word, or nothing where none is near enough. Knows typing slips, other
 * capitals, hyphens and blanks for underscores, camelCase, swapped words, singular for plural, and beginnings.
 *
 * @param synonyms words people use, in lower case, and the candidate each stands for; they win over likeness
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  synonyms: ReadonlyMap<string, string> = new Map(),
): string | undefined {
  const list = [...candidates].slice(0, MOST_CANDIDATES);
  const wanted = normal(word);
  if (wanted === "" || wanted.length > LONGEST_WORD) return undefined;
  const names = list.map(normal);
  const same = names.indexOf(wanted);
  if (same !== -1) return list[same];
  const synonym = synonyms.get(word.toLowerCase()) ?? synonyms.get(wanted);
  if (synonym !== undefined && list.includes(synonym)) return synonym;
  const bag = wordBag(wanted);
  const swapped = names.findIndex((name) => wordBag(name) === bag);
  const found = swapped !== -1 ? swapped : closest(wanted, names) ?? onlyBeginning(wanted, names);
  return found === undefined ? undefined : list[found];
}

function closest(wanted: string, names: readonly string[]): number | undefined {
  let best: number | undefined;
  let bound = allowedSlips(wanted.length) + 1;
  const letters = lettersOf(wanted);
  names.forEach((name, index) => {
    if (name.length > LONGEST_WORD || Math.abs(name.length - wanted.length) >= bound) return;
    const others = lettersOf(name);
    if (Math.max(bits(letters & ~others), bits(others & ~letters)) >= bound) return;
    const distance = slips(wanted, name, bound);
    if (distance >= bound) return;
    best = index;
    bound = distance;
  });
  return best;
}

/** The letters of a word, each as one of 32 bits: one that the other word does not have takes a slip. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

function bits(number: number): number {
  let count = 0;
  for (let left = number; left !== 0; left &= left - 1) count++;
  return count;
}

/** `desc` for `description`, but only where no second candidate begins so. */
function onlyBeginning(wanted: string, names: readonly string[]): number | undefined {
  if (wanted.length < 3) return undefined;
  const found = names.flatMap((name, index) =>
    name.startsWith(wanted) || (name.length >= 4 && wanted.startsWith(name + "_")) ? [index] : []
  );
  return found.length === 1 ? found[0] : undefined;
}

/** How many slips are believable in a word of this length. */
function allowedSlips(length: number): number {
  return length <= 2 ? 0 : length <= 4 ? 1 : length <= 8 ? 2 : 3;
}

/**
 * Insertions, deletions, replacements and swaps of neighbours that turn one word into the other
 * (the restricted Damerau–Levenshtein distance).
 * @param bound a distance from which on the exact one does not matter: any number that is not below it is given then
 */
export function slips(a: string, b: string, bound = Infinity): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const equal = a[row - 1] === b[column - 1];
      let least = Math.min(
        above[column]! + 1,
        current[column - 1]! + 1,
        above[column - 1]! + (equal ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, before[column - 2]! + 1);
      }
      current.push(least);
    }
    // A swap reaches back over one row, so that both have to be beyond the bound.
    if (Math.min(...current) >= bound && Math.min(...above) >= bound) return bound;
    before = above;
    above = current;
  }
  return above[b.length]!;
}

function normal(word: string): string {
  return word.trim().replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase().replace(/[-\s]/g, "_");
}

/** The same for `give_role`, `role_give` and `give_roles`. */
function wordBag(name: string): string {
  return name.split("_").filter((part) => part !== "").map(singular).sort().join("_");
}

function singular(part: string): string {
  if (part.length > 3 && part.endsWith("ies")) return part.slice(0, -3) + "y";
  if (part.length > 3 && /(s|x|ch|sh)es$/.test(part)) return part.slice(0, -2);
  return part.length > 2 && part.endsWith("s") && !part.endsWith("ss") ? part.slice(0, -1) : part;
}
