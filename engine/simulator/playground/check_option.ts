import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType as Type,
} from "discord-api-types/v10";
import { PlaygroundRefusal } from "../../model/playground.ts";
import { isSnowflake } from "../snowflake.ts";
import { characters } from "../validation/form.ts";

/**
 * Holds a value against its option as Discord's client does before it sends.
 *
 * @throws PlaygroundRefusal with the words that the person is shown
 */
export function checkOption(
  option: APIApplicationCommandBasicOption,
  value: string | number | boolean,
): void {
  const refuse = (what: string) => new PlaygroundRefusal(`The option "${option.name}" ${what}`);
  switch (option.type) {
    case Type.String:
      if (typeof value !== "string") throw refuse("takes a text.");
      if (value === "" && option.required) throw refuse("must not be empty.");
      checkLength(option.min_length ?? 0, option.max_length ?? 6000, characters(value), refuse);
      break;
    case Type.Integer:
    case Type.Number:
      if (typeof value !== "number" || Number.isNaN(value)) throw refuse("takes a number.");
      if (option.type === Type.Integer && !Number.isSafeInteger(value)) throw refuse("takes a whole number.");
      if (option.min_value !== undefined && value < option.min_value) {
        throw refuse(`must be at least ${option.min_value}.`);
      }
      if (option.max_value !== undefined && value > option.max_value) {
        throw refuse(`must be at most ${option.max_value}.`);
      }
      break;
    case Type.Boolean:
      if (typeof value !== "boolean") throw refuse("takes true or false.");
      break;
    case Type.Attachment:
      if (typeof value !== "string" || !value.startsWith("data:")) throw refuse("takes a file.");
      break;
    default:
      if (!isSnowflake(value)) throw refuse("takes an id.");
  }
  const choices = "choices" in option ? option.choices : undefined;
  if (!choices?.length || choices.some((choice) => choice.value === value)) return;
  throw refuse(`must be one of: ${choices.map(({ name }) => name).join(", ")}.`);
}

function checkLength(min: number, max: number, length: number, refuse: (what: string) => Error): void {
  if (length < min) throw refuse(`must have at least ${min} characters.`);
  if (length > max) throw refuse(`must have at most ${max} characters.`);
}
