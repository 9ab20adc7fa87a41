/** A command that somebody called, with its options read. */
import type { Caller } from "./caller.ts";
import type { Command } from "./program.ts";
import type { MessageValue, OptionValues, UserValue } from "./scope.ts";

/** Where the answer goes. */
export type ReplyTarget =
  | { readonly kind: "interaction"; readonly id: string; readonly token: string }
  /** A press: the message with the control can be changed, or another one can follow. */
  | {
    readonly kind: "press";
    readonly id: string;
    readonly token: string;
    readonly channelId: string;
    readonly messageId: string;
    /** Whether only the asker sees the message with the control. */
    readonly ephemeral: boolean;
  }
  | { readonly kind: "message"; readonly channelId: string; readonly messageId: string }
  /** An automation that is about no message: nobody can be answered. `id` is that of the happening. */
  | { readonly kind: "nowhere"; readonly id: string };

export interface Invocation {
  readonly caller: Caller;
  readonly command: Command;
  readonly options: OptionValues;
  /** Of a user or message menu. */
  readonly target?: UserValue | MessageValue;
  readonly replyTo: ReplyTarget;
}
