/**
 * Commands and events of an extension as a bot's file would have them, in JSON, which is YAML too: so they are held against
 * the same rules, and get the same words for what is wrong.
 */
import type { CommandSpec, OptionSpec } from "./define/command.ts";
import type { EventSpec } from "./define/event.ts";
import type { Extension } from "./define_extension.ts";

/** @returns `undefined` where there are none */
export function writeDefinition(name: string, { commands = {}, events = {} }: Extension): string | undefined {
  if (Object.keys(commands).length + Object.keys(events).length === 0) return undefined;
  const written = {
    ...(Object.keys(commands).length > 0 ? { commands: writeCommands(name, commands) } : {}),
    ...(Object.keys(events).length > 0
      ? {
        events: mapValues(events, (event, key) =>
          writeEvent(event, `${name}.event:${key}`), (key) =>
          `${name}.${key}`),
      }
      : {}),
  };
  return JSON.stringify(written, undefined, 2);
}

function writeCommands(name: string, commands: Readonly<Record<string, CommandSpec>>): object {
  const category = `${name[0]!.toUpperCase()}${name.slice(1).replace(/[-_]/g, " ")}`;
  return mapValues(commands, (command, key) => ({ category, ...writeCommand(name, command, [key]) }));
}

function writeCommand(name: string, command: CommandSpec, path: readonly string[]): object {
  const { run, options, subcommands, ...facts } = command;
  const key = path.join(" ");
  return {
    ...snakeKeys(facts),
    ...(options
      ? {
        options: mapValues(options, (option, inner) => writeOption(option, `${name}.option:${key} ${inner}`)),
      }
      : {}),
    ...(subcommands
      ? { subcommands: mapValues(subcommands, (inner, word) => writeCommand(name, inner, [...path, word])) }
      : {}),
    ...(run ? { handler: `${name}.command:${key}` } : {}),
  };
}

function writeOption({ suggest, ...facts }: OptionSpec, suggestions: string): object {
  return { ...snakeKeys(facts), ...(suggest ? { suggest: suggestions } : {}) };
}

function writeEvent({ run: _, when, filters, beside, ...facts }: EventSpec, handler: string): object {
  const bare = filters === undefined && Object.values(beside ?? {}).every((value) => value === undefined);
  return {
    when: bare ? when : { [when]: filters ?? {}, ...beside },
    ...snakeKeys(facts),
    do: [{ handler }],
  };
}

/** `minLength` → `min_length`; only at the top, as deeper ones are names and words of their own. */
function snakeKeys(facts: object): object {
  return mapValues(
    facts as Readonly<Record<string, unknown>>,
    (value) => value,
    (key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  );
}

function mapValues<In, Out>(
  entries: Readonly<Record<string, In>>,
  map: (value: In, key: string) => Out,
  rename: (key: string) => string = (key) => key,
): Record<string, Out> {
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [rename(key), map(value, key)]));
}
