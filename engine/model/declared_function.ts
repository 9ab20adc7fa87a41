/** A function of expressions that an extension adds. */

export type FunctionType = "text" | "number" | "boolean" | "time" | "any";

/** A function of expressions, written `NAME.WORD(…)`. */
export interface DeclaredFunction {
  readonly name: string;
  readonly description: string;
  readonly params: readonly {
    readonly name: string;
    readonly type: FunctionType;
    readonly optional?: true;
  }[];
  readonly returns: "text" | "number" | "boolean" | "time" | { readonly list: "text" | "number" };
  /** Pure and quick. Where it throws or gives something of another type, the result is absent. */
  run(...args: unknown[]): unknown;
}
