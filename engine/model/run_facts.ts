/** How a run ended. */
import type { Caller } from "./caller.ts";

export interface RunFacts {
  /** The command's path joined by blanks, as it was called; empty where somebody only mentioned the bot. */
  readonly command: string;
  /** Whether it went on after a wait: the command was counted when it was called. */
  readonly resumed?: boolean;
  readonly surface: Caller["surface"];
  readonly userId: string;
  readonly guildId?: string;
  /** `refused`: the arguments or a check said no. `failed`: an error, shown to the person by its `errorId`. */
  readonly outcome: "answered" | "refused" | "failed";
  readonly reason?: string;
  /** What refused, by the key of its text: `no_permission`, `cooldown`. */
  readonly refusedBy?: string;
  readonly errorId?: string;
  /** Milliseconds from the event's arrival to the end of the run. */
  readonly duration: number;
}
