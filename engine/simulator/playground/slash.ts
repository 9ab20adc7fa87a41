import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIApplicationCommandOptionChoice,
} from "discord-api-types/v10";
import { type PlaygroundPlace, PlaygroundRefusal, type TypedOption } from "../../model/playground.ts";
import { createInteraction } from "../interactions/create_interaction.ts";
import type { Parts } from "../parts.ts";
import { checkMayUse } from "./may_use.ts";
import { checkOption } from "./check_option.ts";
import { type Called, findCalled } from "./option_tree.ts";
import { Resolved } from "./resolved.ts";
import { type Standing, standingOf } from "./standing.ts";

/** A slash command that is being filled in. */
export interface SlashCall {
  readonly commandId: string;
  /** The command's name and its subcommands' names. */
  readonly path: readonly string[];
  readonly options: readonly TypedOption[];
}

/** @throws PlaygroundRefusal when Discord's client would not send it */
export function callSlash(parts: Parts, place: PlaygroundPlace, call: SlashCall): void {
  const { standing, command, called } = prepare(parts, place, call);
  const resolved = new Resolved(parts, standing, command.application_id);
  const given = new Map(call.options.map((option) => [option.name, option.value]));
  for (const option of called.options) {
    if (option.required && !given.has(option.name)) {
      throw new PlaygroundRefusal(`The option "${option.name}" is required: ${option.description}`);
    }
  }
  const options = call.options.map(({ name, value }) => {
    const option = optionOf(called, call, name);
    checkOption(option, value);
    return { name, type: option.type, value: resolved.option(option, value) };
  });
  createInteraction(parts, {
    ...common(standing, command, called),
    type: 2,
    data: dataOf(command, called, options, resolved),
  });
}

/**
 * Asks for choices while somebody types.
 *
 * @param focused the option that is being typed; what stands there so far may be among the options
 * @throws PlaygroundRefusal when Discord's client would not ask, or no answer came in time
 */
export function askChoices(
  parts: Parts,
  place: PlaygroundPlace,
  call: SlashCall,
  focused: string,
): Promise<readonly APIApplicationCommandOptionChoice[]> {
  const { standing, command, called } = prepare(parts, place, call);
  const target = optionOf(called, call, focused);
  if (!("autocomplete" in target) || !target.autocomplete) {
    throw new PlaygroundRefusal(`The option "${focused}" offers no choices while it is typed.`);
  }
  const typed = call.options.some(({ name }) => name === focused)
    ? call.options
    : [...call.options, { name: focused, value: "" }];
  const options = typed.map(({ name, value }) => {
    const { type } = optionOf(called, call, name);
    return name === focused ? { name, type, value: String(value), focused: true } : { name, type, value };
  });
  return new Promise((resolve, reject) => {
    createInteraction(parts, {
      ...common(standing, command, called),
      type: 4,
      data: dataOf(command, called, options),
      suggest(choices) {
        if (choices) resolve(choices);
        else reject(new PlaygroundRefusal("Loading the choices failed: the bot did not answer in time."));
      },
    });
  });
}

function prepare(parts: Parts, place: PlaygroundPlace, { commandId, path }: SlashCall): {
  standing: Standing;
  command: APIApplicationCommand;
  called: Called;
} {
  const standing = standingOf(parts, place);
  const command = parts.commands.find(commandId);
  if (!command || command.type !== 1) throw new PlaygroundRefusal("This command does not exist any more.");
  checkMayUse(command, standing);
  const called = findCalled(command, path.slice(1));
  if (called.rest.length > 0) {
    throw new PlaygroundRefusal(`/${command.name} has no subcommand "${called.rest[0]}".`);
  }
  return { standing, command, called };
}

function optionOf(called: Called, call: SlashCall, name: string): APIApplicationCommandBasicOption {
  const option = called.options.find((one) => one.name === name);
  if (option) return option;
  const names = called.options.map((one) => one.name).join(", ");
  throw new PlaygroundRefusal(
    `/${call.path.join(" ")} has no option "${name}".${names === "" ? "" : ` It has: ${names}.`}`,
  );
}

function common({ user, channel }: Standing, command: APIApplicationCommand, { nested }: Called) {
  return {
    applicationId: command.application_id,
    user,
    channel,
    commandName: [command.name, ...nested.map(({ name }) => name)].join(" "),
    commandType: command.type,
  };
}

/** `data` of the interaction: options stand inside the subcommand that takes them. */
function dataOf(
  command: APIApplicationCommand,
  { nested }: Called,
  options: readonly object[],
  resolved?: Resolved,
): object {
  let inner = options;
  for (const { name, type } of [...nested].reverse()) inner = [{ name, type, options: inner }];
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    ...(inner.length > 0 ? { options: inner } : {}),
    ...(resolved?.payload ? { resolved: resolved.payload } : {}),
  };
}
