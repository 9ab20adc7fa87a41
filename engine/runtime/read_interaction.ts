/** An application command interaction → the command and its options. */
import type {
  APIApplicationCommandAutocompleteInteraction,
  APIApplicationCommandInteraction,
  APIChatInputApplicationCommandInteraction,
  APIMessageApplicationCommandInteraction,
  APIUserApplicationCommandInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from "discord-api-types/v10";
import type { Caller } from "../model/caller.ts";
import type { Command, Program } from "../model/program.ts";
import { COMMAND_TYPE, OPTION_TYPE } from "../model/discord_numbers.ts";
import { LIMITS } from "../model/limits.ts";
import type { Invocation } from "../model/invocation.ts";
import type { OptionValue } from "../model/scope.ts";
import { checkText } from "./check_value.ts";
import { Problem } from "./problem.ts";
import type { Options } from "./read_arguments.ts";
import { readGiven } from "./read_given.ts";
import { cut } from "../words/cut.ts";
import { mentionableValue, messageValue, userInServerValue } from "../words/values.ts";

export interface InteractionRead {
  readonly options: Options;
  readonly target?: Invocation["target"];
}

/** Subcommands and groups as Discord nests them; `name` and `options` are the same for every kind. */
interface NamedOption {
  readonly type: ApplicationCommandOptionType;
  readonly name: string;
  readonly options?: readonly NamedOption[];
}

/** The innermost command that was called, and the options that stand at it. */
export function findCommand(
  program: Program,
  type: ApplicationCommandType,
  name: string,
  options: readonly NamedOption[] = [],
): { command: Command; given: readonly NamedOption[] } | undefined {
  let command = program.byInteraction.get(`${type}:${name}`);
  let given = options;
  while (command) {
    const inner = given[0];
    const nested = inner?.type === OPTION_TYPE.SUB_COMMAND || inner?.type === OPTION_TYPE.SUB_COMMAND_GROUP;
    if (!nested) break;
    command = command.subcommands.get(inner.name.toLowerCase());
    given = inner.options ?? [];
  }
  return command && command.subcommands.size === 0 ? { command, given } : undefined;
}

/** A command, a group in it, and a command in that. */
const LONGEST_PATH = 3;

/** The command path as it was called, for logs: no longer than a path can be and without control characters, whatever a client has sent. */
export function calledPath(
  name: string,
  options: readonly NamedOption[] = [],
  length = LONGEST_PATH,
): string {
  const inner = options[0];
  const nested = inner?.type === OPTION_TYPE.SUB_COMMAND ||
    inner?.type === OPTION_TYPE.SUB_COMMAND_GROUP;
  const own = cut(name.toWellFormed().replace(/\p{Cc}/gu, "?"), LIMITS.command.name);
  return nested && length > 1 ? `${own} ${calledPath(inner.name, inner.options, length - 1)}` : own;
}

/** Asks nothing of Discord: interactions carry all that they name. */
export function readInteraction(
  interaction: APIApplicationCommandInteraction,
  command: Command,
): InteractionRead | Problem {
  switch (interaction.data.type) {
    case COMMAND_TYPE.CHAT_INPUT:
      return readSlash(interaction as APIChatInputApplicationCommandInteraction, command);
    case COMMAND_TYPE.USER:
      return readUserMenu(interaction as APIUserApplicationCommandInteraction, command);
    case COMMAND_TYPE.MESSAGE:
      return readMessageMenu(interaction as APIMessageApplicationCommandInteraction, command);
    default:
      return new Problem("command_gone");
  }
}

export function interactionSurface(
  interaction: APIApplicationCommandInteraction | APIApplicationCommandAutocompleteInteraction,
): Caller["surface"] {
  if (interaction.data.type === COMMAND_TYPE.USER) return "user_menu";
  return interaction.data.type === COMMAND_TYPE.MESSAGE ? "message_menu" : "slash";
}

function readSlash(
  { data }: APIChatInputApplicationCommandInteraction,
  command: Command,
): InteractionRead | Problem {
  const values: Record<string, OptionValue> = Object.create(null);
  const given = leafOptions(data.options);
  for (const option of command.options) {
    const raw = given.find((one) => one.name === option.name);
    const value = raw ? readGiven(option, raw.value, data.resolved) : option.default;
    if (value instanceof Problem) return value;
    if (value === undefined && option.required) return new Problem("command_changed");
    values[option.name] = value;
  }
  return { options: values };
}

interface GivenOption {
  readonly name: string;
  readonly value: string | number | boolean;
}

function leafOptions(
  options: APIChatInputApplicationCommandInteraction["data"]["options"],
): readonly GivenOption[] {
  const given: GivenOption[] = [];
  for (const option of options ?? []) {
    if ("value" in option) given.push(option);
    else return leafOptions(option.options);
  }
  return given;
}

/** The person fills the first option that takes one. */
function readUserMenu(
  { data }: APIUserApplicationCommandInteraction,
  command: Command,
): InteractionRead | Problem {
  const user = data.resolved.users[data.target_id];
  if (!user) return new Problem("command_changed");
  const target = userInServerValue(user, data.resolved.members?.[data.target_id]);
  const filled = command.options.find(({ type }) => type === "user" || type === "mentionable");
  return readMenu(command, filled?.name, filled?.type === "user" ? target : mentionableValue(target), target);
}

/** The message's text fills the first option that takes any text. */
function readMessageMenu(
  { data, guild_id }: APIMessageApplicationCommandInteraction,
  command: Command,
): InteractionRead | Problem {
  const message = data.resolved.messages[data.target_id];
  if (!message) return new Problem("command_changed");
  const target = messageValue(message, guild_id);
  const filled = command.options.find(({ type, choices }) => type === "string" && !choices);
  const text = filled ? checkText(filled, target.text) : undefined;
  return text instanceof Problem ? text : readMenu(command, filled?.name, text, target);
}

function readMenu(
  command: Command,
  filled: string | undefined,
  filling: OptionValue,
  target: Invocation["target"],
): InteractionRead | Problem {
  const values: Record<string, OptionValue> = Object.create(null);
  for (const option of command.options) {
    const value = option.name === filled ? filling : option.default;
    if (value === undefined && option.required) return new Problem("missing_option", { option });
    values[option.name] = value;
  }
  return { options: values, target };
}
