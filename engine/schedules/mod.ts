/** Schedules: read, counted on the clocks of time zones, and done. */
export { nextRun, nextRuns, runsBetween } from "./next_run.ts";
export { parseSchedule, type ScheduleMistake } from "./parse_schedule.ts";
export { type ScheduleEntry, Scheduler, type SchedulerOptions } from "./scheduler.ts";
export type { Mark, ScheduleMemory } from "./memory.ts";
