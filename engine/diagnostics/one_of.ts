/** Names that are listed where one of them was expected; with more, nobody reads them. */
const MOST = 50;

/** What would have been right where one of several names was expected: `one of red, blue`. */
export function oneOf(names: readonly string[], before = "one of "): string {
  return `${before}${names.slice(0, MOST).join(", ")}${names.length > MOST ? ", …" : ""}`;
}
