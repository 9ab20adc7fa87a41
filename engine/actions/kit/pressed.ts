import type { PressedRun, Run } from "../../model/program.ts";

/** The run as one that began at a message with controls; `undefined` for any other. */
export function pressed(run: Run): PressedRun | undefined {
  return "update" in run ? run as PressedRun : undefined;
}
