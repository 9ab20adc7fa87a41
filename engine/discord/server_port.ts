/** What changes a server. Each request can tell the server's audit log why. */
import type { APIChannel, APIRole, APIThreadChannel } from "discord-api-types/v10";
import { THREAD_TYPES } from "../model/discord_numbers.ts";
import {
  type ChannelSettings,
  DiscordError,
  type NewThread,
  type RoleSettings,
  type ServerPort,
  type ThreadSettings,
  type VoiceSettings,
} from "../model/ports.ts";
import type { OverwriteView, RoleView } from "../model/views.ts";
import { auditReason } from "./rest/audit_reason.ts";
import type { Http } from "./rest/http.ts";
import { messageBody } from "./rest/message_content.ts";
import type { Method } from "./rest/transport.ts";
import { channelView, roleView } from "./world_views.ts";

/** Is told of what the bot makes: the next step may need it before Discord tells of it. */
export interface Learn {
  learnChannel(payload: APIChannel & { readonly guild_id?: string }): void;
  learnRole(guildId: string, role: RoleView): void;
  learnPlaces(guildId: string, places: readonly Pick<RoleView, "id" | "position">[]): void;
  learnOverwrite(channelId: string, overwrite: OverwriteView): void;
}

export const NOTHING_LEARNT: Learn = {
  learnChannel() {},
  learnRole() {},
  learnPlaces() {},
  learnOverwrite() {},
};

const NOT_FOUND = 404;

export function serverPort(http: Http, learn: Learn): ServerPort {
  const send = <Answer>(method: Method, path: string, reason?: string, body?: object) =>
    http.request<Answer>(method, path, { body, headers: auditReason(reason) });
  const rolePath = (guildId: string, roleId: string) => `/guilds/${guildId}/roles/${roleId}`;
  const threadMember = (threadId: string, userId: string) => `/channels/${threadId}/thread-members/${userId}`;

  return {
    async createChannel(guildId, { type, overwrites, ...settings }, reason) {
      const payload = await send<APIChannel>("POST", `/guilds/${guildId}/channels`, reason, {
        type,
        ...channelBody(settings),
        permission_overwrites: overwrites?.map(overwriteBody),
      });
      learn.learnChannel({ ...payload, guild_id: guildId });
      return channelView(payload, guildId);
    },

    async editChannel(channelId, changes, reason) {
      await send("PATCH", `/channels/${channelId}`, reason, channelBody(changes));
    },

    async deleteChannel(channelId, reason) {
      await send("DELETE", `/channels/${channelId}`, reason);
    },

    async setOverwrite(channelId, overwrite, reason) {
      const { id: _, ...body } = overwriteBody(overwrite);
      await send("PUT", `/channels/${channelId}/permissions/${overwrite.id}`, reason, body);
      learn.learnOverwrite(channelId, overwrite);
    },

    async createThread(channelId, thread, reason) {
      const at = thread.messageId === undefined ? "" : `/messages/${thread.messageId}`;
      const path = `/channels/${channelId}${at}/threads`;
      const payload = await send<APIThreadChannel>("POST", path, reason, newThreadBody(thread));
      learn.learnChannel(payload);
      return channelView(payload, payload.guild_id ?? "");
    },

    async editThread(threadId, changes, reason) {
      const payload = await send<APIThreadChannel>(
        "PATCH",
        `/channels/${threadId}`,
        reason,
        threadBody(changes),
      );
      // One that was archived was not known.
      if (!payload.thread_metadata?.archived) learn.learnChannel(payload);
    },

    async findThread(threadId) {
      try {
        const payload = await send<APIThreadChannel>("GET", `/channels/${threadId}`);
        return THREAD_TYPES.has(payload.type) ? channelView(payload, payload.guild_id ?? "") : undefined;
      } catch (error) {
        if (error instanceof DiscordError && error.status === NOT_FOUND) return undefined;
        throw error;
      }
    },

    async addToThread(threadId, userId) {
      await send("PUT", threadMember(threadId, userId));
    },

    async removeFromThread(threadId, userId) {
      await send("DELETE", threadMember(threadId, userId));
    },

    async createRole(guildId, role, reason) {
      const payload = await send<APIRole>("POST", `/guilds/${guildId}/roles`, reason, roleBody(role));
      const view = roleView(payload);
      learn.learnRole(guildId, view);
      return view;
    },

    async editRole(guildId, roleId, changes, reason) {
      await send("PATCH", rolePath(guildId, roleId), reason, roleBody(changes));
    },

    async moveRole(guildId, roleId, position, reason) {
      const roles = await http.request<APIRole[]>("PATCH", `/guilds/${guildId}/roles`, {
        body: [{ id: roleId, position }],
        headers: auditReason(reason),
      });
      // Others make room for it, which the next step has to know.
      learn.learnPlaces(guildId, roles);
    },

    async deleteRole(guildId, roleId, reason) {
      await send("DELETE", rolePath(guildId, roleId), reason);
    },

    async setVoice(guildId, userId, changes, reason) {
      await send("PATCH", `/guilds/${guildId}/members/${userId}`, reason, voiceBody(changes));
    },
  };
}

function channelBody({ name, topic, parentId, slowmode, nsfw, userLimit }: ChannelSettings): object {
  return {
    name,
    topic,
    parent_id: parentId,
    rate_limit_per_user: slowmode,
    nsfw,
    user_limit: userLimit,
  };
}

function overwriteBody({ id, kind, allow, deny }: OverwriteView & { readonly kind: "role" | "member" }) {
  return { id, type: kind === "role" ? 0 : 1, allow: allow.toString(), deny: deny.toString() };
}

function newThreadBody({ type, messageId, post, ...settings }: NewThread): object {
  const body = threadBody(settings);
  if (post) return { ...body, message: messageBody(post) };
  return messageId === undefined ? { ...body, type } : body;
}

function threadBody({ name, autoArchive, slowmode, archived, locked }: ThreadSettings): object {
  return { name, auto_archive_duration: autoArchive, rate_limit_per_user: slowmode, archived, locked };
}

function roleBody({ name, color, hoist, mentionable, permissions }: RoleSettings): object {
  return { name, color, hoist, mentionable, permissions: permissions?.toString() };
}

function voiceBody({ channelId, mute, deaf }: VoiceSettings): object {
  return { channel_id: channelId, mute, deaf };
}
