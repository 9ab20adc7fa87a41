/** How far a schedule has come. */
export interface Mark {
  /** All that was due up to this moment is settled. Milliseconds since 1970. */
  readonly at: number;
  /** The schedule that this is said of: its text and zone. One that was changed begins anew. */
  readonly schedule: string;
}

/** Where marks outlive the process, by the keys of schedules. */
export interface ScheduleMemory {
  all(): Promise<ReadonlyMap<string, Mark>>;
  set(key: string, mark: Mark): Promise<void>;
  delete(key: string): Promise<void>;
}
