/**
 * What happens in a server without anybody asking the bot: what `when:` of an automation names. The adapter of Discord makes
 * them from dispatches, the scheduler and the receiver of webhooks make their own.
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
  "ready",
  "schedule",
  "webhook",
] as const;

export type HappeningName = typeof HAPPENINGS[number];

export interface Happening {
  readonly name: HappeningName;
  /** Unlike that of any other happening of the process; of a message its own id. */
  readonly id: string;
  readonly guildId?: string;
  readonly channelId?: string;
  /** The message that it is about, which `reply` answers. */
  readonly messageId?: string;
  /** Whom it is about; absent where it is about nobody, as in schedules. */
  readonly user?: APIUser;
  readonly member?: MemberPayload;
  /** What its texts know besides those of every answer, in the shapes that the trigger declares: `message`, `emoji`, `role`. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Of a schedule or a webhook: the only automation that it is for. */
  readonly automation?: string;
}
