import type { Run } from "../../model/program.ts";
import type { StepContext } from "../../schema/steps/kind.ts";

export type FieldContext = Pick<StepContext, "variables" | "names" | "problems">;

/** Gives the value when the step runs; `undefined` for none. Throws `StepRefused` for what the field does not take. */
export type Fill = (run: Run) => unknown;

export type DynamicValue = (context: FieldContext) => Fill;
