/** Checks the slash commands that tests call: Discord's clients let nobody call others. */
import { nearest } from "../diagnostics/did_you_mean.ts";
import type { Problems } from "../diagnostics/diagnostic.ts";
import type { SourceText } from "../diagnostics/span.ts";
import type { Command } from "../model/program.ts";
import type { BotDefinition } from "../schema/read_definition.ts";

/** @param commands all of the bot, built-in ones too */
export function checkTestCommands(
  { tests }: BotDefinition,
  commands: readonly Command[],
  problems: Problems,
): void {
  const slash = new Map(
    commands.filter(({ surfaces }) => surfaces.has("slash")).map((one) => [one.name, one]),
  );
  for (const { steps } of tests) {
    for (const action of steps.flatMap(({ actions }) => actions)) {
      if (action.word === "run") checkLine(action.value, slash, problems);
    }
  }
}

/** By their names. */
type Commands = ReadonlyMap<string, Command>;

function checkLine(line: SourceText, commands: Commands, problems: Problems): void {
  const words = line.text.trim().split(/\s+/);
  const path: string[] = [];
  let command: Command | undefined;
  let offered = commands;
  for (const word of words) {
    if (offered.size === 0) break;
    const name = path.length === 0 ? word.replace(/^\//, "") : word;
    const next = word.startsWith("/") || path.length > 0 ? offered.get(name.toLowerCase()) : undefined;
    if (!next) return reportCommand(line, [...path, name].join(" "), path, [...offered.values()], problems);
    path.push(name);
    command = next;
    offered = new Map(Array.from(next.subcommands.values(), (one) => [one.name, one]));
  }
  if (!command || offered.size > 0) {
    return reportCommand(line, path.join(" "), path, [...offered.values()], problems);
  }
  checkOptions(line, command, problems);
}

function reportCommand(
  line: SourceText,
  name: string,
  path: readonly string[],
  offered: readonly Command[],
  problems: Problems,
): void {
  const show = (command: Command) => `/${command.path.join(" ")}`;
  const best = nearest(name.split(" ").at(-1)!, offered.map((command) => command.name));
  const found = offered.find((command) => command.name === best);
  const expected = offered.slice(0, MOST_NAMED).map(show).join(", ");
  problems.add({
    code: "test-unknown-command",
    message: path.length > 0 && name === path.join(" ")
      ? `/${name} is called by its subcommands only.`
      : `There is no slash command /${name}.`,
    span: line.span,
    expected: offered.length > 0
      ? `one of ${expected}${offered.length > MOST_NAMED ? ", …" : ""}`
      : "a slash command of the bot",
    ...(found ? { suggestion: show(found) } : {}),
  });
}

/** As many commands as a person reads. */
const MOST_NAMED = 10;

function checkOptions(line: SourceText, { path, options }: Command, problems: Problems): void {
  const shown = `/${path.join(" ")}`;
  const rest = line.text.trim().split(/\s+/).slice(path.length).join(" ").replace(/"[^"]*"/g, '""');
  const given = [...rest.matchAll(/(?<=^|\s)([\p{L}\p{N}_-]+):(?!\/\/)/gu)];
  const names = options.map(({ name }) => name);
  const unknown = given.find(([, name]) => !names.includes(name!.toLowerCase()));
  // Behind an option's name a word with a colon can be part of its value.
  if (unknown && given[0] === unknown) {
    const suggestion = nearest(unknown[1]!, names);
    problems.add({
      code: "test-unknown-option",
      message: `${shown} has no option \`${unknown[1]}\`.`,
      span: line.span,
      expected: names.length > 0 ? `one of ${names.join(", ")}` : "no options",
      ...(suggestion ? { suggestion } : {}),
    });
    return;
  }
  const found = new Set(given.map(([, name]) => name!.toLowerCase()));
  const missing = options.filter(({ name, required }) => required && !found.has(name));
  // What stands before the first name is the first option that nobody named.
  const unnamed = rest !== "" && given[0]?.index !== 0;
  if (unnamed && missing.length > 0) missing.shift();
  if (missing.length === 0) return;
  problems.add({
    code: "test-unknown-option",
    message: `${shown} cannot be called without \`${missing[0]!.name}\`.`,
    span: line.span,
    expected: `${shown} ${missing.map(({ name }) => `${name}:…`).join(" ")}`,
  });
}
