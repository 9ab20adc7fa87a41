/** Messages as the fake playground makes them, in Discord's own shape. */
import type { APIMessage, APIUser } from "discord-api-types/v10";

export function user(id: string, username: string, more: Partial<APIUser> = {}): APIUser {
  return { id, username, global_name: null, discriminator: "0", avatar: null, ...more };
}

export function message(
  id: string,
  channelId: string,
  author: APIUser,
  content: string,
  more: Partial<APIMessage> = {},
): APIMessage {
  return {
    id,
    channel_id: channelId,
    author,
    content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: 0,
    ...more,
  };
}
