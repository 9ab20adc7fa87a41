import { INTENTS } from "../../gateway/intents.ts";
import { guildField, sees } from "../../messages/announce.ts";
import { editMessage } from "../../messages/edit_message.ts";
import { postMessage } from "../../messages/post_message.ts";
import type { Parts } from "../../parts.ts";
import { refusal } from "../errors.ts";
import { channelOf, messageOf, needIn } from "../lookups.ts";
import { type BotRequest, botRoute, NO_CONTENT, type RestAnswer, type Route } from "../route.ts";

const PIN = "/channels/{channel_id}/messages/pins/{message_id}";
/** Source: Discord docs, resources/message, pin message. */
const MAX = 250;
/** Source: Discord docs, resources/message, message types: "… pinned a message to this channel". */
const CHANNEL_PINNED_MESSAGE = 6;

export const PIN_ROUTES: readonly Route[] = [
  botRoute("PUT", PIN, (parts, request) => setPinned(parts, request, true)),
  botRoute("DELETE", PIN, (parts, request) => setPinned(parts, request, false)),
];

function setPinned(parts: Parts, request: BotRequest, pinned: boolean): RestAnswer {
  const channel = channelOf(parts, request);
  if (channel.guildId !== undefined) needIn(parts, channel, request, "PinMessages");
  const stored = messageOf(channel, request);
  if (stored.message.pinned === pinned) return NO_CONTENT;
  const count = [...channel.messages.all()].filter(({ message }) => message.pinned).length;
  if (pinned && count >= MAX) throw refusal("tooManyPins");
  const message = editMessage(parts, channel, stored, { pinned }, { edited: false });
  parts.dispatcher.broadcast({
    type: "CHANNEL_PINS_UPDATE",
    data: {
      channel_id: channel.id,
      ...guildField(channel),
      last_pin_timestamp: pinned ? parts.moment.iso : null,
    },
    intent: INTENTS.guilds,
    guildId: channel.guildId,
    reaches: (session) => sees(parts, channel, session),
  });
  if (pinned) {
    const author = request.application.user;
    postMessage(parts, { channel, author, content: "", type: CHANNEL_PINNED_MESSAGE, replyTo: message });
  }
  return NO_CONTENT;
}
