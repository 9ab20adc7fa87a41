import type { APIApplicationCommand, APIApplicationCommandBasicOption } from "discord-api-types/v10";
import { PlaygroundRefusal, type TypedOption } from "../../model/playground.ts";
import { findCalled } from "./option_tree.ts";
import { type NamedThings, readValue } from "./read_value.ts";
import type { SlashCall } from "./slash.ts";

const SHOWN = 10;

/**
 * Reads a slash command as it is typed: `/config roles add role:@Member reason:"was kind" silent:yes`.
 *
 * @param commands the slash commands that the person is offered
 * @throws PlaygroundRefusal with what is missing or unknown
 */
export function readTypedLine(
  line: string,
  commands: readonly APIApplicationCommand[],
  things: NamedThings,
): SlashCall {
  const text = line.trim();
  const name = /^\/\s*(\S+)/.exec(text)?.[1];
  if (name === undefined) throw new PlaygroundRefusal("A command begins with a slash: /help");
  const command = commands.find((one) => one.name === name.toLowerCase());
  if (!command) throw new PlaygroundRefusal(unknownCommand(name, commands));
  let rest = text.slice(text.indexOf(name) + name.length).trim();
  const { nested, options } = findCalled(command, rest === "" ? [] : rest.split(/\s+/));
  for (const { length } of nested.map((one) => one.name)) rest = rest.slice(length).trim();
  const path = [command.name, ...nested.map((one) => one.name)];
  const pairs = splitPairs(rest, options, `/${path.join(" ")}`);
  return {
    commandId: command.id,
    path,
    options: pairs.map(({ option, text }): TypedOption => ({
      name: option.name,
      value: readValue(option, text, things, options),
    })),
  };
}

interface Pair {
  readonly option: APIApplicationCommandBasicOption;
  readonly text: string;
}

/** `name:value` pairs. What stands before the first name is the first option that nobody named. */
function splitPairs(
  text: string,
  options: readonly APIApplicationCommandBasicOption[],
  shown: string,
): Pair[] {
  const starts = findNames(text, options);
  const pairs = starts.map(({ option, valueAt }, index): Pair => {
    const end = starts[index + 1]?.nameAt ?? text.length;
    return { option, text: unquote(text.slice(valueAt, end).trim(), option.name) };
  });
  const leading = text.slice(0, starts[0]?.nameAt ?? text.length).trim();
  if (leading === "") return pairs;
  const unknown = /^([^\s:"]+):(?!\/\/)/.exec(leading)?.[1];
  const names = options.map(({ name }) => name).join(", ");
  const free = options.filter((option) => !pairs.some((pair) => pair.option === option));
  const first = free.find((option) => option.required) ?? free[0];
  if (unknown !== undefined && !/^<?[@#]/.test(unknown)) {
    throw new PlaygroundRefusal(
      names === "" ? `${shown} takes no options.` : `${shown} has no option "${unknown}". It has: ${names}.`,
    );
  }
  if (!first) throw new PlaygroundRefusal(`${shown} takes no more options; "${leading}" is too much.`);
  return [{ option: first, text: unquote(leading, first.name) }, ...pairs];
}

interface NameStart {
  readonly option: APIApplicationCommandBasicOption;
  readonly nameAt: number;
  readonly valueAt: number;
}

/** Where known names stand with a colon, each once; text in quotes is passed over. */
function findNames(text: string, options: readonly APIApplicationCommandBasicOption[]): NameStart[] {
  const open = new Map(options.map((option) => [option.name, option]));
  const found: NameStart[] = [];
  const word = /(?<=^|\s)([^\s:"]+):\s*("[^"]*")?/gu;
  for (const match of text.matchAll(word)) {
    const option = open.get(match[1]!.toLowerCase());
    if (!option) continue;
    open.delete(option.name);
    found.push({ option, nameAt: match.index, valueAt: match.index + match[1]!.length + 1 });
  }
  return found;
}

function unquote(text: string, name: string): string {
  if (!text.startsWith('"')) return text;
  const end = text.indexOf('"', 1);
  if (end === -1) return text;
  const after = text.slice(end + 1).trim();
  if (after === "") return text.slice(1, end);
  throw new PlaygroundRefusal(`"${after}" after the value of "${name}" belongs to no option.`);
}

function unknownCommand(name: string, commands: readonly APIApplicationCommand[]): string {
  if (commands.length === 0) return `There is no command /${name}. No bot has registered a command here.`;
  const near = commands.filter((one) => one.name[0] === name[0]?.toLowerCase());
  const names = (near.length > 0 ? near : commands).map((one) => `/${one.name}`).slice(0, SHOWN);
  return `There is no command /${name}. Commands here: ${names.join(", ")}${
    names.length < commands.length ? ", …" : ""
  }`;
}
