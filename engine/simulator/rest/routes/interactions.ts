import {
  type APIApplicationCommandOptionChoice,
  type APIMessage,
  InteractionType,
} from "discord-api-types/v10";
import { openModal } from "../../interactions/open_modal.ts";
import { FIRST_ANSWER_MS, type Interaction } from "../../interactions/interaction_store.ts";
import { editAnswer, EPHEMERAL, neededPressed, postFirstAnswer } from "../../interactions/respond.ts";
import { readMessageBody, refuseEmpty } from "../../messages/message_body.ts";
import type { Parts } from "../../parts.ts";
import { checkChoices } from "../../validation/choices.ts";
import { type Fields, Form } from "../../validation/form.ts";
import { checkModal } from "../../validation/modal.ts";
import { refusal } from "../errors.ts";
import {
  fieldsOf,
  NO_CONTENT,
  ok,
  openRoute,
  type RestAnswer,
  type RestRequest,
  type Route,
} from "../route.ts";

const MESSAGE = 4;
const DEFERRED_MESSAGE = 5;
const DEFERRED_UPDATE = 6;
const UPDATE = 7;
const AUTOCOMPLETE = 8;
const MODAL = 9;

/** Which answers an interaction takes (source: Discord docs, interactions/receiving-and-responding). */
const ANSWERS: Readonly<Record<number, readonly number[]>> = {
  [InteractionType.Ping]: [1],
  [InteractionType.ApplicationCommand]: [MESSAGE, DEFERRED_MESSAGE, MODAL],
  [InteractionType.MessageComponent]: [MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, MODAL],
  [InteractionType.ApplicationCommandAutocomplete]: [AUTOCOMPLETE],
  // A form cannot answer a form.
  [InteractionType.ModalSubmit]: [MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE],
};

export const INTERACTION_ROUTES: readonly Route[] = [
  openRoute("POST", "/interactions/{interaction_id}/{interaction_token}/callback", callback),
];

function callback(parts: Parts, request: RestRequest): RestAnswer {
  const interaction = parts.interactions.byId(request.params.interaction_id ?? "");
  if (!interaction || interaction.token !== request.params.interaction_token) {
    throw refusal("unknownInteraction");
  }
  if (interaction.acknowledged) throw refusal("alreadyAcknowledged");
  if (parts.moment.now - interaction.createdAt > FIRST_ANSWER_MS) throw refusal("unknownInteraction");
  const { type, data } = fieldsOf(request.body);
  const form = new Form();
  if (type === undefined) form.required(["type"]);
  else form.choice(["type"], type, answersTo(interaction));
  form.finish();
  const message = take(parts, request, interaction, Number(type), data);
  if (interaction.openedBy) parts.modals.close(interaction.openedBy.id);
  if (request.query.get("with_response") !== "true") return NO_CONTENT;
  return ok({
    interaction: {
      id: interaction.id,
      type: interaction.type,
      channel_id: interaction.channel.id,
      ...(message ? messageFacts(message, Number(type)) : {}),
    },
    ...(message ? { resource: { type, message } } : {}),
  });
}

/** A form that a command opened has no message that could be changed. */
function answersTo({ type, pressedId }: Interaction): readonly number[] {
  const answers = ANSWERS[type] ?? [];
  const noMessage = type === InteractionType.ModalSubmit && pressedId === undefined;
  return noMessage ? answers.filter((answer) => answer !== UPDATE) : answers;
}

function take(
  parts: Parts,
  request: RestRequest,
  interaction: Interaction,
  type: number,
  data: unknown,
): APIMessage | undefined {
  const fields = fieldsOf(data);
  if (type === MESSAGE) {
    const body = readMessageBody(parts, fields, request.files, interaction.channel.id, ["data"]);
    refuseEmpty(body, fields);
    interaction.acknowledged = true;
    return postFirstAnswer(parts, interaction, body, false);
  }
  if (type === DEFERRED_MESSAGE) {
    const flags = typeof fields.flags === "number" ? fields.flags & EPHEMERAL : 0;
    interaction.acknowledged = true;
    return postFirstAnswer(parts, interaction, { flags }, true);
  }
  if (type === DEFERRED_UPDATE && interaction.pressedId === undefined) {
    // Closes the form, and nothing more.
    interaction.acknowledged = true;
    return;
  }
  if (type === DEFERRED_UPDATE) {
    const { message } = neededPressed(interaction);
    interaction.acknowledged = true;
    interaction.originalId = message.id;
    return message;
  }
  if (type === UPDATE) return update(parts, request, interaction, fields);
  if (type === AUTOCOMPLETE) {
    checkChoices(fields.choices);
    interaction.acknowledged = true;
    interaction.suggest?.((fields.choices ?? []) as APIApplicationCommandOptionChoice[]);
  } else {
    checkModal(data);
    interaction.acknowledged = true;
    openModal(parts, interaction, fields);
  }
}

/** Changes the message with the control; what the answer does not name stays. */
function update(parts: Parts, request: RestRequest, interaction: Interaction, fields: Fields): APIMessage {
  const pressed = neededPressed(interaction);
  const { message: { attachments }, message } = pressed;
  const body = readMessageBody(parts, fields, request.files, interaction.channel.id, ["data"], attachments);
  const { allowedMentions: _, ...contents } = body;
  refuseEmpty({ ...message, ...contents });
  interaction.acknowledged = true;
  interaction.originalId = message.id;
  return editAnswer(parts, interaction, pressed, body);
}

function messageFacts({ id, flags }: APIMessage, type: number): object {
  return {
    response_message_id: id,
    response_message_loading: type === DEFERRED_MESSAGE,
    response_message_ephemeral: ((flags ?? 0) & EPHEMERAL) !== 0,
  };
}
