import type { APISelectMenuComponent } from "discord-api-types/v10";
import { controlLabel, controlRows, isButton, type MessageControl } from "../../model/message_controls.ts";
import { type PlaygroundPlace, PlaygroundRefusal } from "../../model/playground.ts";
import { createInteraction } from "../interactions/create_interaction.ts";
import type { Parts } from "../parts.ts";
import type { StoredMessage } from "../world/message_store.ts";
import { Resolved } from "./resolved.ts";
import { type Standing, standingOf } from "./standing.ts";

const STRING_SELECT = 3;
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

function seenMessage({ channel, user }: Standing, messageId: string): StoredMessage {
  const stored = channel.messages.get(messageId);
  const hidden = stored?.onlyFor !== undefined && stored.onlyFor !== user.id;
  if (!stored || hidden || stored.dismissed) {
    throw new PlaygroundRefusal("This message is not there any more.");
  }
  return stored;
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
  const refuse = (what: string) => new PlaygroundRefusal(`"${controlLabel(select)}" ${what}`);
  if (new Set(values).size < values.length) throw refuse("takes each choice once.");
  if (values.length < min || values.length > max) {
    const wanted = min === max ? `${min}` : `${min} to ${max}`;
    throw refuse(`takes ${wanted} ${wanted === "1" ? "choice" : "choices"}; ${values.length} were picked.`);
  }
  for (const value of values) {
    if (select.type !== STRING_SELECT) resolved.picked(select, value);
    else if (!select.options.some((option) => option.value === value)) {
      throw refuse(`does not offer "${value}".`);
    }
  }
  return values;
}
