/** What a step from one version of the language to the next is made of. */

/** A key that was written otherwise. It means nothing any more, so a file that has it can only mean the new one. */
export interface OldWord {
  /** What the map with the key is to a reader, as its schema says it: `a command`. */
  readonly places: readonly string[];
  readonly key: string;
  readonly use: string;
  /** Where the value is written otherwise, too: from the text of a scalar to the new text, `undefined` if it cannot. */
  readonly value?: (text: string) => string | undefined;
}

/** All that changed from one version to the next. A word never changes its meaning: another takes its place. */
export interface Upgrade {
  /** The version of the language that it leads to. */
  readonly to: number;
  readonly words: readonly OldWord[];
}
