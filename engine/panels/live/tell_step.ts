/** Who did what, in words: `Ada: /ping`, `Ada pressed "Yes"`. */
import { controlLabel } from "../../model/message_controls.ts";
import type { Names } from "../../outcomes/names.ts";
import { commandLine } from "./command_line.ts";
import type { SessionStep } from "./session.ts";

export function tellStep(step: SessionStep, names: Names): string {
  const { input, place, command, control, form } = step;
  const who = names.person(place.as);
  switch (input.action) {
    case "say":
      return `${who}: ${names.readable(input.content) || "a file"}`;
    case "slash":
      return `${who}: ${commandLine(input, command, names)}`;
    case "type":
      return `${who}: ${input.line}`;
    case "menu":
      return `${who} used "${command?.name ?? "a menu command"}"`;
    case "press": {
      const label = control ? controlLabel(control) : "a control";
      return input.values?.length ? `${who} picked in "${label}"` : `${who} pressed "${label}"`;
    }
    case "submit":
      return `${who} sent the form "${form?.title ?? ""}"`;
    case "react":
      return `${who} reacted with ${input.emoji}`;
    case "unreact":
      return `${who} took ${input.emoji} back`;
    case "vote":
      return `${who} voted`;
    case "edit":
      return `${who} changed a message to: ${names.readable(input.content)}`;
    case "delete":
      return `${who} deleted a message`;
    case "thread":
      return `${who} opened the thread ${input.name}`;
    case "join_voice":
      return `${who} joined ${names.channel(place.channelId)}`;
    case "leave_voice":
      return `${who} left the voice channel`;
    default:
      return `${who} did something`;
  }
}
