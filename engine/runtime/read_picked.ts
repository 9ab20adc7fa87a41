/** What was picked in a select of people, roles or channels → the values that texts see. */
import type { APIMessageComponentInteraction } from "discord-api-types/v10";
import { COMPONENT_TYPE } from "../model/discord_numbers.ts";
import type { OptionType } from "../model/option.ts";
import type { ControlRun } from "../model/program.ts";
import { Problem } from "./problem.ts";
import { readGiven } from "./read_given.ts";

const TYPES: ReadonlyMap<number, OptionType> = new Map([
  [COMPONENT_TYPE.USER_SELECT, "user"],
  [COMPONENT_TYPE.ROLE_SELECT, "role"],
  [COMPONENT_TYPE.MENTIONABLE_SELECT, "mentionable"],
  [COMPONENT_TYPE.CHANNEL_SELECT, "channel"],
]);

/** What Discord tells nothing of is left out. */
export function readPicked({ data }: APIMessageComponentInteraction): ControlRun["picked"] {
  const type = TYPES.get(data.component_type);
  if (!type || !("values" in data)) return [];
  const option = { name: "picked", type, description: "", required: true, autocomplete: false };
  const resolved = "resolved" in data ? data.resolved : {};
  return data.values.flatMap((id) => {
    const value = readGiven(option, id, resolved);
    return typeof value === "object" && !(value instanceof Problem) && !("url" in value) ? [value] : [];
  });
}
