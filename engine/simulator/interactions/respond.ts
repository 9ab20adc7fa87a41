/** Messages that answer an interaction: the first answer, its edits, and what follows. */
import { type APIMessage, type APIMessageInteractionMetadata, InteractionType } from "discord-api-types/v10";
import { editMessage } from "../messages/edit_message.ts";
import type { MessageBody } from "../messages/message_body.ts";
import { postMessage, receivedEmbeds } from "../messages/post_message.ts";
import type { Parts } from "../parts.ts";
import { refusal } from "../rest/errors.ts";
import type { StoredMessage } from "../world/message_store.ts";
import { owners } from "./create_interaction.ts";
import type { Interaction } from "./interaction_store.ts";

export const EPHEMERAL = 1 << 6;
/** "The application is thinking." */
export const LOADING = 1 << 7;

/** Source: Discord docs, resources/message, message types. */
const SLASH_ANSWER = 20;
const MENU_ANSWER = 23;

/** Posts the first answer. A deferred one has no content yet. */
export function postFirstAnswer(
  parts: Parts,
  interaction: Interaction,
  body: MessageBody,
  loading: boolean,
): APIMessage {
  const flags = (body.flags ?? 0) | (loading ? LOADING : 0);
  const pressed = pressedOf(interaction)?.message;
  const message = post(parts, interaction, body, { flags, type: answerType(interaction), replyTo: pressed });
  interaction.originalId = message.id;
  return message;
}

/** Posts a further answer; the first one after a deferral takes the place of what was deferred. */
export function postFollowUp(parts: Parts, interaction: Interaction, body: MessageBody): APIMessage {
  const original = originalOf(interaction);
  if (original && isLoading(original)) return editAnswer(parts, interaction, original, body);
  return post(parts, interaction, body, {
    flags: body.flags ?? 0,
    replyTo: original?.message,
    originalId: original?.message.id,
  });
}

/** The message that an answer to a press changes, now or later. */
export function neededPressed(interaction: Interaction): StoredMessage {
  const pressed = pressedOf(interaction);
  if (!pressed) throw refusal("unknownMessage");
  return pressed;
}

/** Puts new contents into an answer; whether it is ephemeral was decided when it was posted. */
export function editAnswer(
  parts: Parts,
  interaction: Interaction,
  stored: StoredMessage,
  body: MessageBody,
): APIMessage {
  const { allowedMentions, embeds, flags = 0, poll, tts: _, ...changes } = body;
  const first = isLoading(stored);
  const kept = (stored.message.flags ?? 0) & ~LOADING;
  return editMessage(parts, interaction.channel, stored, {
    ...changes,
    // Only what was deferred can become a poll; one that is there stays as it is.
    ...(poll && first ? { poll } : {}),
    ...(embeds ? { embeds: receivedEmbeds(embeds) } : {}),
    flags: kept | flags & ~EPHEMERAL,
  }, { edited: !first, ...(allowedMentions ? { allowedMentions } : {}) });
}

export function originalOf(interaction: Interaction): StoredMessage | undefined {
  return interaction.originalId === undefined
    ? undefined
    : interaction.channel.messages.get(interaction.originalId);
}

function pressedOf({ channel, pressedId }: Interaction): StoredMessage | undefined {
  return pressedId === undefined ? undefined : channel.messages.get(pressedId);
}

export function isLoading(stored: StoredMessage): boolean {
  return ((stored.message.flags ?? 0) & LOADING) !== 0;
}

interface Posting {
  readonly flags: number;
  /** Message type; what it is by its other facts when absent. */
  readonly type?: number | undefined;
  readonly replyTo?: APIMessage | undefined;
  /** Set on follow-ups: the first answer. */
  readonly originalId?: string | undefined;
}

function post(
  parts: Parts,
  interaction: Interaction,
  body: MessageBody,
  { flags, type, replyTo, originalId }: Posting,
): APIMessage {
  const { applicationId } = interaction;
  if (!parts.world.channels.has(interaction.channel.id)) throw refusal("unknownChannel");
  return postMessage(parts, {
    channel: interaction.channel,
    author: parts.world.applications.get(applicationId)!.user,
    content: "",
    ...body,
    flags,
    ...(type === undefined ? {} : { type }),
    ...((flags & EPHEMERAL) === 0 ? {} : { onlyFor: interaction.user.id }),
    ...(replyTo ? { replyTo } : {}),
    origin: {
      application_id: applicationId,
      webhook_id: applicationId,
      interaction_metadata: metadata(interaction, originalId),
      ...(interaction.type === InteractionType.ApplicationCommand
        ? { interaction: shortForm(interaction) }
        : {}),
    },
  });
}

function answerType(interaction: Interaction): number | undefined {
  if (interaction.type !== InteractionType.ApplicationCommand) return;
  return interaction.commandType === 1 ? SLASH_ANSWER : MENU_ANSWER;
}

/** "Bo used /hello" (source: Discord docs, resources/message, message interaction metadata). */
function metadata(interaction: Interaction, originalId?: string): APIMessageInteractionMetadata {
  const { commandName, commandType, openedBy, pressedId, targetId, user } = interaction;
  return {
    id: interaction.id,
    type: interaction.type,
    user,
    authorizing_integration_owners: owners(interaction),
    ...(openedBy
      ? { triggering_interaction_metadata: metadata(openedBy) }
      : pressedId === undefined
      ? { name: commandName, command_type: commandType }
      : { interacted_message_id: pressedId }),
    ...(originalId === undefined ? {} : { original_response_message_id: originalId }),
    ...(commandType === 3 && targetId !== undefined ? { target_message_id: targetId } : {}),
  } as APIMessageInteractionMetadata;
}

function shortForm({ id, type, commandName, user }: Interaction): APIMessage["interaction"] {
  return { id, type, name: commandName, user };
}
