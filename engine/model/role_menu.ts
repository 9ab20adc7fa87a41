/** A message by which members pick roles for themselves. */
import type { Caller } from "./caller.ts";
import type { OutgoingMessage } from "./message.ts";
import type { RoleView } from "./ports.ts";
import type { Audience, BotView, Run } from "./program.ts";

export interface RoleMenu {
  /** Its key under `role_menus`. */
  readonly name: string;
  /** Id of the channel where its message stands. */
  readonly channelId: string;
  /** The channel as its author wrote it. */
  readonly channel: string;
  /** Where it is defined: `bots/starter.yaml:12:3`. */
  readonly source: string;
  /** Ids. */
  readonly roles: readonly string[];
  /** What stands below the message for people to react with, in order; empty where it has buttons or a select. */
  readonly reactions: readonly RoleReaction[];
  /** Who may pick. */
  readonly audience: Audience;
  /** Throws `StepRefused`. */
  message(run: Run): Promise<OutgoingMessage>;
  /**
   * Gives and takes roles. Nothing is changed where one of them could not be.
   * @throws StepRefused for what is to be told, and what the Discord port throws
   */
  change(wish: RoleWish): Promise<RolesChanged>;
}

export interface RoleReaction {
  /** As Discord's routes want it: the emoji itself, or `name:id`. */
  readonly emoji: string;
  /** What it is known by in events, see `emojiKey`. */
  readonly key: string;
  readonly roleId: string;
}

/** What a member wants of the roles of a menu. */
export interface RoleWish {
  readonly bot: BotView;
  readonly caller: Caller;
  /** Ids. */
  readonly roles: readonly string[];
  readonly how: "give" | "take" | "toggle";
}

export interface RolesChanged {
  readonly given: readonly RoleView[];
  readonly taken: readonly RoleView[];
}

/** The id of a server's emoji; else the emoji, without the sign that asks for a picture, which Discord may leave out. */
export function emojiKey(name: string, id?: string | null): string {
  return id ? id : name.replaceAll("\uFE0F", "");
}
