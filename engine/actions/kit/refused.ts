import type { Refusal } from "../../access/refusal.ts";
import { StepRefused } from "../../model/step_refused.ts";

/** A refusal as what a step throws. */
export function refused({ key, values }: Refusal): StepRefused {
  return new StepRefused(key, values);
}
