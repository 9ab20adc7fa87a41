import type { APIModalInteractionResponseCallbackComponent } from "discord-api-types/v10";
import { receivedComponents } from "../messages/received_components.ts";
import type { Parts } from "../parts.ts";
import type { Fields } from "../validation/form.ts";
import type { Interaction } from "./interaction_store.ts";

/** Opens a form in front of the person who asked; its fields have been checked. */
export function openModal(
  parts: Parts,
  askedBy: Interaction,
  { custom_id, title, components }: Fields,
): void {
  parts.modals.open({
    askedBy,
    modal: {
      interactionId: askedBy.id,
      applicationId: askedBy.applicationId,
      channelId: askedBy.channel.id,
      custom_id: String(custom_id),
      title: String(title),
      components: receivedComponents(components as APIModalInteractionResponseCallbackComponent[]),
    },
  });
}
