import { StopRun } from "../../model/stop_run.ts";

/** Thrown where a run ends because it waits: it is kept, and nothing of it may go on now. */
export class RunWaits extends StopRun {}

/** Thrown where a run that waited cannot be taken up: its steps are not those any more among which it waited. */
export class RunOutdated extends StopRun {}
