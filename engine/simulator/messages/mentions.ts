import { type APIUser, PermissionFlagsBits } from "discord-api-types/v10";
import { has } from "../permissions.ts";
import type { Guild } from "../world/guild.ts";
import type { WorldState } from "../world/world_state.ts";

/** Whom the sender lets be pinged, as it stands in `allowed_mentions`. */
export interface AllowedMentions {
  readonly parse?: readonly string[] | null;
  readonly users?: readonly string[] | null;
  readonly roles?: readonly string[] | null;
  readonly replied_user?: boolean | null;
}

export interface Mentions {
  readonly mentions: APIUser[];
  readonly mention_roles: string[];
  readonly mention_everyone: boolean;
}

const MENTION = /<@(!?|&)(\d{1,19})>/g;
const NOBODY: Mentions = { mentions: [], mention_roles: [], mention_everyone: false };

/**
 * Whom a text mentions, as far as it is allowed (source: Discord docs, resources/message, allowed mentions).
 *
 * @param permissions the sender's in the channel: @everyone and most roles need MentionEveryone
 */
export function mentionsIn(
  content: string,
  world: WorldState,
  guild: Guild | undefined,
  permissions: bigint,
  allowed: AllowedMentions | undefined,
): Mentions {
  if (!content.includes("@")) return NOBODY;
  const maySpeakToAll = has(permissions, PermissionFlagsBits.MentionEveryone);
  const users = new Map<string, APIUser>();
  const roles = new Set<string>();
  for (const [, mark, id] of content.matchAll(MENTION)) {
    if (mark === "&") {
      const role = guild?.roles.get(id!);
      if (role && (role.mentionable || maySpeakToAll) && allows(allowed, "roles", role.id)) {
        roles.add(role.id);
      }
    } else {
      const user = world.users.get(id!);
      if (user && allows(allowed, "users", user.id)) users.set(user.id, user);
    }
  }
  const everyone = guild !== undefined && maySpeakToAll && /@(everyone|here)\b/.test(content);
  return {
    mentions: [...users.values()],
    mention_roles: [...roles],
    mention_everyone: everyone && (!allowed || allowed.parse?.includes("everyone") === true),
  };
}

/** Whether the author of the message that is replied to is pinged. */
export function pingsRepliedUser(allowed: AllowedMentions | undefined): boolean {
  return allowed === undefined || allowed.replied_user === true;
}

function allows(allowed: AllowedMentions | undefined, kind: "users" | "roles", id: string): boolean {
  return !allowed || allowed.parse?.includes(kind) === true || allowed[kind]?.includes(id) === true;
}
