/** What Discord is told of a command (source: Discord docs, interactions/application-commands). */
import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
  APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  RESTPostAPIApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import type { Localizations, OptionType } from "../model/option.ts";
import type { Command, CommandOption } from "../model/program.ts";
import { COMMAND_TYPE, OPTION_TYPE } from "../model/discord_numbers.ts";
import { LIMITS } from "../model/limits.ts";
import { accessFields } from "./access_fields.ts";

const TYPES = {
  string: OPTION_TYPE.STRING,
  integer: OPTION_TYPE.INTEGER,
  number: OPTION_TYPE.NUMBER,
  boolean: OPTION_TYPE.BOOLEAN,
  user: OPTION_TYPE.USER,
  channel: OPTION_TYPE.CHANNEL,
  role: OPTION_TYPE.ROLE,
  mentionable: OPTION_TYPE.MENTIONABLE,
  attachment: OPTION_TYPE.ATTACHMENT,
} as const satisfies Record<OptionType, ApplicationCommandOptionType>;

/**
 * One entry for each menu and slash surface of a top-level command; none for a prefix-only one.
 * @param configured whether roles for it, or for a subcommand, stand under `command_permissions`
 */
export function applicationCommands(
  command: Command,
  configured: boolean,
): RESTPostAPIApplicationCommandsJSONBody[] {
  const bodies: RESTPostAPIApplicationCommandsJSONBody[] = [];
  const access = accessFields(command.rules, configured);
  if (command.surfaces.has("slash")) {
    bodies.push({
      type: COMMAND_TYPE.CHAT_INPUT,
      ...described(command),
      ...access,
      options: innerOptions(command),
    });
  }
  const menu = {
    name: command.menuName,
    ...named("name_localizations", command.nameLocalizations),
    ...access,
  };
  if (command.surfaces.has("user_menu")) bodies.push({ type: COMMAND_TYPE.USER, ...menu });
  if (command.surfaces.has("message_menu")) bodies.push({ type: COMMAND_TYPE.MESSAGE, ...menu });
  return bodies;
}

function innerOptions(command: Command): APIApplicationCommandOption[] {
  const subcommands = new Set(command.subcommands.values());
  if (subcommands.size === 0) return command.options.map(basicOption);
  return [...subcommands].filter((inner) => inner.surfaces.has("slash")).map((inner) => {
    if (inner.subcommands.size === 0) return subcommand(inner);
    const options = [...new Set(inner.subcommands.values())].filter((leaf) => leaf.surfaces.has("slash"));
    return {
      type: OPTION_TYPE.SUB_COMMAND_GROUP,
      ...described(inner),
      options: options.map(subcommand),
    };
  });
}

function subcommand(command: Command): APIApplicationCommandSubcommandOption {
  return {
    type: OPTION_TYPE.SUB_COMMAND,
    ...described(command),
    options: command.options.map(basicOption),
  };
}

function basicOption(option: CommandOption): APIApplicationCommandBasicOption {
  const listed = option.choices && !option.autocomplete
    ? {
      choices: option.choices.map((choice) => ({
        name: choice.name,
        value: choice.value,
        ...named("name_localizations", choice.nameLocalizations),
      })),
    }
    : {};
  const body = {
    type: TYPES[option.type],
    ...described(option),
    ...(option.required ? { required: true } : {}),
    ...listed,
    ...(option.autocomplete ? { autocomplete: true } : {}),
    ...(option.minValue === undefined ? {} : { min_value: option.minValue }),
    ...(option.maxValue === undefined ? {} : { max_value: option.maxValue }),
    ...(option.minLength === undefined ? {} : { min_length: option.minLength }),
    ...(option.maxLength === undefined ? {} : { max_length: option.maxLength }),
    ...(option.channelTypes ? { channel_types: [...option.channelTypes] } : {}),
  };
  // Which keys go with which type was checked when the definition was read.
  return body as APIApplicationCommandBasicOption;
}

interface Described {
  readonly name: string;
  readonly description: string;
  readonly nameLocalizations?: Localizations;
  readonly descriptionLocalizations?: Localizations;
}

function described(part: Described) {
  return {
    name: part.name,
    description: part.description.slice(0, LIMITS.command.description),
    ...named("name_localizations", part.nameLocalizations),
    ...named("description_localizations", part.descriptionLocalizations),
  };
}

function named<Key extends string>(
  key: Key,
  texts: Localizations | undefined,
): Partial<Record<Key, Localizations>> {
  return texts && Object.keys(texts).length > 0 ? { [key]: texts } as Record<Key, Localizations> : {};
}
