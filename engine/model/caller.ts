/** Who asked, where, and which way: known to every step of a run. */
import type { APIUser } from "discord-api-types/v10";
import type { Surface } from "./command_surface.ts";
import type { MemberPayload } from "./ports.ts";
import type { StepRefused } from "./step_refused.ts";

export interface Caller {
  /**
   * `mention` is a prefix command that begins with a mention of the bot; `component` a button or a select, `modal` a form
   * that was sent in, `event` an automation.
   */
  readonly surface: Surface | "mention" | "component" | "modal" | "event";
  /** Of an automation that is about nobody, the bot itself. */
  readonly user: APIUser;
  /** In a server only. */
  readonly member?: MemberPayload;
  readonly guildId?: string;
  /** Empty for an automation that is about no channel. */
  readonly channelId: string;
  /** The asker's locale where Discord tells it (interactions). */
  readonly locale?: string;
  /** In a server, what the person may do in the channel, where Discord tells it (interactions). */
  readonly permissions?: bigint;
  /** What the bot may do in the channel, where Discord tells it (interactions). */
  readonly botPermissions?: bigint;
  /**
   * Of a run that has waited: why the person could not use its command any more. What is done by their authority, such as
   * a ban, is refused with it.
   */
  readonly lost?: StepRefused;
}

/** Whether a command was called, by whichever way. */
export function isCommand(surface: Caller["surface"]): boolean {
  return surface !== "component" && surface !== "modal" && surface !== "event";
}
