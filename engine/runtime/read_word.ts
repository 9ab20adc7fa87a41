/** A typed word → the value of an option. */
import type { CommandOption } from "../model/program.ts";
import type { MentionableValue, UserValue } from "../model/scope.ts";
import { findChannel } from "./find_channel.ts";
import { findPerson } from "./find_person.ts";
import { findRole, rolesCalled } from "./find_role.ts";
import type { Person, Place } from "./place.ts";
import { Problem, type Reading } from "./problem.ts";
import { readNumeric, readText, readYesNo } from "./read_plain.ts";
import { ID } from "../words/snowflake.ts";
import { channelValue, mentionableValue, roleValue, userInServerValue } from "../words/values.ts";

/** Synchronous unless a person has to be asked from Discord. */
export function readWord(option: CommandOption, text: string, place: Place): Reading | Promise<Reading> {
  switch (option.type) {
    case "string":
      return readText(option, text);
    case "integer":
    case "number":
      return readNumeric(option, text);
    case "boolean":
      return readYesNo(option, text);
    case "user":
      return mapReading(findPerson(option, text, place), personValue);
    case "role":
      return mapReading(findRole(option, text, place), roleValue) as Reading;
    case "channel":
      return mapReading(findChannel(option, text, place), channelValue) as Reading;
    case "mentionable":
      return readMentionable(option, text, place);
    case "attachment":
      return new Problem("file_not_attached", { option });
  }
}

function personValue({ user, member }: Person): UserValue {
  return userInServerValue(user, member);
}

async function readMentionable(option: CommandOption, text: string, place: Place): Promise<Reading> {
  const role = findRole(option, text, place);
  const exact = text.startsWith("<@") || ID.test(text);
  if (exact && !(role instanceof Problem)) return mentionableValue(roleValue(role));
  const person = await findPerson(option, text, place);
  const roles = exact ? [] : rolesCalled(text, place.guild?.roles.values() ?? []);
  const found: MentionableValue[] = roles.map(roleValue);
  if (!(person instanceof Problem)) found.push(personValue(person));
  if (found.length === 1) return mentionableValue(found[0]!);
  return new Problem(found.length > 1 ? "several_people_or_roles" : "not_a_person_or_role", { option });
}

function mapReading<Found>(
  found: Found | Problem | Promise<Found | Problem>,
  toValue: (found: Found) => Exclude<Reading, Problem>,
): Reading | Promise<Reading> {
  if (found instanceof Promise) return found.then((one) => mapReading(one, toValue));
  return found instanceof Problem ? found : toValue(found);
}
