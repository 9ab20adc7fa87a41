/** The value that Discord sent for an option → the option's value. Checked again: it came over a network. */
import type { APIInteractionDataResolved } from "discord-api-types/v10";
import type { CommandOption } from "../model/program.ts";
import type { UserValue } from "../model/scope.ts";
import { checkNumber, checkText, readChoice, wrongChoice } from "./check_value.ts";
import { takes } from "./find_channel.ts";
import { Problem, type Reading } from "./problem.ts";
import {
  attachmentValue,
  channelValue,
  mentionableValue,
  roleValue,
  userInServerValue,
} from "../words/values.ts";

/** @param resolved what the interaction tells of the ids in it */
export function readGiven(
  option: CommandOption,
  given: string | number | boolean,
  resolved: APIInteractionDataResolved = {},
): Reading {
  switch (option.type) {
    case "string":
      return typeof given === "string" ? givenText(option, given) : changed();
    case "integer":
      return typeof given === "number" && Number.isSafeInteger(given)
        ? givenNumber(option, given)
        : changed();
    case "number":
      return typeof given === "number" && Number.isFinite(given) ? givenNumber(option, given) : changed();
    case "boolean":
      return typeof given === "boolean" ? given : changed();
    default:
      return typeof given === "string" ? fromResolved(option, given, resolved) : changed();
  }
}

/** The option is of another type than Discord believes. */
function changed(): Problem {
  return new Problem("command_changed");
}

/** What autocomplete offers may be typed instead of picked, so that names count like values. */
function givenText(option: CommandOption, text: string): Reading {
  return option.choices ? readChoice(option, option.choices, text) : checkText(option, text);
}

function givenNumber(option: CommandOption, value: number): Reading {
  if (!option.choices) return checkNumber(option, value);
  const found = option.choices.some((choice) => choice.value === value);
  return found ? value : wrongChoice(option, option.choices, String(value));
}

function fromResolved(option: CommandOption, id: string, resolved: APIInteractionDataResolved): Reading {
  switch (option.type) {
    case "user":
      return person(id, resolved) ?? changed();
    case "role":
      return role(id, resolved) ?? changed();
    case "mentionable": {
      const found = person(id, resolved) ?? role(id, resolved);
      return found ? mentionableValue(found) : changed();
    }
    case "channel": {
      const channel = resolved.channels?.[id];
      if (!channel) return changed();
      return takes(option, channel.type)
        ? channelValue({ id, name: channel.name ?? "", topic: topicOf(channel) })
        : new Problem("wrong_kind_of_channel", { option });
    }
    case "attachment": {
      const file = resolved.attachments?.[id];
      return file ? attachmentValue(file) : changed();
    }
    default:
      return changed();
  }
}

function person(id: string, resolved: APIInteractionDataResolved): UserValue | undefined {
  const user = resolved.users?.[id];
  return user && userInServerValue(user, resolved.members?.[id]);
}

function role(id: string, resolved: APIInteractionDataResolved) {
  const found = resolved.roles?.[id];
  return found && roleValue(found);
}

function topicOf(channel: object): string {
  return "topic" in channel && typeof channel.topic === "string" ? channel.topic : "";
}
