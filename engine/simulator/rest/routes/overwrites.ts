/** What a channel says of a role or a member (source: Discord docs, resources/channel, edit channel permissions). */
import { removeOverwrite, setOverwrite } from "../../guilds/channels.ts";
import type { Parts } from "../../parts.ts";
import { guildPermissions } from "../../permissions.ts";
import { readOverwrite } from "../../validation/channel_fields.ts";
import { Form } from "../../validation/form.ts";
import { type Channel, isThread } from "../../world/channel.ts";
import type { Guild } from "../../world/guild.ts";
import { refusal } from "../errors.ts";
import { channelOf, needIn, snowflakeOf } from "../lookups.ts";
import { needOverwriteRights } from "../overwrite_rights.ts";
import { type BotRequest, botRoute, fieldsOf, NO_CONTENT, type RestAnswer, type Route } from "../route.ts";

const OVERWRITE = "/channels/{channel_id}/permissions/{overwrite_id}";

export const OVERWRITE_ROUTES: readonly Route[] = [
  botRoute("PUT", OVERWRITE, put),
  botRoute("DELETE", OVERWRITE, remove),
];

function put(parts: Parts, request: BotRequest): RestAnswer {
  const { channel, guild } = managed(parts, request);
  const form = new Form();
  const overwrite = readOverwrite(
    form,
    guild,
    snowflakeOf(request, "overwrite_id"),
    fieldsOf(request.body),
  );
  form.finish();
  needOverwriteRights(guildPermissions(guild, request.application.id), [overwrite!], channel.overwrites);
  setOverwrite(parts, guild, channel, overwrite!);
  return NO_CONTENT;
}

function remove(parts: Parts, request: BotRequest): RestAnswer {
  const { channel, guild } = managed(parts, request);
  const id = snowflakeOf(request, "overwrite_id");
  if (!channel.overwrites.some((one) => one.id === id)) throw refusal("unknownOverwrite");
  removeOverwrite(parts, guild, channel, id);
  return NO_CONTENT;
}

function managed(parts: Parts, request: BotRequest): { channel: Channel; guild: Guild } {
  const channel = channelOf(parts, request);
  const guild = parts.world.guildOf(channel);
  if (!guild || isThread(channel)) throw refusal("wrongChannelType");
  needIn(parts, channel, request, "ManageRoles");
  return { channel, guild };
}
