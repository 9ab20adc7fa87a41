/** A message by which members pick roles for themselves. */
import type { RoleView } from "./views.ts";

/** What a role menu is besides what it does. */
export interface RoleMenuFacts {
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
}

export interface RoleReaction {
  /** As Discord's routes want it: the emoji itself, or `name:id`. */
  readonly emoji: string;
  /** What it is known by in events, see `emojiKey`. */
  readonly key: string;
  readonly roleId: string;
}

export interface RolesChanged {
  readonly given: readonly RoleView[];
  readonly taken: readonly RoleView[];
}

/** The id of a server's emoji; else the emoji, without the sign that asks for a picture, which Discord may leave out. */
export function emojiKey(name: string, id?: string | null): string {
  return id ? id : name.replaceAll("\uFE0F", "");
}
