/** The commands of a bot as people see them: a list, and names that lead to one. */
import type { BotView, Command, Program } from "../../model/program.ts";
import type { Caller } from "../../model/caller.ts";
import { NO_RULES, type Rules } from "../../model/rules.ts";

/** A command's name from the top: `config roles add`. */
export function pathOf(command: Command): string {
  return command.path.join(" ");
}

/** A built-in command by the engine's name for it; `undefined` where the bot does without. */
export function builtinCommand({ commands }: Program, name: string): Command | undefined {
  return commands.find(({ builtin }) => builtin === name);
}

/** What stands before a command's name where it is called: `/` where no prefix is heard. */
export function prefixOf({ surfaces }: Command, prefix: string): string {
  return surfaces.has("prefix") ? prefix : "/";
}

/** Below a group each once, whatever other names it has. */
export function childrenOf(command: Command): Command[] {
  return [...new Set(command.subcommands.values())];
}

/** All that can be called, in source order: subcommands in the place of their groups. Hidden ones are left out. */
export function callableCommands(commands: readonly Command[]): Command[] {
  return commands.flatMap((command) => {
    if (command.hidden) return [];
    return command.subcommands.size > 0 ? callableCommands(childrenOf(command)) : [command];
  });
}

/** All commands and groups with what stands below them, in source order, hidden ones too. */
export function allCommands(commands: readonly Command[]): Command[] {
  return commands.flatMap((command) => [command, ...allCommands(childrenOf(command))]);
}

/** What the caller can use where they are. */
export function usableCommands(bot: BotView, caller: Caller): Promise<readonly Command[]> {
  return bot.usable(callableCommands(bot.program.commands), caller);
}

/**
 * A command or group by the words that people know it by: its path, other names, the prefix or `/` before it, or its
 * name in a menu. Case does not count.
 */
export function findCommand(program: Program, typed: string, prefix: string): Command | undefined {
  const bare = typed.trim().toLowerCase();
  const folded = prefix.toLowerCase();
  const called = bare.startsWith("/")
    ? bare.slice(1)
    : folded !== "" && bare.startsWith(folded)
    ? bare.slice(folded.length)
    : bare;
  return walk(program, called) ?? walk(program, bare) ??
    program.commands.find((command) => isInMenu(command) && command.menuName.toLowerCase() === bare);
}

function walk(program: Program, words: string): Command | undefined {
  const [first = "", ...rest] = words.trim().split(/\s+/);
  let command = program.byPrefix.get(first) ??
    program.commands.find(({ name }) => name.toLowerCase() === first);
  for (const word of rest) command = command?.subcommands.get(word);
  return command;
}

export function isInMenu({ surfaces }: Command): boolean {
  return surfaces.has("user_menu") || surfaces.has("message_menu");
}

/** Whether the caller may use at least one of a command's ways, be it in another place than this one. */
export async function mayKnow(bot: BotView, caller: Caller, command: Command): Promise<boolean> {
  const ways = command.subcommands.size > 0 ? callableCommands([{ ...command, hidden: false }]) : [command];
  return (await bot.usable(ways.map(anywhere), caller)).length > 0;
}

/** The same command without the limits of its place. */
function anywhere(command: Command): Command {
  return { ...command, rules: command.rules.map(whoOnly) };
}

function whoOnly({ userPermissions, roles, users, serverOwner, ownerOnly }: Rules): Rules {
  return { ...NO_RULES, userPermissions, roles, users, serverOwner, ownerOnly };
}
