/** Holds new values against the bounds of their declaration. */
import type { DataDeclaration } from "../../model/data.ts";
import { OWN_LIMITS } from "../../model/limits.ts";
import type { Run, Step } from "../../model/program.ts";
import { StepRefused } from "../../model/step_refused.ts";
import { StopRun } from "../../model/stop_run.ts";
import type { Json } from "../../model/storage.ts";

/** The value would lie outside of its bounds, for which `else` can say what is done instead. */
export class BoundRefused extends StepRefused {}

/**
 * Does the steps of `else` where a bound refuses a change, and ends the command then.
 * @param change with all that can go wrong before it, such as the text of an amount
 */
export async function orElse<Result>(
  run: Run,
  otherwise: readonly Step[] | undefined,
  change: () => Promise<Result>,
): Promise<Result> {
  if (!otherwise) return await change();
  const changed = await run.settle(async () => {
    try {
      return { value: await change() };
    } catch (error) {
      if (error instanceof BoundRefused) return null;
      throw error;
    }
  });
  if (changed) return changed.value;
  await run.perform(otherwise);
  throw new StopRun();
}

/** @throws BoundRefused in words for the person */
export function checkBounds(value: Json, { type, min = -Infinity, max = Infinity }: DataDeclaration): void {
  if (type === "number" && typeof value === "number") {
    if (Math.abs(value) > Number.MAX_SAFE_INTEGER) {
      throw new BoundRefused("data_bad_number", { number: String(value) });
    }
    if (value < min) throw new BoundRefused("data_number_too_small", { least: min });
    if (value > max) throw new BoundRefused("data_number_too_large", { most: max });
  } else if (typeof value === "string") {
    const length = Array.from(value).length;
    if (length < min) throw new BoundRefused("data_text_too_short", { least: min });
    if (length > max) throw new BoundRefused("data_text_too_long", { most: max });
  } else if (Array.isArray(value)) checkEntries(value, min, max);
  else if (typeof value === "object" && value !== null) checkEntries(Object.values(value), min, max);
}

function checkEntries(entries: readonly Json[], min: number, max: number): void {
  const { entries: most, entryLength } = OWN_LIMITS.data;
  if (entries.length < min) throw new BoundRefused("data_list_too_short", { least: min });
  const limit = max === Infinity ? most : max;
  if (entries.length > limit) throw new BoundRefused("data_list_full", { most: limit });
  if (entries.some((entry) => String(entry).length > entryLength)) {
    throw new BoundRefused("data_text_too_long", { most: entryLength });
  }
}
