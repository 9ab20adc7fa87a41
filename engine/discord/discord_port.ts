/** Discord as the runtime uses it: the hot calls straight over the pipeline, the others by discordeno's routes. */
import type { APIGuildMember, APIUser } from "discord-api-types/v10";
import { CALLBACK_TYPE, MESSAGE_FLAG } from "../model/discord_numbers.ts";
import type { OutgoingMessage } from "../model/message.ts";
import type { DiscordPort, InteractionReference } from "../model/ports.ts";
import type { RestManager } from "@discordeno/rest";
import { messagePort } from "./message_port.ts";
import { moderationPort } from "./moderation_port.ts";
import { CALLBACK_NAME } from "./rest/answer_interaction.ts";
import type { Http } from "./rest/http.ts";
import type { RequestOptions } from "./rest/http_options.ts";
import { messageBody, replacementBody, withFiles } from "./rest/message_content.ts";
import { routeOf } from "./rest/route.ts";
import { unlessMissing } from "./rest/unless_missing.ts";
import { type Learn, NOTHING_LEARNT, serverPort } from "./server_port.ts";

/**
 * @param applicationId follow-ups are webhook messages of the application
 * @param learn is told of what the bot makes, before Discord tells of it
 */
export function discordPort(
  http: Http,
  rest: RestManager,
  applicationId: string,
  learn: Learn = NOTHING_LEARNT,
): DiscordPort {
  let nonce = 0;
  const process = Math.floor(Math.random() * 1e9).toString(36);
  const { channels, guilds, interactions, user } = rest.routes;
  const answerPath = (token: string, messageId: string | undefined) =>
    messageId
      ? interactions.responses.message(applicationId, token, messageId)
      : interactions.responses.original(applicationId, token);

  /** The first answer to an interaction, with the files that stand in its message. */
  const respond = (
    interaction: InteractionReference,
    body: { readonly type: number; readonly data: object },
    files: OutgoingMessage["files"],
  ): Promise<void> =>
    files?.length
      ? withFiles(CALLBACK_NAME, body, files).then((content) => http.answer(interaction, content))
      : http.answer(interaction, { body });

  const request = async <Answer>(
    method: "POST" | "PATCH",
    path: string,
    body: object,
    { files }: OutgoingMessage,
    options: Pick<RequestOptions, "anonymous" | "repeatable" | "run"> = {},
  ): Promise<Answer> => {
    const content = files?.length ? await withFiles(routeOf(method, path).name, body, files) : { body };
    return await http.request<Answer>(method, path, { ...content, ...options });
  };

  const send: DiscordPort["send"] = async (channelId, message, replyTo, run) => {
    const body = {
      ...messageBody(message),
      // The person may have deleted the message meanwhile; the answer is posted all the same.
      message_reference: replyTo && { message_id: replyTo, fail_if_not_exists: false },
      // Discord posts a nonce once, which makes a second try harmless when the first one's answer was lost.
      nonce: `${process}-${(nonce++).toString(36)}`,
      enforce_nonce: true,
    };
    const path = `/channels/${channelId}/messages`;
    return (await request<{ id: string }>("POST", path, body, message, { repeatable: true, run })).id;
  };

  return {
    ...moderationPort(http),
    ...messagePort(http),
    ...serverPort(http, learn),
    send,

    answerTime: () => http.answerTime,

    answer(interaction, message, ephemeral) {
      const type = CALLBACK_TYPE.CHANNEL_MESSAGE_WITH_SOURCE;
      const body = messageBody(message);
      return respond(interaction, { type, data: ephemeral ? hidden(body) : body }, message.files);
    },

    showForm(interaction, form) {
      return http.answer(interaction, { body: { type: CALLBACK_TYPE.MODAL, data: form } });
    },

    defer(interaction, ephemeral) {
      const type = CALLBACK_TYPE.DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE;
      return http.answer(interaction, { body: ephemeral ? { type, data: hidden({}) } : { type } });
    },

    update(interaction, message) {
      const data = replacementBody(message);
      return respond(interaction, { type: CALLBACK_TYPE.UPDATE_MESSAGE, data }, message.files);
    },

    deferUpdate(interaction) {
      return http.answer(interaction, { body: { type: CALLBACK_TYPE.DEFERRED_UPDATE_MESSAGE } });
    },

    async editAnswer({ token }, message, messageId, run) {
      const path = answerPath(token, messageId);
      await request("PATCH", path, replacementBody(message), message, { anonymous: true, run });
    },

    async answerId({ token }) {
      const path = answerPath(token, undefined);
      return (await rest.makeRequest<{ id: string }>("GET", path, { unauthorized: true })).id;
    },

    async followUp(interaction, message, ephemeral, run) {
      const body = messageBody(message);
      const path = `/webhooks/${applicationId}/${interaction.token}?wait=true`;
      const shown = ephemeral ? hidden(body) : body;
      return (await request<{ id: string }>("POST", path, shown, message, { anonymous: true, run })).id;
    },

    async deleteAnswer({ token }, messageId) {
      await rest.makeRequest("DELETE", answerPath(token, messageId), { unauthorized: true });
    },

    suggest(interaction: InteractionReference, choices) {
      const type = CALLBACK_TYPE.APPLICATION_COMMAND_AUTOCOMPLETE_RESULT;
      return http.answer(interaction, { body: { type, data: { choices } } });
    },

    async executeWebhook({ id, token }, message, { name, avatar } = {}) {
      // Only a message that is waited for is checked before it is answered.
      const path = `/webhooks/${id}/${token}?wait=true`;
      const body = { ...messageBody(message), username: name, avatar_url: avatar };
      await request("POST", path, body, message, { anonymous: true });
    },

    async editMessage(channelId, messageId, message) {
      await request("PATCH", channels.message(channelId, messageId), replacementBody(message), message);
    },

    async sendDirect(userId, message) {
      // Discord answers with the same channel each time, so a second try does no harm.
      const body = { recipient_id: userId };
      const channel = await http.request<{ id: string }>("POST", "/users/@me/channels", {
        body,
        repeatable: true,
      });
      return { channelId: channel.id, messageId: await send(channel.id, message) };
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

function hidden(body: { readonly flags?: number }): object {
  return { ...body, flags: (body.flags ?? 0) | MESSAGE_FLAG.EPHEMERAL };
}
