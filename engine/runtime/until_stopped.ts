import { StopRun } from "../model/stop_run.ts";

/** Does what a run does, to its end or to where a step ends it. Throws what a step throws. */
export async function untilStopped(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof StopRun)) throw error;
  }
}
