import { GatewayIntentBits } from "discord-api-types/v10";
import { INTENTS } from "../../gateway/intents.ts";
import type { Parts } from "../../parts.ts";
import { highestPosition } from "../../permissions.ts";
import { isSnowflake } from "../../snowflake.ts";
import { Form } from "../../validation/form.ts";
import { matchMembers } from "../../world/match_members.ts";
import { guildSummary } from "../../world/guild_summary.ts";
import { refusal } from "../errors.ts";
import { guildOf, memberOf, needInGuild, numberOf, roleOf } from "../lookups.ts";
import { type BotRequest, botRoute, NO_CONTENT, ok, type RestAnswer, type Route } from "../route.ts";

const MEMBER = "/guilds/{guild_id}/members/{user_id}";

export const MEMBER_ROUTES: readonly Route[] = [
  botRoute("GET", "/guilds/{guild_id}/members", list),
  botRoute("GET", "/guilds/{guild_id}/members/search", search),
  botRoute("GET", MEMBER, (parts, request) => ok(memberOf(guildOf(parts, request), request))),
  botRoute("PUT", `${MEMBER}/roles/{role_id}`, (parts, request) => changeRole(parts, request, true)),
  botRoute("DELETE", `${MEMBER}/roles/{role_id}`, (parts, request) => changeRole(parts, request, false)),
];

/** Only for applications with the members intent (source: Discord docs, resources/guild, list guild members). */
function list(parts: Parts, request: BotRequest): RestAnswer {
  const guild = guildOf(parts, request);
  if (!(request.application.grantedIntents & GatewayIntentBits.GuildMembers)) throw refusal("missingAccess");
  const limit = numberOf(request, "limit", 1, 1, 1000);
  const after = request.query.get("after");
  const from = isSnowflake(after) ? BigInt(after) : 0n;
  const members = [...guild.members.values()].sort((a, b) =>
    a.user.id.length - b.user.id.length ||
    (a.user.id < b.user.id ? -1 : 1)
  );
  return ok(members.filter(({ user }) => BigInt(user.id) > from).slice(0, limit));
}

function search(parts: Parts, request: BotRequest): RestAnswer {
  const guild = guildOf(parts, request);
  const query = request.query.get("query");
  const form = new Form();
  form.text(["query"], query ?? undefined, 100, { min: 1, required: true });
  form.finish();
  return ok(matchMembers(guild, query ?? "", numberOf(request, "limit", 1, 1, 1000)));
}

function changeRole(parts: Parts, request: BotRequest, held: boolean): RestAnswer {
  const guild = guildOf(parts, request);
  const member = memberOf(guild, request);
  const role = roleOf(guild, request);
  needInGuild(guild, request, "ManageRoles");
  if (role.managed || role.id === guild.id) throw refusal("invalidRole");
  if (highestPosition(guild, request.application.id) <= role.position) throw refusal("missingPermissions");
  if (member.roles.includes(role.id) === held) return NO_CONTENT;
  const roles = held ? [...member.roles, role.id] : member.roles.filter((id) => id !== role.id);
  const changed = { ...member, roles };
  guild.setMember(changed);
  parts.dispatcher.broadcast({
    type: "GUILD_MEMBER_UPDATE",
    data: { guild_id: guild.id, ...changed },
    intent: INTENTS.members,
    guildId: guild.id,
  });
  if (parts.watchers.any) parts.watchers.tell({ type: "guild", guild: guildSummary(guild) });
  return NO_CONTENT;
}
