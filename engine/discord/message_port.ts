/** What is done to messages and channels besides writing. */
import type { APIMessage } from "discord-api-types/v10";
import type { FoundMessage, MessagePort } from "../model/ports.ts";
import { auditReason } from "./rest/audit_reason.ts";
import { unlessMissing } from "./rest/unless_missing.ts";
import type { Http } from "./rest/http.ts";

export function messagePort(http: Http): MessagePort {
  const channelPath = (channelId: string) => `/channels/${channelId}`;
  const messagesPath = (channelId: string) => `${channelPath(channelId)}/messages`;
  const pinPath = (channelId: string, messageId: string) => `${messagesPath(channelId)}/pins/${messageId}`;

  return {
    async react(channelId, messageId, emoji) {
      const path = `${messagesPath(channelId)}/${messageId}/reactions/${encodeURIComponent(emoji)}/@me`;
      await http.request("PUT", path);
    },

    async unreact(channelId, messageId, emoji, userId = "@me") {
      const path = `${messagesPath(channelId)}/${messageId}/reactions/${encodeURIComponent(emoji)}/${userId}`;
      await http.request("DELETE", path);
    },

    async startTyping(channelId) {
      await http.request("POST", `${channelPath(channelId)}/typing`, { repeatable: true });
    },

    message: (channelId, messageId) =>
      unlessMissing(http.request<APIMessage>("GET", `${messagesPath(channelId)}/${messageId}`)),

    messagesBefore: (channelId, messageId, limit) =>
      http.request<FoundMessage[]>("GET", `${messagesPath(channelId)}?before=${messageId}&limit=${limit}`),

    async deleteMessages(channelId, messageIds, reason) {
      // A second try finds what the first one left.
      const options = { body: { messages: messageIds }, headers: auditReason(reason), repeatable: true };
      await http.request("POST", `${messagesPath(channelId)}/bulk-delete`, options);
    },

    async pin(channelId, messageId, reason) {
      await http.request("PUT", pinPath(channelId, messageId), { headers: auditReason(reason) });
    },

    async unpin(channelId, messageId, reason) {
      await http.request("DELETE", pinPath(channelId, messageId), { headers: auditReason(reason) });
    },

    endPoll: (channelId, messageId) =>
      http.request<APIMessage>("POST", `${channelPath(channelId)}/polls/${messageId}/expire`),

    async setSlowmode(channelId, seconds, reason) {
      const options = { body: { rate_limit_per_user: seconds }, headers: auditReason(reason) };
      await http.request("PATCH", channelPath(channelId), options);
    },
  };
}
