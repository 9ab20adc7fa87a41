import type { ControlRun, Run } from "../../model/program.ts";

/** The run as that of a press; `undefined` for any other. */
export function pressed(run: Run): ControlRun | undefined {
  return "update" in run ? run as ControlRun : undefined;
}
