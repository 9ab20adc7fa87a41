/**
 * The shapes of values that placeholders and expressions can see. Checked when a definition is loaded,
 * offered by editors, and the same list that fills the values at run time is typed by.
 */
import type { DeclaredFunction } from "./declared_function.ts";

export type Shape =
  | "text"
  | "number"
  | "boolean"
  /** Milliseconds since 1970; printed as Discord's timestamp `<t:…>`. */
  | "time"
  /** Known at run time alone, such as what another service answers; every name may stand below it. */
  | "anything"
  | ListShape
  | MapShape
  | ObjectShape;

export interface ListShape {
  readonly list: Shape;
}

/** Values of one shape by names that are only known at run time. */
export interface MapShape {
  readonly map: Shape;
}

export interface ObjectShape {
  /** What it is to a reader: `a person`, `a role`. */
  readonly name: string;
  readonly fields: Readonly<Record<string, Shape>>;
  /** The field that stands for the whole when it is printed: `{user}` prints `user.mention`. */
  readonly prints?: string;
  /** The value may be absent (an option that was not given, the member in a direct message). */
  readonly optional?: boolean;
  /** Told of each field that an expression reads, when it is compiled. */
  readonly onRead?: (field: string) => void;
}

/** The functions of an extension under its name: no value, so that it can be called below and nothing else. */
export interface NamespaceShape {
  /** What it is to a reader: `the extension dice`. */
  readonly name: string;
  readonly functions: ReadonlyMap<string, DeclaredFunction>;
  /** Of one that adds nothing at the moment, so that any call is taken: why, as the end of a sentence. */
  readonly absent?: string;
}

/** The key under which variables are told of each name that an expression reads, when it is compiled. */
export const ON_READ: unique symbol = Symbol("on read");

/** Shapes of values by their names. */
export type Shapes = Readonly<Record<string, Shape>>;

/** Variables by name: what a place of a definition knows. */
export type Variables = Readonly<Record<string, Shape | NamespaceShape>> & {
  readonly [ON_READ]?: (name: string) => void;
};
