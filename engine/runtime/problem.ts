import type { OptionValue } from "../model/scope.ts";

/** Why a value cannot be used, in a sentence for the person who typed it. */
export class Problem {
  constructor(readonly message: string) {}
}

/** A value, or why there is none. */
export type Reading<Value extends OptionValue = OptionValue> = Value | Problem;
