import type { Fields, FieldValues } from "../../model/fields.ts";
import type { Json } from "../../model/storage.ts";
import type { RunContext } from "../context/context.ts";

/** What is kept by `save_as`: plain data, or nothing. */
export type Result = Json | void | undefined;

/** What a handler is called with. */
export interface HandlerContext<Values = Readonly<Record<string, unknown>>>
  extends Omit<RunContext, "values"> {
  /** What stands under `with`. */
  readonly values: Values;
}

/** A function, or one that says what it takes. */
export type HandlerSpec = ((context: HandlerContext) => unknown) | DefinedHandler;

export interface DefinedHandler {
  readonly with: Fields;
  run(context: HandlerContext<never>): unknown;
}

/**
 * A function for `handler: NAME.FUNCTION` that says what it takes under `with`, so that it is checked when a bot is loaded.
 * What it returns is kept by `save_as`; what it throws is told to the person as a failure with an id, and to the log in full.
 */
export function defineHandler<const F extends Fields>(handler: {
  readonly with: F;
  run(context: HandlerContext<FieldValues<F>>): Result | Promise<Result>;
}): DefinedHandler {
  return handler;
}
