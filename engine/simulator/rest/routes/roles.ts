/** Roles are made, changed, moved and deleted (source: Discord docs, resources/guild). */
import type { APIRole } from "discord-api-types/v10";
import { addRole, changeRole, deleteRole, moveRole } from "../../guilds/roles.ts";
import type { Parts } from "../../parts.ts";
import { guildPermissions, has, highestPosition } from "../../permissions.ts";
import { type Fields, Form } from "../../validation/form.ts";
import type { Guild } from "../../world/guild.ts";
import { rolesPayload } from "../../world/channel_payload.ts";
import { newRole } from "../../world/users.ts";
import { refusal } from "../errors.ts";
import { guildOf, needInGuild, roleOf } from "../lookups.ts";
import {
  type BotRequest,
  botRoute,
  fieldsOf,
  NO_CONTENT,
  ok,
  type RestAnswer,
  type Route,
} from "../route.ts";

const ROLES = "/guilds/{guild_id}/roles";
const ROLE = `${ROLES}/{role_id}`;
const MOST = 250;
const NAME = 100;

export const ROLE_ROUTES: readonly Route[] = [
  botRoute("POST", ROLES, create),
  botRoute("PATCH", ROLES, move),
  botRoute("PATCH", ROLE, edit),
  botRoute("DELETE", ROLE, remove),
];

function create(parts: Parts, request: BotRequest): RestAnswer {
  const guild = guildOf(parts, request);
  needInGuild(guild, request, "ManageRoles");
  const fields = readFields(guild, request, fieldsOf(request.body), 0n);
  if (guild.roles.size >= MOST) throw refusal("tooManyRoles");
  const everyone = guild.roles.get(guild.id)?.permissions ?? "0";
  const role = newRole({
    name: "new role",
    permissions: everyone,
    ...fields,
    id: parts.ids.next(),
    position: 1,
  });
  addRole(parts, guild, role);
  return ok(guild.roles.get(role.id));
}

function edit(parts: Parts, request: BotRequest): RestAnswer {
  const guild = guildOf(parts, request);
  needInGuild(guild, request, "ManageRoles");
  const role = belowBot(guild, request, roleOf(guild, request));
  const fields = readFields(guild, request, fieldsOf(request.body), BigInt(role.permissions));
  const changed: APIRole = { ...role, ...fields };
  changeRole(parts, guild, changed);
  return ok(changed);
}

function remove(parts: Parts, request: BotRequest): RestAnswer {
  const guild = guildOf(parts, request);
  needInGuild(guild, request, "ManageRoles");
  const role = belowBot(guild, request, roleOf(guild, request));
  if (role.managed || role.id === guild.id) throw refusal("invalidRole");
  deleteRole(parts, guild, role.id);
  return NO_CONTENT;
}

function move(parts: Parts, request: BotRequest): RestAnswer {
  const guild = guildOf(parts, request);
  needInGuild(guild, request, "ManageRoles");
  const list = Array.isArray(request.body) ? request.body : [];
  const highest = highestPosition(guild, request.application.id);
  const moves = list.map((one) => {
    const { id, position } = fieldsOf(one);
    const form = new Form();
    form.integer(["position"], position, 1, MOST);
    form.finish();
    const role = guild.roles.get(String(id));
    if (!role || role.id === guild.id) throw refusal("unknownRole");
    if (Number(position) >= highest) throw refusal("missingPermissions");
    return { role: belowBot(guild, request, role), position: Number(position) };
  });
  for (const { role, position } of moves) moveRole(parts, guild, guild.roles.get(role.id)!, position);
  return ok(rolesPayload(guild.roles.values()));
}

function belowBot(guild: Guild, request: BotRequest, role: APIRole): APIRole {
  if (highestPosition(guild, request.application.id) <= role.position) throw refusal("missingPermissions");
  return role;
}

/** @param before permissions that the role has already, which the bot may leave to it without having them */
function readFields(guild: Guild, request: BotRequest, body: Fields, before: bigint): Partial<APIRole> {
  const { name, color, hoist, mentionable, permissions } = body;
  const form = new Form();
  form.text(["name"], name, NAME, { min: 1 });
  form.integer(["color"], color, 0, 0xffffff);
  if (permissions !== undefined && !/^\d+$/.test(String(permissions))) {
    form.add(["permissions"], "NUMBER_TYPE_COERCE", `Value "${permissions}" is not int.`);
  }
  form.finish();
  const added = permissions === undefined ? 0n : BigInt(String(permissions)) & ~before;
  if (!has(guildPermissions(guild, request.application.id), added)) throw refusal("missingPermissions");
  const colour = color === undefined ? undefined : Number(color ?? 0);
  return {
    ...(name === undefined || name === null ? {} : { name: String(name) }),
    ...(colour === undefined ? {} : {
      color: colour,
      colors: { primary_color: colour, secondary_color: null, tertiary_color: null },
    }),
    ...(typeof hoist === "boolean" ? { hoist } : {}),
    ...(typeof mentionable === "boolean" ? { mentionable } : {}),
    ...(permissions === undefined ? {} : { permissions: String(permissions) }),
  };
}
