/** The action `send`: posts a message in a channel. */
import { CHANNEL_TYPE, POST_CHANNEL_TYPES } from "../../model/discord_numbers.ts";
import { map } from "../../schema/kit/map.ts";
import { messageFrom } from "../../schema/keys/reply.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { CHANNEL, CHANNEL_HINTS, compileChannel, type Place } from "../kit/channel.ts";
import { messageLink, SENT_MESSAGE } from "../kit/message_target.ts";
import {
  compilePosted,
  neededFor,
  POST_HINTS,
  postedUse,
  postKeys,
  usefulFor,
} from "../kit/posted_message.ts";
import { refused } from "../kit/refused.ts";
import { requireIn } from "../kit/require_permissions.ts";
import { attempt } from "../moderation/attempt.ts";

export const SEND: ActionWord = {
  name: "send",
  description:
    "Posts a message in a channel: a map with to, text, embed and more. It gives the message's id and link.",
  nearMisses: ["post", "announce", "send_message", "log"],
  schema: (steps) =>
    map(
      "a message to send, such as `{ to: welcome, text: Hello }`",
      {
        to: CHANNEL.describe(
          "The channel: a name under `names`, an id, or a placeholder such as {options.where}.",
        ),
        ...postKeys(steps),
      },
      ({ to, ...keys }, node): ActionUse => {
        const message = messageFrom(keys, node);
        const needed = neededFor(message);
        return {
          permissions: needed | usefulFor(message),
          ...postedUse(message),
          compile(context) {
            const channel = compileChannel(to, context);
            const fill = compilePosted(message, context);
            return {
              result: SENT_MESSAGE,
              async run(run) {
                const place = channel(run);
                requireMessages(place);
                requireIn(run, place, needed);
                const { discord } = run.bot;
                const filled = await fill(run);
                const id = await attempt(discord.send(place.id, filled));
                run.noteControls(filled, (changed) => discord.editMessage(place.id, id, changed));
                return { id, link: messageLink(place.view?.guildId, place.id, id) };
              },
            };
          },
        };
      },
      { ...POST_HINTS, ...CHANNEL_HINTS },
    ),
};

function requireMessages({ id, view }: Place): void {
  const type = view?.type;
  if (type === undefined || type !== CHANNEL_TYPE.GUILD_CATEGORY && !POST_CHANNEL_TYPES.has(type)) return;
  throw refused({ key: "channel_without_messages", values: { channel: `<#${id}>` } });
}
