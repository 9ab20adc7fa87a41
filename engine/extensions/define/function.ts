import type { DeclaredFunction, FunctionType } from "../../model/declared.ts";

export interface Param {
  readonly name: string;
  readonly type: FunctionType;
  readonly optional?: true;
}

type TypeOf<T> = T extends "text" ? string
  : T extends "number" | "time" ? number
  : T extends "boolean" ? boolean
  : T extends { list: "text" } ? readonly string[]
  : T extends { list: "number" } ? readonly number[]
  : unknown;

type Args<P extends readonly Param[]> = {
  [Index in keyof P]: P[Index] extends { optional: true } ? TypeOf<P[Index]["type"]> | undefined
    : TypeOf<P[Index]["type"]>;
};

export interface FunctionSpec extends Omit<DeclaredFunction, "name" | "run"> {
  run(...args: never[]): unknown;
}

/** A function of expressions: pure, quick, and without promises. */
export function defineFunction<
  const P extends readonly Param[],
  const R extends DeclaredFunction["returns"],
>(definition: {
  /** What it gives, for editors; up to 200 characters. */
  readonly description: string;
  readonly params: P;
  readonly returns: R;
  /** `undefined` is an absent result. */
  run(...args: Args<P>): TypeOf<R> | undefined;
}): FunctionSpec {
  return definition as FunctionSpec;
}
