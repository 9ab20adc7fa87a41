import { INTENTS } from "../../gateway/intents.ts";
import { guildField, sees } from "../../messages/announce.ts";
import { setSlowmode } from "../../guilds/channels.ts";
import type { Parts } from "../../parts.ts";
import { Form } from "../../validation/form.ts";
import { isThread } from "../../world/channel.ts";
import { channelPayload } from "../../world/channel_payload.ts";
import { refusal } from "../errors.ts";
import { channelOf, needIn, needToSend } from "../lookups.ts";
import {
  type BotRequest,
  botRoute,
  fieldsOf,
  NO_CONTENT,
  ok,
  type RestAnswer,
  type Route,
} from "../route.ts";

const SIX_HOURS_S = 21_600;

export const CHANNEL_ROUTES: readonly Route[] = [
  botRoute("GET", "/channels/{channel_id}", (parts, request) => {
    return ok(channelPayload(parts.world, channelOf(parts, request)));
  }),
  botRoute("PATCH", "/channels/{channel_id}", edit),
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

/** Of all that Discord lets change in a channel, the slowmode. */
function edit(parts: Parts, request: BotRequest): RestAnswer {
  const channel = channelOf(parts, request);
  const guild = parts.world.guildOf(channel);
  if (!guild) throw refusal("missingPermissions");
  needIn(parts, channel, request, isThread(channel) ? "ManageThreads" : "ManageChannels");
  const { rate_limit_per_user: seconds } = fieldsOf(request.body);
  const form = new Form();
  form.integer(["rate_limit_per_user"], seconds, 0, SIX_HOURS_S);
  form.finish();
  if (seconds !== undefined) setSlowmode(parts, guild, channel, Number(seconds ?? 0));
  return ok(channelPayload(parts.world, channel));
}
