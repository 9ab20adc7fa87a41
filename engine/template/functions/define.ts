/** How a function of the expressions is declared: one entry holds its types, its manual and its code. */
import type { Scope } from "../../model/scope.ts";
import { printer } from "../print.ts";
import type { FunctionManual } from "./forms.ts";
import { describe, isList, isMap, type Type } from "../type.ts";

/** What a parameter takes, and how it arrives at run time. */
interface Values {
  text: string;
  number: number;
  boolean: boolean;
  time: number;
  list: readonly unknown[];
  map: Readonly<Record<string, unknown>>;
  any: unknown;
  "text or list": string | readonly unknown[];
  "text, list or map": string | readonly unknown[] | Readonly<Record<string, unknown>>;
  "text or number": string | number;
  /** Anything that can stand in a text; arrives as it is printed. */
  printable: string;
  /** A list of such things; they arrive as they are printed. */
  "printable list": readonly string[];
}

export type Kind = keyof Values;

/** Why a value that stands in the definition itself cannot be right. */
export interface WrongLiteral {
  readonly expected: string;
  readonly suggestion?: string;
}

export interface Param {
  readonly name: string;
  readonly kind: Kind;
  readonly optional?: true;
  /** The last parameter only: takes all further values. */
  readonly rest?: true;
  /** Judges a value that is written out in the definition. */
  check?(literal: string): WrongLiteral | undefined;
}

type Args<P extends readonly Param[]> = P extends
  readonly [infer Head extends Param, ...infer Tail extends readonly Param[]]
  ? Head extends { rest: true } ? [...Values[Head["kind"]][]]
  : Head extends { optional: true } ? [Values[Head["kind"]]?, ...Args<Tail>]
  : [Values[Head["kind"]], ...Args<Tail>]
  : [];

interface Declaration<P extends readonly Param[]> extends Omit<FunctionManual, "signature"> {
  /** Further names, such as those of CEL's own functions. */
  readonly aliases?: readonly string[];
  readonly params: P;
  /** The type of the result, from those of the values where it depends on them. */
  readonly returns: Type | ((types: readonly Type[]) => Type);
  /** All values must be of one type; where they are not, all are printed. The result is one of them. */
  readonly alike?: true;
  /** Whether the types are right together; the answer says what would be right. */
  expects?(types: readonly Type[]): string | undefined;
  /** Gets absent values too. Every other function is not called with them: its result is absent then. */
  readonly takesAbsent?: true;
  /**
   * Pure, quick whatever the values are, never throws. `undefined` is an absent result.
   * @param language of the text that it stands in, where that is a translation
   */
  run(args: Args<P>, scope: Scope, language?: string): unknown;
}

export interface FunctionEntry extends FunctionManual, Omit<Declaration<readonly Param[]>, "run"> {
  run(args: readonly unknown[], scope: Scope, language?: string): unknown;
}

export function define<const P extends readonly Param[]>(declaration: Declaration<P>): FunctionEntry {
  const { name, params, returns } = declaration;
  const shown = params.map(({ name, optional, rest }) => rest ? `${name}, …` : optional ? `[${name}]` : name);
  const result = typeof returns === "function" ? "" : ` → ${describe(returns)}`;
  return {
    ...declaration,
    signature: `${name}(${shown.join(", ")})${result}`,
    run: (args, scope, language) => declaration.run(args as Args<P>, scope, language),
  };
}

/** Whether a parameter takes values of a type. */
export function accepts(kind: Kind, type: Type): boolean {
  if (kind === "any" || type === "anything") return true;
  switch (kind) {
    case "list":
      return isList(type);
    case "map":
      return isMap(type);
    case "printable":
      return printer(type) !== undefined;
    case "printable list":
      return isList(type) && printer(type) !== undefined;
    case "text or list":
      return type === "text" || isList(type);
    case "text, list or map":
      return type === "text" || isList(type) || isMap(type);
    case "text or number":
      return type === "text" || type === "number";
    default:
      return type === kind;
  }
}

/** Whether a value is what a parameter takes; holds at run time against data that does not keep its shape. */
export function fits(kind: Kind, value: unknown): boolean {
  switch (kind) {
    case "any":
      return true;
    case "boolean":
      return typeof value === "boolean";
    case "text":
    case "printable":
      return typeof value === "string";
    case "number":
    case "time":
      return typeof value === "number";
    case "list":
    case "printable list":
      return Array.isArray(value);
    case "map":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    case "text or list":
      return typeof value === "string" || Array.isArray(value);
    case "text, list or map":
      return typeof value === "string" || typeof value === "object" && value !== null;
    case "text or number":
      return typeof value === "string" || typeof value === "number";
  }
}

export function describeKind(kind: Kind): string {
  if (kind === "any") return "a value";
  if (kind === "boolean") return "true or false";
  if (kind === "printable") return "something that can be printed";
  if (kind === "printable list") return "a list of things that can be printed";
  return `a ${kind.replace(", ", ", a ").replace(" or ", " or a ")}`;
}

/** The type of a list's elements, as a `returns`. */
export function elementOf(type: Type | undefined): Type {
  return type !== undefined && isList(type) ? type.list : "anything";
}
