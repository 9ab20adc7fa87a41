/**
 * The texts that the engine itself says to members: each under a key, with a default in the language of definitions and
 * with what its placeholders know, so that an author can say it in other words.
 */
import type { ValueOf } from "./scope.ts";
import type { Shapes } from "./shape.ts";

export interface TextEntry<Known extends Shapes = Shapes> {
  /** With placeholders, such as `Wait {cooldown.left}.` */
  readonly text: string;
  readonly variables: Known;
}

/** A text of the table. @param variables what its placeholders know */
export function text<const Known extends Shapes = Record<never, never>>(
  words: string,
  variables?: Known,
): TextEntry<Known> {
  return { text: words, variables: variables ?? {} as Known };
}

/** What must be given to fill a text in. */
export type TextValues<Entry> = Entry extends TextEntry<infer Known>
  ? { readonly [Name in keyof Known]: ValueOf<Known[Name]> }
  : never;
