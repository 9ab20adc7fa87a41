/** One run of a command: what a step sees and may do. */
import type { BotView } from "./bot_view.ts";
import type { Caller } from "./caller.ts";
import type { Invocation } from "./invocation.ts";
import type { OutgoingMessage, ReplyOptions } from "./message.ts";
import type { Scope } from "./scope.ts";

export interface Run {
  readonly caller: Caller;
  readonly scope: Scope;
  /** The options of the command; empty under a control. */
  readonly options: Invocation["options"];
  readonly bot: BotView;
  /** A number from 0 up to but not including 1. */
  readonly random: () => number;
  /** Answers the person who asked; the first answer and all further ones. Throws what the Discord port throws. */
  reply(message: OutgoingMessage, options?: ReplyOptions): Promise<void>;
  /**
   * Puts another message in the place of the newest reply, to show progress; the first one where there is none.
   * Throws what the Discord port throws.
   */
  editReply(message: OutgoingMessage): Promise<void>;
  /**
   * The custom id of a control that only the asker can use. It stays valid over a restart, and nobody can make one up.
   * @param name of a control of the program @param state at most 32 characters, unique in a message for each control
   */
  controlId(name: string, state: string): string;
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
  /** What refused, by the key of its text: `no_permission`, `cooldown`. */
  readonly refusedBy?: string;
  readonly errorId?: string;
  readonly error?: unknown;
  /** Milliseconds from the event's arrival to the end of the run. */
  readonly duration: number;
}
