/** Settings of who may do what that stand at the top of a definition. */
import { nearest } from "../diagnostics/did_you_mean.ts";
import type { Problems } from "../diagnostics/diagnostic.ts";
import type { SourceText } from "../diagnostics/span.ts";
import type { Builtin } from "../model/builtin.ts";
import type { AccessSettings, Command } from "../model/program.ts";
import { withReplaced } from "../schema/kit/fix.ts";
import { quote } from "../schema/kit/quote.ts";
import type { BotDefinition } from "../schema/read_definition.ts";
import { idOf } from "./names.ts";

/**
 * @param commands all of the bot, built-in ones too
 * @param builtin those of them that are built in, by the names that the engine gives them
 * @param table all built-in commands that there are, be they switched off
 */
export function compileAccess(
  { settings, names, teamOwners }: BotDefinition,
  commands: readonly Command[],
  builtin: ReadonlyMap<string, Command>,
  table: readonly Builtin[],
  problems: Problems,
): AccessSettings {
  const commandRoles = new Map<string, string[]>();
  const off = new Set(table.map(({ name }) => name).filter((name) => !builtin.has(name)));
  for (const { command, roles } of settings.commandPermissions) {
    const words = command.text.trim().toLowerCase().split(/\s+/);
    const renamed = builtin.get(words[0]!);
    const found = findCommand(words, commands) ??
      (renamed && findCommand([renamed.name.toLowerCase(), ...words.slice(1)], [renamed]));
    const path = found?.path.join(" ");
    if (path !== undefined) {
      const ids = roles.map(({ text }) => idOf("roles", text, names));
      // No role at all means what it meant in settings files of old: nobody is kept out.
      if (ids.length > 0) commandRoles.set(path, [...new Set([...commandRoles.get(path) ?? [], ...ids])]);
    } else if (!off.has(words[0]!)) reportUnknown(command, [...paths(commands)], problems);
  }
  return { commandRoles, teamOwns: teamOwners, ownersSkipCooldowns: settings.cooldowns.ownersExempt };
}

/** The command that words lead to, each a name or an alias. */
function findCommand([word, ...rest]: readonly string[], commands: Iterable<Command>): Command | undefined {
  for (const command of commands) {
    const names = [command.name, ...command.aliases];
    if (!names.some((name) => name.toLowerCase() === word)) continue;
    return rest.length === 0 ? command : findCommand(rest, command.subcommands.values());
  }
}

function* paths(commands: Iterable<Command>): Generator<string> {
  for (const command of new Set(commands)) {
    yield command.path.join(" ");
    yield* paths(command.subcommands.values());
  }
}

/** A slip leaves a command open to all, so it is an error; roles for a command of which there is no trace harm nobody. */
function reportUnknown(command: SourceText, known: readonly string[], problems: Problems): void {
  const suggestion = nearest(command.text, known);
  problems.add({
    code: "unknown-command",
    severity: suggestion === undefined ? "warning" : "error",
    message: `This bot has no command ${quote(command.text)}, so these roles have no effect.`,
    span: command.span,
    expected: "the name of a command, or the names that lead to a subcommand, such as `config roles`",
    suggestion,
    fix: suggestion && withReplaced(command.span, suggestion),
  });
}
