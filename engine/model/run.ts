/** One run of a command: what a step sees and may do. */
import type { Caller } from "./caller.ts";
import type { OutgoingMessage, ReplyOptions } from "./message.ts";
import type { Scope } from "./scope.ts";

export interface Run {
  readonly caller: Caller;
  readonly scope: Scope;
  /** A number from 0 up to but not including 1. */
  readonly random: () => number;
  /** Answers the person who asked; the first answer and all further ones. Throws what the Discord port throws. */
  reply(message: OutgoingMessage, options?: ReplyOptions): Promise<void>;
}

/** A compiled action. `source` is its place in the definition: `bots/starter.yaml:14:5`. */
export interface Step {
  readonly action: string;
  readonly source: string;
  run(run: Run): Promise<void>;
}

/** How a run ended, told to whoever observes runs (log, metrics, traces). */
export interface RunReport {
  /** The command's path joined by blanks, as it was called; empty where somebody only mentioned the bot. */
  readonly command: string;
  readonly surface: Caller["surface"];
  readonly userId: string;
  readonly guildId?: string;
  /** `refused`: the arguments or a check said no. `failed`: an error, shown to the person by its `errorId`. */
  readonly outcome: "answered" | "refused" | "failed";
  readonly reason?: string;
  readonly errorId?: string;
  readonly error?: unknown;
  /** Milliseconds from the event's arrival to the end of the run. */
  readonly duration: number;
}
