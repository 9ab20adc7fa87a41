/** Where the cursor stands in the text of a definition, as far as completing needs to know it. */

export type PathPart = string | number;

export interface TextPlace {
  /** The way from the top to the map, list or value that the cursor stands in. */
  readonly path: readonly PathPart[];
  /**
   * What can be written there: a key of the map at `path`, the value at `path`, or as long as no colon tells them
   * apart, either.
   */
  readonly takes: "key" | "value" | "either";
  /** The word that is being written: it begins before the cursor and may end behind it. */
  readonly from: number;
  readonly to: number;
  /** The keys that stand in the same map, besides the one that is being written. */
  readonly siblings: readonly string[];
  /** A colon follows the word. */
  readonly hasColon: boolean;
  /** Columns before a key of this map. */
  readonly indent: number;
  /** In `{ }` or `[ ]`. */
  readonly inFlow: boolean;
  /** The text that the cursor stands in, with its quotes. */
  readonly scalar?: { readonly start: number; readonly end: number };
}
