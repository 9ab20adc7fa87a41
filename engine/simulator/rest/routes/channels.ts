import { INTENTS } from "../../gateway/intents.ts";
import { guildField, sees } from "../../messages/announce.ts";
import { changeChannel, removeChannel } from "../../guilds/channels.ts";
import type { Parts } from "../../parts.ts";
import { guildPermissions } from "../../permissions.ts";
import { readChannelFields } from "../../validation/channel_fields.ts";
import { Form } from "../../validation/form.ts";
import { isThread } from "../../world/channel.ts";
import { channelPayload } from "../../world/channel_payload.ts";
import { refusal } from "../errors.ts";
import { channelOf, needIn, needToSend } from "../lookups.ts";
import { needOverwriteRights } from "../overwrite_rights.ts";
import {
  type BotRequest,
  botRoute,
  fieldsOf,
  NO_CONTENT,
  ok,
  type RestAnswer,
  type Route,
} from "../route.ts";
import { editThread } from "./edit_thread.ts";

export const CHANNEL_ROUTES: readonly Route[] = [
  botRoute("GET", "/channels/{channel_id}", (parts, request) => {
    return ok(channelPayload(parts.world, channelOf(parts, request)));
  }),
  botRoute("PATCH", "/channels/{channel_id}", edit),
  botRoute("DELETE", "/channels/{channel_id}", remove),
  botRoute("POST", "/channels/{channel_id}/typing", (parts, request) => {
    const channel = channelOf(parts, request);
    needToSend(parts, channel, request);
    const { id } = request.application;
    parts.watchers.tell({ type: "typing", channelId: channel.id, userId: id });
    const member = parts.world.guildOf(channel)?.members.get(id);
    parts.dispatcher.broadcast({
      type: "TYPING_START",
      data: {
        channel_id: channel.id,
        ...guildField(channel),
        user_id: id,
        timestamp: Math.floor(parts.moment.now / 1000),
        ...(member ? { member } : {}),
      },
      intent: INTENTS.typing,
      guildId: channel.guildId,
      reaches: (session) => sees(parts, channel, session),
    });
    return NO_CONTENT;
  }),
];

function edit(parts: Parts, request: BotRequest): RestAnswer {
  const channel = channelOf(parts, request);
  const guild = parts.world.guildOf(channel);
  if (!guild) throw refusal("missingPermissions");
  if (isThread(channel)) return editThread(parts, guild, channel, request);
  needIn(parts, channel, request, "ManageChannels");
  const form = new Form();
  const fields = readChannelFields(form, guild, channel.type, fieldsOf(request.body));
  form.finish();
  if (fields.overwrites) {
    needIn(parts, channel, request, "ManageRoles");
    const held = guildPermissions(guild, request.application.id);
    needOverwriteRights(held, fields.overwrites, channel.overwrites);
  }
  changeChannel(parts, guild, channel, fields);
  return ok(channelPayload(parts.world, channel));
}

function remove(parts: Parts, request: BotRequest): RestAnswer {
  const channel = channelOf(parts, request);
  const guild = parts.world.guildOf(channel);
  if (!guild) throw refusal("missingPermissions");
  needIn(parts, channel, request, isThread(channel) ? "ManageThreads" : "ManageChannels");
  removeChannel(parts, guild, channel);
  return ok(channelPayload(parts.world, channel));
}
