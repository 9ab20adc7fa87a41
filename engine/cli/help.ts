import { COMMANDS } from "./commands.ts";
import type { Terminal } from "./terminal.ts";
import { ownCommand } from "../model/own_command.ts";

/** The list of commands. */
export function showHelp(terminal: Terminal): void {
  terminal.out(`${terminal.paint.bold("Cordial")} runs Discord bots that are written as YAML files.`);
  terminal.out();
  const names = Object.keys(COMMANDS);
  const width = Math.max(...names.map((name) => name.length));
  for (const name of names) terminal.out(`  ${ownCommand(name.padEnd(width))}  ${COMMANDS[name]!.summary}`);
  terminal.out();
  terminal.out("Every command tells more with --help.");
}

/** One command with its flags and an example. */
export function showCommandHelp(name: string, terminal: Terminal): void {
  const command = COMMANDS[name]!;
  const flags = Object.entries(command.flags);
  const usage = ownCommand(
    [name, command.operands, flags.length > 0 ? "[flags]" : ""].filter(Boolean).join(" "),
  );
  terminal.out(command.summary);
  terminal.out();
  terminal.out(`${terminal.paint.bold("Usage")}    ${usage}`);
  terminal.out(`${terminal.paint.bold("Example")}  ${ownCommand(command.example)}`);
  if (flags.length === 0) return;
  terminal.out();
  const shown = flags.map((
    [flag, { value, description }],
  ) => [`--${flag}${value ? ` ${value}` : ""}`, description]);
  const width = Math.max(...shown.map(([flag]) => flag!.length));
  for (const [flag, description] of shown) terminal.out(`  ${flag!.padEnd(width)}  ${description}`);
}
