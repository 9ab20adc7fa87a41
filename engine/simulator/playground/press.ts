import type { APISelectMenuComponent } from "discord-api-types/v10";
import { controlLabel, controlRows, isButton, type MessageControl } from "../../model/message_controls.ts";
import { type PlaygroundPlace, PlaygroundRefusal } from "../../model/playground.ts";
import { createInteraction } from "../interactions/create_interaction.ts";
import type { Parts } from "../parts.ts";
import { checkCount, checkSelected } from "./picked.ts";
import { Resolved } from "./resolved.ts";
import { seenMessage } from "./seen_message.ts";
import { standingOf } from "./standing.ts";

const COMPONENT_INTERACTION = 3;

/** @throws PlaygroundRefusal when Discord's client would not let the person */
export function press(
  parts: Parts,
  place: PlaygroundPlace,
  messageId: string,
  customId: string,
  values: readonly string[] = [],
): void {
  const standing = standingOf(parts, place);
  const { message } = seenMessage(standing, messageId);
  const control = controlOf(controlRows(message.components).flat(), customId);
  const applicationId = message.application_id ?? message.author.id;
  if (standing.guild && !standing.guild.members.has(applicationId)) {
    throw new PlaygroundRefusal("The bot of this message is not in this server any more.");
  }
  const resolved = new Resolved(parts, standing, applicationId);
  const picked = isButton(control) ? {} : { values: pick(control, values, resolved) };
  createInteraction(parts, {
    applicationId,
    type: COMPONENT_INTERACTION,
    user: standing.user,
    channel: standing.channel,
    commandName: controlLabel(control),
    message,
    data: {
      id: control.id,
      custom_id: customId,
      component_type: control.type,
      ...picked,
      ...(resolved.payload ? { resolved: resolved.payload } : {}),
    },
  });
}

function controlOf(controls: readonly MessageControl[], customId: string): MessageControl {
  const control = controls.find((one) => "custom_id" in one && one.custom_id === customId);
  if (!control) {
    const link = controls.some((one) => "url" in one && one.url === customId);
    throw new PlaygroundRefusal(
      link
        ? "This button opens an address; the bot does not hear of it."
        : "This message has no such button or select any more.",
    );
  }
  if (control.disabled) throw new PlaygroundRefusal(`"${controlLabel(control)}" is switched off.`);
  return control;
}

/** Holds what was picked against what the select offers. */
function pick(
  select: APISelectMenuComponent,
  values: readonly string[],
  resolved: Resolved,
): readonly string[] {
  const { min_values: min = 1, max_values: max = 1 } = select;
  const label = controlLabel(select);
  checkCount(label, values, { min, max });
  checkSelected(label, select, values, resolved);
  return values;
}
