/**
 * What happens in a server without anybody asking the bot: what `when:` of an automation names. The adapter of Discord makes
 * them from dispatches, the scheduler and the receiver of webhooks make their own, and extensions emit theirs.
 */
import type { APIUser } from "discord-api-types/v10";
import type { MemberPayload } from "./ports.ts";

/** By their words in a definition (source of the facts: Discord docs, events/gateway-events). */
export const HAPPENINGS = [
  "message",
  "message_edit",
  "message_delete",
  "reaction_add",
  "reaction_remove",
  "member_join",
  "member_leave",
  "member_update",
  "member_ban",
  "member_unban",
  "voice_join",
  "voice_leave",
  "voice_move",
  "channel_create",
  "channel_update",
  "channel_delete",
  "thread_create",
  "thread_delete",
  "role_create",
  "role_update",
  "role_delete",
  "server_join",
  "server_leave",
  "poll_vote",
  "poll_end",
  "ready",
  "schedule",
  "webhook",
] as const;

/** A happening of Discord's or of the engine's own. */
export type EngineHappening = typeof HAPPENINGS[number];

/** Those of extensions are written as they are in a definition: `dice.big_roll`. */
export type HappeningName = EngineHappening | `${string}.${string}`;

export interface Happening {
  readonly name: HappeningName;
  /** Unlike that of any other happening of the process; of a message its own id. */
  readonly id: string;
  readonly guildId?: string;
  readonly channelId?: string;
  /** Of a channel that the world may not know any more: its category, or the channel of a thread. */
  readonly parentId?: string;
  /** The message that it is about, which `reply` answers. */
  readonly messageId?: string;
  /** Whom it is about; absent where it is about nobody, as in schedules. */
  readonly user?: APIUser;
  readonly member?: MemberPayload;
  /** Instead of `user` where Discord tells no more of whom it is about; the person is asked for before a run. */
  readonly userId?: string;
  /** What its texts know besides those of every answer, in the shapes that the trigger declares: `message`, `emoji`, `role`. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What filters ask of a message; of one that was deleted, as far as it is remembered. */
  readonly message?: MessageFacts;
  /** What filters ask of a member who changed. */
  readonly change?: MemberChange;
  /** Of a schedule or a webhook: the only automation that it is for. */
  readonly automation?: string;
  /** Of a schedule: which of those of the automation, as its text and zone. */
  readonly schedule?: string;
}

/** A message as filters see it. */
export interface MessageFacts {
  /** As it was written; empty where that is not known. */
  readonly text: string;
  /** The same in small letters. */
  readonly folded: string;
  readonly fromBot: boolean;
  /** Files that are attached to it. */
  readonly attachments: number;
  /** Id of the message that it answers. */
  readonly repliesTo?: string;
  /** Different people and roles that it mentions; `@everyone` counts as one. */
  readonly mentions: number;
  /** Ids of the people among them. */
  readonly mentioned: readonly string[];
}

/** How a member is different from before. */
export interface MemberChange {
  /** Ids. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly nick: boolean;
  readonly boost?: "started" | "ended";
  readonly timeout?: "started" | "ended";
}
