import type { CliCommand } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { EXIT, EXIT_WORDS } from "./exit_codes.ts";
import { wrap } from "./panel.ts";
import type { Terminal } from "./terminal.ts";
import { ownCommand } from "../model/own_command.ts";

const WIDEST = 100;

/** The list of commands. */
export function showHelp(terminal: Terminal): void {
  terminal.out(`${terminal.paint.bold("Cordial")} runs Discord bots that are written as YAML files.`);
  const names = Object.keys(COMMANDS);
  const width = Math.max(...names.map((name) => name.length));
  terminal.out(`A command is written so: ${ownCommand("start")}`);
  terminal.out();
  for (const name of names) terminal.out(`  ${name.padEnd(width)}  ${COMMANDS[name]!.summary}`);
  terminal.out();
  terminal.out(`Every command tells more with --help: ${ownCommand("check --help")}`);
  // A compiled program cannot compile.
  const codes = Object.entries(EXIT_WORDS).filter(([name]) => name !== "compile" || name in COMMANDS)
    .map(([name, words]) => `${EXIT[name as keyof typeof EXIT]} ${words}`);
  terminal.out();
  for (const line of wrap(`Exit codes: ${codes.join("; ")}.`, Math.min(terminal.width, WIDEST))) {
    terminal.out(line);
  }
}

/** One command with its flags and an example. */
export function showCommandHelp(name: string, terminal: Terminal): void {
  const command = COMMANDS[name]!;
  const flags = flagsOf(command);
  terminal.out(command.summary);
  terminal.out();
  terminal.out(`${terminal.paint.bold("Usage")}    ${usageOf(name, command)}`);
  terminal.out(`${terminal.paint.bold("Example")}  ${ownCommand(command.example)}`);
  if (flags.length === 0) return;
  terminal.out();
  const width = Math.max(...flags.map(([flag]) => flag.length));
  for (const [flag, description] of flags) terminal.out(`  ${flag.padEnd(width)}  ${description}`);
}

/** `deno task check [BOT] [flags]` */
export function usageOf(name: string, { operands, flags }: CliCommand): string {
  return ownCommand(
    [name, operands, Object.keys(flags).length > 0 ? "[flags]" : ""].filter(Boolean).join(" "),
  );
}

/** Each flag as it is typed, `--port PORT`, and what it does. */
export function flagsOf({ flags }: CliCommand): [flag: string, description: string][] {
  return Object.entries(flags).map((
    [flag, { value, description }],
  ) => [`--${flag}${value ? ` ${value}` : ""}`, description]);
}
