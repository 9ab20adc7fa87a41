/** From the words of a command line to the command's body and an exit code. */
import { parseArguments, suggest, UsageError } from "./arguments.ts";
import { COMMANDS } from "./commands.ts";
import { EXIT } from "./exit_codes.ts";
import { showCommandHelp, showHelp } from "./help.ts";
import { projectFolder } from "./project_folder.ts";
import { processTerminal, type Terminal } from "./terminal.ts";
import project from "../../deno.json" with { type: "json" };
import { originalPlaces } from "../model/original_places.ts";
import { ownCommand } from "../model/own_command.ts";

/** Runs one command line. Resolves with the exit code of the process. */
export async function main(args: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  // Whoever starts a compiled program by a double click wants its bots to run.
  const [name = Deno.build.standalone ? "start" : "help", ...rest] = args;
  if (name === "help" || name === "--help" || name === "-h") return help(rest[0], terminal);
  if (name === "version" || name === "--version" || name === "-V") {
    terminal.out(`cordial ${project.version}`);
    return EXIT.ok;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command || rest.includes("--help") || rest.includes("-h")) return help(name, terminal);
  try {
    const parsed = parseArguments(command, rest);
    if (Deno.build.standalone) Deno.chdir(projectFolder());
    return await (await command.load()).run(parsed, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) {
      // Whoever listens to such errors takes them for some of the running bots; nothing would be shown.
      const stack = error instanceof Error ? error.stack ?? error.message : String(error);
      terminal.err(
        `${terminal.paint.red("✗")} ${name} ended by an error that nobody expected: ${originalPlaces(stack)}`,
      );
      return EXIT.fatal;
    }
    terminal.err(error.message);
    terminal.err(`See how it is used with: ${ownCommand(`${name} --help`)}`);
    return EXIT.usage;
  }
}

/** What other programs call the commands. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ["run", "start"],
  ["dev", "start"],
  ["serve", "start"],
  ["play", "start"],
  ["init", "new"],
  ["create", "new"],
  ["add", "new"],
  ["validate", "check"],
  ["lint", "check"],
  ["test", "check"],
  ["deploy", "sync"],
  ["register", "sync"],
  ["fix", "upgrade"],
  ["update", "upgrade"],
  ["build", "compile"],
  ["link", "invite"],
  ["save", "backup"],
  ["export", "person"],
]);

/** Help about one command, or the list of all where none is named. */
function help(name: string | undefined, terminal: Terminal): number {
  if (name === undefined) showHelp(terminal);
  else if (Object.hasOwn(COMMANDS, name)) showCommandHelp(name, terminal);
  else {
    terminal.err(`There is no command "${name}".${suggest(name, Object.keys(COMMANDS), "", SYNONYMS)}`);
    terminal.err(`See all commands with: ${ownCommand("help")}`);
    return EXIT.usage;
  }
  return EXIT.ok;
}
