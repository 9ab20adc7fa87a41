import { type APIGuildMember, GatewayIntentBits } from "discord-api-types/v10";
import type { Parts } from "../parts.ts";
import { matchMembers } from "../world/match_members.ts";
import { GatewayClose } from "./close_codes.ts";
import { fieldsOf } from "./payload.ts";
import type { Session } from "./session.ts";

const CHUNK = 1000;

/**
 * Answers op 8 with GUILD_MEMBERS_CHUNK events. A request for all members without the members intent gets no answer
 * (source: Discord docs, events/gateway-events, request guild members).
 *
 * @throws GatewayClose with 4002 when neither a query nor ids are asked for
 */
export function requestMembers(parts: Parts, session: Session, data: unknown): void {
  const { guild_id, query, limit, user_ids, presences, nonce } = fieldsOf(data);
  const guild = typeof guild_id === "string" ? parts.world.guilds.get(guild_id) : undefined;
  if (!guild) return;
  let found: APIGuildMember[];
  let missing: unknown[] = [];
  if (user_ids !== undefined && user_ids !== null) {
    const ids = (Array.isArray(user_ids) ? user_ids : [user_ids]).slice(0, 100).map(String);
    found = ids.flatMap((id) => guild.members.get(id) ?? []);
    missing = ids.filter((id) => !guild.members.has(id));
  } else if (typeof query === "string" && typeof limit === "number") {
    const all = query === "";
    if (all && limit === 0 && !(session.intents & GatewayIntentBits.GuildMembers)) return;
    found = matchMembers(guild, query, all && limit === 0 ? Infinity : Math.min(limit || 100, 100));
  } else {
    throw new GatewayClose("decodeError");
  }
  const count = Math.max(1, Math.ceil(found.length / CHUNK));
  for (let index = 0; index < count; index++) {
    const members = found.slice(index * CHUNK, (index + 1) * CHUNK);
    const chunk = {
      guild_id: guild.id,
      members,
      chunk_index: index,
      chunk_count: count,
      ...(missing.length > 0 ? { not_found: missing } : {}),
      ...(presences === true ? { presences: [] } : {}),
      ...(nonce !== undefined ? { nonce } : {}),
    };
    session.dispatch("GUILD_MEMBERS_CHUNK", chunk, JSON.stringify(chunk));
  }
}
