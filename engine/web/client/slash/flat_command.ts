/** Slash commands as a person picks them: each subcommand by itself, with its options in one plain shape. */
import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
} from "discord-api-types/v10";

export type OptionKind =
  | "string"
  | "integer"
  | "boolean"
  | "user"
  | "channel"
  | "role"
  | "mentionable"
  | "number"
  | "attachment";

export interface SlashOption {
  readonly name: string;
  readonly description: string;
  readonly kind: OptionKind;
  readonly required: boolean;
  readonly autocomplete: boolean;
  readonly choices: readonly { readonly name: string; readonly value: string | number }[];
  /** Of a number, or of a text's length. */
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** Discord's channel type numbers; all when empty. */
  readonly channelTypes: readonly number[];
}

export interface FlatCommand {
  readonly commandId: string;
  readonly applicationId: string;
  readonly path: readonly string[];
  /** The path joined by blanks, as it is typed after the slash. */
  readonly name: string;
  readonly description: string;
  /** Required ones first. */
  readonly options: readonly SlashOption[];
}

/** Discord's numbers (source: Discord docs, application-commands, option type). */
const KINDS: Readonly<Record<number, OptionKind>> = {
  3: "string",
  4: "integer",
  5: "boolean",
  6: "user",
  7: "channel",
  8: "role",
  9: "mentionable",
  10: "number",
  11: "attachment",
};
const SUBCOMMAND = 1;
const GROUP = 2;

/** All commands that are typed with a slash, by name. */
export function flattenCommands(commands: readonly APIApplicationCommand[]): FlatCommand[] {
  return commands.filter(({ type }) => type === 1)
    .flatMap((command) => flatten(command, [command.name], command.description, command.options ?? []))
    .sort((a, b) => a.name < b.name ? -1 : 1);
}

/** The commands of a person's menu (type 2) or a message's menu (type 3), by name. */
export function menuCommands(
  commands: readonly APIApplicationCommand[],
  type: 2 | 3,
): APIApplicationCommand[] {
  return commands.filter((command) => command.type === type).sort((a, b) => a.name < b.name ? -1 : 1);
}

function flatten(
  command: APIApplicationCommand,
  path: readonly string[],
  description: string,
  options: readonly APIApplicationCommandOption[],
): FlatCommand[] {
  if (options.some(isNested)) {
    return options.filter(isNested).flatMap((inner) =>
      flatten(command, [...path, inner.name], inner.description, inner.options ?? [])
    );
  }
  const own = options.filter((option) => !isNested(option)).map(toSlashOption);
  return [{
    commandId: command.id,
    applicationId: command.application_id,
    path,
    name: path.join(" "),
    description,
    options: own.sort((a, b) => Number(b.required) - Number(a.required)),
  }];
}

type Nested = Exclude<APIApplicationCommandOption, APIApplicationCommandBasicOption>;

function isNested(option: APIApplicationCommandOption): option is Nested {
  return Number(option.type) === SUBCOMMAND || Number(option.type) === GROUP;
}

function toSlashOption(option: Exclude<APIApplicationCommandOption, Nested>): SlashOption {
  return {
    name: option.name,
    description: option.description,
    kind: KINDS[option.type] ?? "string",
    required: option.required ?? false,
    autocomplete: "autocomplete" in option && option.autocomplete === true,
    choices: "choices" in option ? option.choices ?? [] : [],
    min: "min_value" in option ? option.min_value : "min_length" in option ? option.min_length : undefined,
    max: "max_value" in option ? option.max_value : "max_length" in option ? option.max_length : undefined,
    channelTypes: "channel_types" in option ? option.channel_types ?? [] : [],
  };
}
