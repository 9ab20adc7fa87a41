import { GatewayIntentBits } from "discord-api-types/v10";
import type { Parts } from "../../parts.ts";
import { isSnowflake } from "../../snowflake.ts";
import { Form } from "../../validation/form.ts";
import { matchMembers } from "../../world/match_members.ts";
import { refusal } from "../errors.ts";
import { guildOf, memberOf, numberOf } from "../lookups.ts";
import { type BotRequest, botRoute, ok, type RestAnswer, type Route } from "../route.ts";

export const MEMBER_ROUTES: readonly Route[] = [
  botRoute("GET", "/guilds/{guild_id}/members", list),
  botRoute("GET", "/guilds/{guild_id}/members/search", search),
  botRoute(
    "GET",
    "/guilds/{guild_id}/members/{user_id}",
    (parts, request) => ok(memberOf(guildOf(parts, request), request)),
  ),
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
