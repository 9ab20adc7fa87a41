/**
 * Moderation: ban and kick by slash, prefix, and the menu of a person. The permissions and the order of roles are checked
 * before anything is done, and whatever speaks against it is said in plain words.
 * Copy this file to the folder `extensions` to use it.
 */
import { defineCommand, defineExtension, defineSettings } from "cordial";

const SETTINGS = defineSettings({
  log_channel: { type: "channel", description: "Where bans and kicks are written down; nowhere without it." },
});

const REASON = { type: "string", description: "Why", default: "No reason provided", maxLength: 400 } as const;
const MEMBER = { type: "user", description: "Whom", required: true } as const;

export default defineExtension({
  version: "1.0.0",
  description: "Bans and kicks people",
  settings: SETTINGS,
  commands: {
    ban: defineCommand({
      description: "Ban a user from the server",
      category: "Moderation",
      permissions: { user: ["ban_members"], bot: ["ban_members"] },
      options: {
        member: MEMBER,
        reason: REASON,
        delete_days: {
          type: "integer",
          description: "Days of messages to delete",
          min: 0,
          max: 7,
          default: 0,
        },
      },
      async run({ options: { member, reason, delete_days }, moderate, reply, send, log, user, ...context }) {
        await moderate.ban(member.id, { reason, deleteSeconds: delete_days * 86_400 });
        const embeds = [{
          title: "✅ User Banned",
          description: `**${member.name}** has been banned\n**Reason:** ${reason}`,
          color: 0x00ff00,
        }];
        await reply({ embeds });
        const { log_channel } = SETTINGS.of(context);
        if (log_channel !== undefined) await send(log_channel, { text: `By ${user.name}`, embeds });
        log.info("Somebody was banned", { who: member.id, by: user.id });
      },
    }),
    kick: defineCommand({
      description: "Kick a user from the server",
      category: "Moderation",
      permissions: { user: ["kick_members"], bot: ["kick_members"] },
      options: { member: MEMBER, reason: REASON },
      async run({ options: { member, reason }, moderate, reply, send, log, user, ...context }) {
        await moderate.kick(member.id, reason);
        const embeds = [{
          title: "✅ User Kicked",
          description: `**${member.name}** has been kicked\n**Reason:** ${reason}`,
          color: 0x00ff00,
        }];
        await reply({ embeds });
        const { log_channel } = SETTINGS.of(context);
        if (log_channel !== undefined) await send(log_channel, { text: `By ${user.name}`, embeds });
        log.info("Somebody was kicked", { who: member.id, by: user.id });
      },
    }),
  },
});
