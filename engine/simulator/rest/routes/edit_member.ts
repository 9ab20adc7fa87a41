import { type APIGuildMember, PermissionFlagsBits } from "discord-api-types/v10";
import { removeMember, setHeld, updateMember } from "../../guilds/members.ts";
import { setVoice } from "../../guilds/voice.ts";
import { isoTime } from "../../moment.ts";
import type { Parts } from "../../parts.ts";
import { guildPermissions, has, highestPosition } from "../../permissions.ts";
import { Form } from "../../validation/form.ts";
import type { Guild } from "../../world/guild.ts";
import { refusal } from "../errors.ts";
import { guildOf, memberOf, needAbove, needInGuild, roleOf } from "../lookups.ts";
import {
  type BotRequest,
  botRoute,
  fieldsOf,
  NO_CONTENT,
  ok,
  type RestAnswer,
  type Route,
} from "../route.ts";
import { readVoice } from "./member_voice.ts";

const MEMBER = "/guilds/{guild_id}/members/{user_id}";
/** The longest timeout (source: Discord docs, resources/guild, modify guild member). */
const LONGEST_TIMEOUT_MS = 28 * 24 * 60 * 60 * 1000;
const NICK = 32;

export const EDIT_MEMBER_ROUTES: readonly Route[] = [
  botRoute("PATCH", "/guilds/{guild_id}/members/@me", editSelf),
  botRoute("PATCH", MEMBER, edit),
  botRoute("DELETE", MEMBER, kick),
  botRoute("PUT", `${MEMBER}/roles/{role_id}`, (parts, request) => changeRole(parts, request, true)),
  botRoute("DELETE", `${MEMBER}/roles/{role_id}`, (parts, request) => changeRole(parts, request, false)),
];

function editSelf(parts: Parts, request: BotRequest): RestAnswer {
  const guild = guildOf(parts, request);
  needInGuild(guild, request, "ChangeNickname");
  const { nick } = fieldsOf(request.body);
  return ok(change(parts, guild, guild.members.get(request.application.id)!, { nick }));
}

function edit(parts: Parts, request: BotRequest): RestAnswer {
  const guild = guildOf(parts, request);
  const member = memberOf(guild, request);
  const { nick, communication_disabled_until: until } = fieldsOf(request.body);
  if (nick !== undefined) needInGuild(guild, request, "ManageNicknames");
  if (until !== undefined) {
    needInGuild(guild, request, "ModerateMembers");
    if (has(guildPermissions(guild, member.user.id), PermissionFlagsBits.Administrator)) {
      throw refusal("missingPermissions");
    }
  }
  // What is done in voice needs no higher role.
  if (nick !== undefined || until !== undefined) needAbove(guild, request, member.user.id);
  const voice = readVoice(parts, guild, member.user.id, request);
  const changed = nick === undefined && until === undefined
    ? member
    : change(parts, guild, member, { nick, until });
  if (voice) setVoice(parts, guild, member.user.id, voice);
  return ok(voice ? guild.members.get(member.user.id) : changed);
}

function change(
  parts: Parts,
  guild: Guild,
  member: APIGuildMember,
  { nick, until }: { nick?: unknown; until?: unknown },
): APIGuildMember {
  const form = new Form();
  form.text(["nick"], nick, NICK);
  const end = typeof until === "string" ? Date.parse(until) : undefined;
  const at = ["communication_disabled_until"];
  if (Number.isNaN(end)) form.add(at, "DATE_TIME_TYPE_PARSE", `Could not parse ${until}.`);
  if (end !== undefined && end > parts.moment.now + LONGEST_TIMEOUT_MS) {
    form.add(at, "DATE_TIME_TYPE_MAX", "A timeout lasts 28 days at most.");
  }
  form.finish();
  const changed: APIGuildMember = {
    ...member,
    ...(nick === undefined ? {} : { nick: nick === null || nick === "" ? null : String(nick) }),
    ...(until === undefined ? {} : { communication_disabled_until: end === undefined ? null : isoTime(end) }),
  };
  updateMember(parts, guild, changed);
  return changed;
}

function kick(parts: Parts, request: BotRequest): RestAnswer {
  const guild = guildOf(parts, request);
  needInGuild(guild, request, "KickMembers");
  const member = memberOf(guild, request);
  needAbove(guild, request, member.user.id);
  removeMember(parts, guild, member);
  return NO_CONTENT;
}

function changeRole(parts: Parts, request: BotRequest, held: boolean): RestAnswer {
  const guild = guildOf(parts, request);
  const member = memberOf(guild, request);
  const role = roleOf(guild, request);
  needInGuild(guild, request, "ManageRoles");
  if (role.managed || role.id === guild.id) throw refusal("invalidRole");
  if (highestPosition(guild, request.application.id) <= role.position) throw refusal("missingPermissions");
  setHeld(parts, guild, member, role.id, held);
  return NO_CONTENT;
}
