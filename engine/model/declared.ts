/**
 * What extensions add to the language, as the stages of a load see it: words with their keys, and nothing that runs, but
 * for functions of expressions, which are pure. What runs is found by its name in the extension that is loaded then; see
 * {@link Extensions}.
 */
import type { DeclaredFunction } from "./declared_function.ts";
import type { Fields } from "./fields.ts";
import type { PermissionName } from "./permissions.ts";
import type { Shape } from "./shape.ts";

export type { DeclaredFunction, FunctionType } from "./declared_function.ts";

/** A step `NAME.WORD`. */
export interface DeclaredAction {
  /** The word without the name of the extension: `roll`. */
  readonly name: string;
  readonly description: string;
  readonly fields: Fields;
  /** The field that is meant where a single value stands behind the word: `dice.roll: 6`. */
  readonly main?: string;
  /** What `save_as` keeps; a step that gives nothing has none. */
  readonly result?: Shape;
  /** What the bot's role needs for it. */
  readonly permissions?: readonly PermissionName[];
  /** What has to be there where it is done. */
  readonly needs?: readonly ("answers" | "person")[];
}

/** Something that an extension can tell events of: `when: NAME.WORD`. */
export interface DeclaredTrigger {
  readonly name: string;
  readonly description: string;
  /** What its texts know of it. */
  readonly values: Readonly<Record<string, Shape>>;
  readonly filters: Fields;
  readonly main?: string;
  /** Whether it is about a person, in a channel, in a server. */
  readonly person: boolean;
  readonly channel: boolean;
  readonly server: boolean;
  /** Whether what happened is meant by an event with these filters. Quick; what throws does not match. */
  matches(filters: Readonly<Record<string, unknown>>, values: Readonly<Record<string, unknown>>): boolean;
}

/** A condition for `checks:`, written `NAME.WORD`. */
export interface DeclaredCheck {
  readonly name: string;
  readonly description: string;
  /** What a person is told who does not pass. */
  readonly message?: string;
}

/** A text that its users can change under `messages:`, written `NAME.WORD`. `{word}` stands for a value. */
export interface DeclaredText {
  readonly name: string;
  /** By Discord's codes of languages; `en-US` is there always. */
  readonly words: Readonly<Record<string, string>>;
}

/** All that one extension adds. */
export interface DeclaredExtension {
  readonly name: string;
  /** For people: `extensions/dice.ts`. */
  readonly path: string;
  readonly handlers: ReadonlyMap<string, { readonly fields?: Fields }>;
  readonly actions: readonly DeclaredAction[];
  readonly triggers: readonly DeclaredTrigger[];
  readonly functions: readonly DeclaredFunction[];
  readonly checks: readonly DeclaredCheck[];
  /** Names of what offers choices for options, written `suggest: NAME.WORD`. */
  readonly suggestions?: readonly string[];
  readonly texts: readonly DeclaredText[];
  readonly settings: Fields;
  /** Its commands and events, written as a bot's file would have them, in JSON; absent where there are none. */
  readonly definition?: string;
}

/** One that lies in the project and adds nothing at the moment: what definitions say of it is no mistake of theirs. */
export interface AbsentExtension {
  readonly name: string;
  /** For owners, as the end of a sentence: `it is on the blacklist`. */
  readonly why: string;
}

/** The extensions of a project, as a load sees them. */
export interface DeclaredExtensions {
  readonly present: readonly DeclaredExtension[];
  readonly absent: readonly AbsentExtension[];
}
