/**
 * Keys that an extension declares for definitions: what stands in an action, in the filter of a trigger, among its
 * settings, under `with` of a handler. One declaration serves the checks at load, editors, and the types of its author.
 */
import type { Json } from "./storage.ts";

interface Described {
  /** For people who write definitions, in one sentence. */
  readonly description?: string;
  /** Whether it has to be there; it may be left out where nothing is said. */
  readonly required?: boolean;
}

export interface TextField extends Described {
  readonly type: "text";
  readonly minLength?: number;
  readonly maxLength?: number;
  /** What stands where it is left out, as in all fields. */
  readonly default?: string;
}

export interface NumberField extends Described {
  readonly type: "number" | "integer";
  readonly min?: number;
  readonly max?: number;
  readonly default?: number;
}

export interface BooleanField extends Described {
  readonly type: "boolean";
  readonly default?: boolean;
}

/** Written as `30s`, arrives as milliseconds; `min`, `max` and `default` are milliseconds too. */
export interface DurationField extends Described {
  readonly type: "duration";
  readonly min?: number;
  readonly max?: number;
  readonly default?: number;
}

/** One of a few words. */
export interface ChoiceField extends Described {
  readonly type: "choice";
  readonly choices: readonly string[];
  readonly default?: string;
}

/** A person, role or channel, written by id, mention, or name under `names`; arrives as the id. */
export interface ReferenceField extends Described {
  readonly type: "user" | "role" | "channel";
}

/** Texts. One alone may stand without the brackets. */
export interface ListField extends Described {
  readonly type: "list";
  readonly maxItems?: number;
  readonly default?: readonly string[];
}

/** Any data, written as YAML. */
export interface JsonField extends Described {
  readonly type: "json";
  readonly default?: Json;
}

export type Field =
  | TextField
  | NumberField
  | BooleanField
  | DurationField
  | ChoiceField
  | ReferenceField
  | ListField
  | JsonField;

/** By their names: small letters, digits and `_`. */
export type Fields = Readonly<Record<string, Field>>;

type PresentValue<F extends Field> = F extends { type: "text" } ? string
  : F extends { type: "number" | "integer" | "duration" } ? number
  : F extends { type: "boolean" } ? boolean
  : F extends { type: "choice"; choices: readonly (infer Choice extends string)[] } ? Choice
  : F extends { type: "user" | "role" | "channel" } ? string
  : F extends { type: "list" } ? readonly string[]
  : Json;

/** What a field arrives as. */
export type FieldValue<F extends Field> = F extends { required: true } | { default: unknown }
  ? PresentValue<F>
  : PresentValue<F> | undefined;

/** What fields arrive as, by their names. */
export type FieldValues<F extends Fields> = { readonly [Name in keyof F]: FieldValue<F[Name]> };
