import { INTENTS } from "../../gateway/intents.ts";
import { guildField, sees } from "../../messages/announce.ts";
import { channelPayload } from "../../world/channel_payload.ts";
import { channelOf, needToSend } from "../lookups.ts";
import { botRoute, NO_CONTENT, ok, type Route } from "../route.ts";

export const CHANNEL_ROUTES: readonly Route[] = [
  botRoute("GET", "/channels/{channel_id}", (parts, request) => {
    return ok(channelPayload(parts.world, channelOf(parts, request)));
  }),
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
