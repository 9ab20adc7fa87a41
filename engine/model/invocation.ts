/** A command that somebody called, whichever way. */
import type { APIUser } from "discord-api-types/v10";
import type { Command, Surface } from "./command.ts";
import type { MemberPayload } from "./ports.ts";
import type { MessageValue, OptionValue, UserValue } from "./scope.ts";

/** Where the answer goes. */
export type ReplyTarget =
  | { readonly kind: "interaction"; readonly id: string; readonly token: string }
  | { readonly kind: "message"; readonly channelId: string; readonly messageId: string };

export interface Invocation {
  readonly surface: Surface | "mention";
  readonly command: Command;
  readonly user: APIUser;
  /** In a server only. */
  readonly member?: MemberPayload;
  readonly guildId?: string;
  readonly channelId: string;
  readonly options: Readonly<Record<string, OptionValue>>;
  /** Of a user or message menu. */
  readonly target?: UserValue | MessageValue;
  readonly replyTo: ReplyTarget;
  /** The asker's locale where Discord tells it (interactions). */
  readonly locale?: string;
}
