import { addBan, removeBan } from "../../guilds/bans.ts";
import type { Parts } from "../../parts.ts";
import { Form } from "../../validation/form.ts";
import { refusal } from "../errors.ts";
import { guildOf, needAbove, needInGuild, snowflakeOf } from "../lookups.ts";
import {
  type BotRequest,
  botRoute,
  fieldsOf,
  NO_CONTENT,
  ok,
  type RestAnswer,
  type Route,
} from "../route.ts";

const BAN = "/guilds/{guild_id}/bans/{user_id}";
const WEEK_S = 7 * 24 * 60 * 60;

export const BAN_ROUTES: readonly Route[] = [
  botRoute("GET", BAN, (parts, request) => ok({ reason: null, user: banned(parts, request).user })),
  botRoute("PUT", BAN, ban),
  botRoute("DELETE", BAN, (parts, request) => {
    const { guild, user } = banned(parts, request);
    removeBan(parts, guild, user);
    return NO_CONTENT;
  }),
];

function ban(parts: Parts, request: BotRequest): RestAnswer {
  const guild = guildOf(parts, request);
  needInGuild(guild, request, "BanMembers");
  const user = parts.world.users.get(snowflakeOf(request, "user_id"));
  if (!user) throw refusal("unknownUser");
  if (guild.members.has(user.id)) needAbove(guild, request, user.id);
  const { delete_message_seconds: seconds } = fieldsOf(request.body);
  const form = new Form();
  form.integer(["delete_message_seconds"], seconds, 0, WEEK_S);
  form.finish();
  addBan(parts, guild, user, Number(seconds ?? 0));
  return NO_CONTENT;
}

/** @throws RestError with code 10026 when nobody with this id is banned */
function banned(parts: Parts, request: BotRequest) {
  const guild = guildOf(parts, request);
  needInGuild(guild, request, "BanMembers");
  const id = snowflakeOf(request, "user_id");
  const user = parts.world.users.get(id);
  if (!user || !guild.bans.has(id)) throw refusal("unknownBan");
  return { guild, user };
}
