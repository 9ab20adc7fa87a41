/** What the catalogue knows about one code. Written for somebody who has never programmed. */
export interface CatalogueEntry {
  /** The problem in a few words. */
  readonly title: string;
  /** What it means, why it is refused, and what to do: a few sentences. */
  readonly explanation: string;
  /** A definition that has the problem, and the same one mended. */
  readonly example?: { readonly wrong: string; readonly right: string };
}

/** Keeps the literal names of the codes while checking the shape of every entry. */
export function entries<Codes extends Record<string, CatalogueEntry>>(codes: Codes): Codes {
  return codes;
}
