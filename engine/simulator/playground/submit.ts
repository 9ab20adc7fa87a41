/** People send and close the forms that bots open. */
import { type APIModalInteractionResponseCallbackComponent, InteractionType } from "discord-api-types/v10";
import { type ModalControl, modalFields } from "../../model/modal_fields.ts";
import { type PlaygroundPlace, PlaygroundRefusal } from "../../model/playground.ts";
import type { ModalValues } from "../../model/playground_modal.ts";
import { createInteraction } from "../interactions/create_interaction.ts";
import { FIRST_ANSWER_MS } from "../interactions/interaction_store.ts";
import type { OpenModal } from "../interactions/modal_store.ts";
import type { Parts } from "../parts.ts";
import { fieldValue } from "./modal_values.ts";
import { Resolved } from "./resolved.ts";
import { standingOf } from "./standing.ts";

/**
 * Sends a form to the bot that opened it. It belongs to the channel in which it was opened, wherever the person is now.
 *
 * @throws PlaygroundRefusal when Discord's client would not send it
 */
export function submit(
  parts: Parts,
  place: PlaygroundPlace,
  interactionId: string,
  values: ModalValues,
): void {
  const open = openFor(parts, place.as, interactionId);
  const { askedBy, modal, sent } = open;
  const { channel, pressedId } = askedBy;
  if (sent && !sent.acknowledged && parts.moment.now - sent.createdAt <= FIRST_ANSWER_MS) {
    throw new PlaygroundRefusal(`"${modal.title}" is being sent.`);
  }
  const standing = standingOf(parts, { as: place.as, channelId: channel.id });
  if (standing.guild && !standing.guild.members.has(askedBy.applicationId)) {
    throw new PlaygroundRefusal("The bot of this form is not in this server any more.");
  }
  const resolved = new Resolved(parts, standing, askedBy.applicationId);
  const components = filledIn(modal.components, values, resolved);
  const message = pressedId === undefined ? undefined : channel.messages.get(pressedId)?.message;
  open.sent = createInteraction(parts, {
    applicationId: askedBy.applicationId,
    type: InteractionType.ModalSubmit,
    user: standing.user,
    channel,
    commandName: modal.title,
    openedBy: askedBy,
    ...(message ? { message } : {}),
    data: {
      custom_id: modal.custom_id,
      components,
      ...(resolved.payload ? { resolved: resolved.payload } : {}),
    },
  });
}

/** @throws PlaygroundRefusal when the person has no such form open */
export function closeModal(parts: Parts, place: PlaygroundPlace, interactionId: string): void {
  openFor(parts, place.as, interactionId);
  parts.modals.close(interactionId);
}

function openFor(parts: Parts, personId: string, interactionId: string): OpenModal {
  const open = parts.modals.get(interactionId);
  if (!open || open.askedBy.user.id !== personId) {
    throw new PlaygroundRefusal("This form is not open any more.");
  }
  return open;
}

/** The form's parts with what was filled in (source: Discord docs, components/reference, interaction response structures). */
function filledIn(
  components: readonly APIModalInteractionResponseCallbackComponent[],
  values: ModalValues,
  resolved: Resolved,
): object[] {
  const fields = new Map(modalFields(components).map((field) => [field.control.custom_id, field]));
  for (const name of Object.keys(values)) {
    if (!fields.has(name)) {
      const names = [...fields.keys()].join(", ");
      throw new PlaygroundRefusal(`The form has no field "${name}". It has: ${names}.`);
    }
  }
  const filled = ({ id, type, custom_id }: ModalControl) => ({
    id,
    type,
    custom_id,
    ...fieldValue(fields.get(custom_id)!, values[custom_id], resolved),
  });
  return components.map((part) => {
    const { id, type } = part;
    if ("component" in part) return { id, type, component: filled(part.component) };
    if ("components" in part) return { id, type, components: part.components.map(filled) };
    return { id, type };
  });
}
