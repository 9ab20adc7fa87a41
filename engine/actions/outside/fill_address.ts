/** Fills the placeholders of a web address so that no value can lead anywhere else. */

/** What ends the path of an address. */
const PATH_END = /[?#]/;
/** What leads to the folder above, however it is written (source: URL standard, double-dot URL path segment). */
const DOTS = /^(?:\.|%2e){1,2}$/i;

/**
 * Each value is percent-encoded, so it stays within its part of the path or of the query. `undefined` where a part of
 * the path would be empty, or lead to the folder above.
 *
 * @param literals what stands before, between and behind the values; the first reaches over the host
 */
export function fillAddress(literals: readonly string[], values: readonly string[]): string | undefined {
  const encoded = values.map((value) => encodeURIComponent(value.toWellFormed()));
  const filled = join(literals, encoded);
  // The same address with values that do no harm has the parts that its author meant.
  const meant = segmentsOf(join(literals, encoded.map(() => "x")));
  const segments = segmentsOf(filled);
  const good = segments.every((segment, index) =>
    segment === meant[index] || segment !== "" && !DOTS.test(segment)
  );
  return good ? filled : undefined;
}

function join(literals: readonly string[], values: readonly string[]): string {
  return literals.map((literal, index) => literal + (values[index] ?? "")).join("");
}

/** The parts of the path. Encoded values hold none of the signs that part them. */
function segmentsOf(address: string): string[] {
  const path = address.replace(/^https:\/\/[^/?#]*/i, "");
  const end = path.search(PATH_END);
  return (end === -1 ? path : path.slice(0, end)).split("/").slice(1);
}
