/** Thrown by a step to end its run there: nothing went wrong. */
export class StopRun extends Error {
  override readonly name = "StopRun";
}
