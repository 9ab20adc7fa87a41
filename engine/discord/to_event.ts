/** The gateway's dispatches that the engine answers, as events. Their payloads pass through unchanged. */
import { INTERACTION_TYPE, MESSAGE_TYPE } from "../model/discord_numbers.ts";
import type { Event } from "../model/event.ts";
import type { Dispatch } from "./dispatch.ts";

/** The event of a dispatch; `undefined` where the engine has no use for it. */
export function toEvent(dispatch: Dispatch): Event | undefined {
  if (dispatch.t === "MESSAGE_CREATE") {
    // Nobody wrote it: it says that a poll has ended.
    return dispatch.d.type === MESSAGE_TYPE.POLL_RESULT
      ? undefined
      : { kind: "message", message: dispatch.d };
  }
  if (dispatch.t !== "INTERACTION_CREATE") return;
  const interaction = dispatch.d;
  if (interaction.type === INTERACTION_TYPE.APPLICATION_COMMAND) return { kind: "command", interaction };
  if (interaction.type === INTERACTION_TYPE.MESSAGE_COMPONENT) return { kind: "component", interaction };
  if (interaction.type === INTERACTION_TYPE.MODAL_SUBMIT) return { kind: "modal", interaction };
  if (interaction.type === INTERACTION_TYPE.APPLICATION_COMMAND_AUTOCOMPLETE) {
    return { kind: "autocomplete", interaction };
  }
}

/** The id by which an event is known again. */
export function eventId(event: Event): string {
  if (event.kind === "message") return event.message.id;
  return event.kind === "happening" ? event.happening.id : event.interaction.id;
}
