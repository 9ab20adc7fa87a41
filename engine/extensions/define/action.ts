import type { Fields, FieldValues } from "../../model/fields.ts";
import type { PermissionName } from "../../model/permissions.ts";
import type { ValueOf } from "../../model/scope.ts";
import type { Shape } from "../../model/shape.ts";
import type { RunContext } from "../context/context.ts";

/** What the `run` of an action is called with. */
export interface ActionContext<Values> extends Omit<RunContext, "values"> {
  /** What stands in the action. */
  readonly values: Values;
}

export interface ActionSpec {
  readonly description: string;
  readonly fields: Fields;
  readonly main?: string;
  readonly result?: Shape;
  readonly permissions?: readonly PermissionName[];
  readonly needs?: readonly ("answers" | "person")[];
  run(context: ActionContext<never>): unknown;
}

/** A step of definitions, written `- NAME.ACTION: { … }`. */
export function defineAction<const F extends Fields, const R extends Shape | undefined = undefined>(action: {
  /** What it does, for editors; up to 200 characters. */
  readonly description: string;
  readonly fields: F;
  /** The field that is meant where a single value stands behind the word. */
  readonly main?: keyof F & string;
  /** The shape of what it returns, for `save_as`. */
  readonly result?: R;
  /** What the bot's role needs for it. */
  readonly permissions?: readonly PermissionName[];
  /** What has to be there where it is done: somebody to answer, a person whom it is about. */
  readonly needs?: readonly ("answers" | "person")[];
  run(
    context: ActionContext<FieldValues<F>>,
  ): R extends Shape ? ValueOf<R> | Promise<ValueOf<R>> : void | Promise<void>;
}): ActionSpec {
  return action;
}
