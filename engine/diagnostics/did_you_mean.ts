/** Finds the name that somebody meant. */

/** Longer words are not compared: nobody mistypes a name of that length, and the work grows with its square. */
const LONGEST_WORD = 64;

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
  const list = [...candidates];
  const wanted = normal(word);
  if (wanted === "" || wanted.length > LONGEST_WORD) return undefined;
  const same = list.find((candidate) => normal(candidate) === wanted);
  if (same !== undefined) return same;
  const synonym = synonyms.get(word.toLowerCase()) ?? synonyms.get(wanted);
  if (synonym !== undefined && list.includes(synonym)) return synonym;
  const bag = wordBag(wanted);
  return list.find((candidate) => wordBag(normal(candidate)) === bag) ??
    closest(wanted, list) ??
    onlyBeginning(wanted, list);
}

function closest(wanted: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let bound = allowedSlips(wanted.length) + 1;
  for (const candidate of candidates) {
    const name = normal(candidate);
    if (name.length > LONGEST_WORD || Math.abs(name.length - wanted.length) >= bound) continue;
    const distance = slips(wanted, name);
    if (distance < bound) {
      best = candidate;
      bound = distance;
    }
  }
  return best;
}

/** `desc` for `description`, but only where no second candidate begins so. */
function onlyBeginning(wanted: string, candidates: readonly string[]): string | undefined {
  if (wanted.length < 3) return undefined;
  const found = candidates.filter((candidate) => {
    const name = normal(candidate);
    return name.startsWith(wanted) || (name.length >= 4 && wanted.startsWith(name + "_"));
  });
  return found.length === 1 ? found[0] : undefined;
}

/** How many slips are believable in a word of this length. */
function allowedSlips(length: number): number {
  return length <= 2 ? 0 : length <= 4 ? 1 : length <= 8 ? 2 : 3;
}

/**
 * Insertions, deletions, replacements and swaps of neighbours that turn one word into the other
 * (the restricted Damerau–Levenshtein distance).
 */
export function slips(a: string, b: string): number {
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
