/** The gateway's dispatches that the engine answers, as events. Their payloads pass through unchanged. */
import { GatewayDispatchEvents, type GatewayDispatchPayload, InteractionType } from "discord-api-types/v10";
import type { Event } from "../model/event.ts";

/** The event of a dispatch; `undefined` where the engine has no use for it. */
export function toEvent(dispatch: GatewayDispatchPayload): Event | undefined {
  if (dispatch.t === GatewayDispatchEvents.MessageCreate) return { kind: "message", message: dispatch.d };
  if (dispatch.t !== GatewayDispatchEvents.InteractionCreate) return;
  const interaction = dispatch.d;
  if (interaction.type === InteractionType.ApplicationCommand) return { kind: "command", interaction };
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
    return { kind: "autocomplete", interaction };
  }
}

/** The id by which an event is known again. */
export function eventId(event: Event): string {
  return event.kind === "message" ? event.message.id : event.interaction.id;
}
