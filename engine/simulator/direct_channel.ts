import type { Parts } from "./parts.ts";
import type { Channel, Direct } from "./world/channel.ts";
import { MessageStore } from "./world/message_store.ts";

/** The direct messages of a bot and a person; opened when there are none. */
export function directChannel(parts: Parts, botId: string, personId: string): Channel {
  const key = `${botId}:${personId}`;
  let channel = parts.world.directChannels.get(key);
  if (channel) return channel;
  channel = {
    id: parts.ids.next(),
    type: 1,
    name: "",
    topic: null,
    position: 0,
    parentId: null,
    overwrites: [],
    direct: { personId, botId },
    messages: new MessageStore(parts.settings.messagesKept),
  };
  parts.world.directChannels.set(key, channel);
  parts.watchers.tell({ type: "direct", direct: { id: channel.id, botId, personId } });
  parts.world.channels.set(channel.id, channel);
  return channel;
}

/** Whether a person and a bot have a server in common, without which Discord lets neither write to the other. */
export function shareServer(parts: Parts, { personId, botId }: Direct): boolean {
  return [...parts.world.guilds.values()].some(({ members }) => members.has(personId) && members.has(botId));
}
