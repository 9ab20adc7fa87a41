/** A regular expression as a tree. */
export type PatternNode =
  /** One of a set; `others`: none of it, whichever its case where that makes no difference. */
  | { readonly kind: "sign"; readonly set: SignSet; readonly others?: boolean }
  /** `^`, `$`, `\b` and `\B`: hold at a place and take nothing. */
  | { readonly kind: "place"; readonly holds: PlaceTest }
  /** One after the other. */
  | { readonly kind: "row"; readonly parts: readonly PatternNode[] }
  /** Any one of them. */
  | { readonly kind: "choice"; readonly parts: readonly PatternNode[] }
  | {
    readonly kind: "repeat";
    readonly part: PatternNode;
    readonly min: number;
    /** `Infinity` where there is no end. */
    readonly max: number;
  };

/** Whether a code point is meant. */
export type SignSet = (sign: number) => boolean;

/** @param before code point before the place, -1 at the start @param after the one behind it, -1 at the end */
export type PlaceTest = (before: number, after: number) => boolean;
