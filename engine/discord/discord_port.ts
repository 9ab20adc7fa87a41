/** Discord as the runtime uses it: the hot calls straight over the pipeline, the others by discordeno's routes. */
import type { APIGuildMember, APIUser, MessageFlags } from "discord-api-types/v10";
import { CALLBACK_TYPE, MESSAGE_FLAG } from "../model/discord_numbers.ts";
import type { OutgoingMessage } from "../model/message.ts";
import { DiscordError, type DiscordPort, type InteractionReference } from "../model/ports.ts";
import type { RestManager } from "@discordeno/rest";
import type { Http } from "./rest/http.ts";

const NOT_FOUND = 404;

/** @param applicationId follow-ups are webhook messages of the application */
export function discordPort(http: Http, rest: RestManager, applicationId: string): DiscordPort {
  let nonce = 0;
  const process = Math.floor(Math.random() * 1e9).toString(36);
  const { channels, guilds, interactions, user } = rest.routes;
  const answerPath = (token: string, messageId: string | undefined) =>
    messageId
      ? interactions.responses.message(applicationId, token, messageId)
      : interactions.responses.original(applicationId, token);

  return {
    answer(interaction, message, ephemeral) {
      const type = CALLBACK_TYPE.CHANNEL_MESSAGE_WITH_SOURCE;
      return http.answer(interaction, { type, data: ephemeral ? hidden(message) : message });
    },

    defer(interaction, ephemeral) {
      const type = CALLBACK_TYPE.DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE;
      return http.answer(
        interaction,
        ephemeral ? { type, data: { flags: MESSAGE_FLAG.EPHEMERAL } } : { type },
      );
    },

    update(interaction, message) {
      return http.answer(interaction, { type: CALLBACK_TYPE.UPDATE_MESSAGE, data: message });
    },

    deferUpdate(interaction) {
      return http.answer(interaction, { type: CALLBACK_TYPE.DEFERRED_UPDATE_MESSAGE });
    },

    async editAnswer({ token }, message, messageId) {
      await http.request("PATCH", answerPath(token, messageId), { body: message, anonymous: true });
    },

    async followUp(interaction, message, ephemeral) {
      const body = ephemeral ? hidden(message) : message;
      const path = `/webhooks/${applicationId}/${interaction.token}?wait=true`;
      return (await http.request<{ id: string }>("POST", path, { body, anonymous: true })).id;
    },

    async deleteAnswer({ token }, messageId) {
      await rest.makeRequest("DELETE", answerPath(token, messageId), { unauthorized: true });
    },

    suggest(interaction: InteractionReference, choices) {
      const type = CALLBACK_TYPE.APPLICATION_COMMAND_AUTOCOMPLETE_RESULT;
      return http.answer(interaction, { type, data: { choices } });
    },

    async send(channelId, message, replyTo) {
      const body = {
        ...message,
        // The person may have deleted the message meanwhile; the answer is posted all the same.
        message_reference: replyTo && { message_id: replyTo, fail_if_not_exists: false },
        // Discord posts a nonce once, which makes a second try harmless when the first one's answer was lost.
        nonce: `${process}-${(nonce++).toString(36)}`,
        enforce_nonce: true,
      };
      const path = `/channels/${channelId}/messages`;
      return (await http.request<{ id: string }>("POST", path, { body, repeatable: true })).id;
    },

    async editMessage(channelId, messageId, message) {
      await http.request("PATCH", channels.message(channelId, messageId), { body: message });
    },

    async sendDirect(userId, message) {
      // Discord answers with the same channel each time, so a second try does no harm.
      const body = { recipient_id: userId };
      const channel = await http.request<{ id: string }>("POST", "/users/@me/channels", {
        body,
        repeatable: true,
      });
      await this.send(channel.id, message);
    },

    async deleteMessage(channelId, messageId) {
      await rest.makeRequest("DELETE", channels.message(channelId, messageId));
    },

    member: (guildId, userId) =>
      unlessMissing(rest.makeRequest<APIGuildMember>("GET", guilds.members.member(guildId, userId))),

    searchMembers: (guildId, query) =>
      rest.makeRequest<APIGuildMember[]>("GET", guilds.members.search(guildId, query, { limit: 10 })),

    user: (userId) => unlessMissing(rest.makeRequest<APIUser>("GET", user(userId))),
  };
}

function hidden(message: OutgoingMessage): OutgoingMessage & { flags: MessageFlags } {
  return { ...message, flags: MESSAGE_FLAG.EPHEMERAL };
}

async function unlessMissing<Thing>(found: Promise<Thing>): Promise<Thing | undefined> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof DiscordError && error.status === NOT_FOUND) return undefined;
    throw error;
  }
}
