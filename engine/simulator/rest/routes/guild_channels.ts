/** Channels of a server are made. */
import { addChannel } from "../../guilds/channels.ts";
import type { Parts } from "../../parts.ts";
import { channelPermissions, guildPermissions, has } from "../../permissions.ts";
import { PermissionFlagsBits } from "discord-api-types/v10";
import { readChannelFields } from "../../validation/channel_fields.ts";
import { Form } from "../../validation/form.ts";
import type { Channel } from "../../world/channel.ts";
import { channelPayload } from "../../world/channel_payload.ts";
import { MessageStore } from "../../world/message_store.ts";
import { refusal } from "../errors.ts";
import { guildOf } from "../lookups.ts";
import { needOverwriteRights } from "../overwrite_rights.ts";
import { type BotRequest, botRoute, fieldsOf, type RestAnswer, type Route } from "../route.ts";

/** Source: Discord docs, resources/guild, create guild channel. */
const MOST_CHANNELS = 500;
const TYPES = [0, 2, 4, 5, 13, 15, 16];

export const GUILD_CHANNEL_ROUTES: readonly Route[] = [
  botRoute("POST", "/guilds/{guild_id}/channels", create),
];

function create(parts: Parts, request: BotRequest): RestAnswer {
  const guild = guildOf(parts, request);
  const body = fieldsOf(request.body);
  const form = new Form();
  const { type = 0 } = body;
  form.choice(["type"], type, TYPES);
  if (body.name === undefined) form.required(["name"]);
  const fields = readChannelFields(form, guild, Number(type), body);
  const { id } = request.application;
  const category = guild.channels.get(fields.parentId ?? "");
  const held = category ? channelPermissions(guild, category, id) : guildPermissions(guild, id);
  if (!has(held, PermissionFlagsBits.ManageChannels)) throw refusal("missingPermissions");
  form.finish();
  needOverwriteRights(guildPermissions(guild, id), fields.overwrites ?? [], category?.overwrites);
  if (guild.channels.size >= MOST_CHANNELS) throw refusal("tooManyChannels");
  const channel: Channel = {
    id: parts.ids.next(),
    type: Number(type),
    name: "",
    topic: null,
    position: guild.channels.size,
    parentId: null,
    // A channel of a category begins with what the category says.
    overwrites: category?.overwrites ?? [],
    guildId: guild.id,
    messages: new MessageStore(parts.settings.messagesKept),
    ...fields,
  };
  addChannel(parts, guild, channel);
  return { status: 201, body: channelPayload(parts.world, channel) };
}
