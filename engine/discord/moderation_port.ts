/** Members of a server as moderation changes them. Each request can tell the server's audit log why. */
import type { ModerationPort } from "../model/ports.ts";
import { auditReason } from "./rest/audit_reason.ts";
import type { Http } from "./rest/http.ts";

export function moderationPort(http: Http): ModerationPort {
  const memberPath = (guildId: string, userId: string) => `/guilds/${guildId}/members/${userId}`;
  const banPath = (guildId: string, userId: string) => `/guilds/${guildId}/bans/${userId}`;
  const rolePath = (guildId: string, userId: string, roleId: string) =>
    `${memberPath(guildId, userId)}/roles/${roleId}`;
  const send = async (
    method: "PUT" | "PATCH" | "DELETE",
    path: string,
    reason: string | undefined,
    body?: object,
  ) => {
    await http.request(method, path, { body, headers: auditReason(reason) });
  };

  return {
    kick: (guildId, userId, reason) => send("DELETE", memberPath(guildId, userId), reason),

    ban: (guildId, userId, { deleteSeconds = 0, reason } = {}) =>
      send("PUT", banPath(guildId, userId), reason, { delete_message_seconds: deleteSeconds }),

    unban: (guildId, userId, reason) => send("DELETE", banPath(guildId, userId), reason),

    timeout(guildId, userId, until, reason) {
      const end = until === undefined ? null : new Date(until).toISOString();
      return send("PATCH", memberPath(guildId, userId), reason, { communication_disabled_until: end });
    },

    addRole: (guildId, userId, roleId, reason) => send("PUT", rolePath(guildId, userId, roleId), reason),

    removeRole: (guildId, userId, roleId, reason) =>
      send("DELETE", rolePath(guildId, userId, roleId), reason),

    setNickname: (guildId, userId, nickname, reason) =>
      send("PATCH", memberPath(guildId, userId), reason, { nick: nickname ?? null }),
  };
}
