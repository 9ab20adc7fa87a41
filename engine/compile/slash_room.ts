import type { Problems } from "../diagnostics/diagnostic.ts";
import type { Command } from "../model/program.ts";
import type { Surface } from "../model/command_surface.ts";
import { LIMITS } from "../model/limits.ts";
import { placeOf } from "../schema/checks/place_of.ts";
import type { BotDefinition } from "../schema/read_definition.ts";

/**
 * The built-in commands with those left to the prefix that find no room among the slash commands that Discord takes:
 * the author's come first, then those of the table in its order. One that has no prefix is left out.
 */
export function findRoom(
  builtins: ReadonlyMap<string, Command>,
  own: readonly Command[],
  { node }: BotDefinition,
  problems: Problems,
): ReadonlyMap<string, Command> {
  const most = LIMITS.command.slash;
  const written = own.filter(({ surfaces }) => surfaces.has("slash")).length;
  let room = most - written;
  const kept = new Map<string, Command>();
  const outside: Command[] = [];
  for (const [name, command] of builtins) {
    if (!command.surfaces.has("slash")) kept.set(name, command);
    else if (room > 0) {
      kept.set(name, command);
      room--;
    } else {
      outside.push(command);
      if (command.surfaces.has("prefix")) kept.set(name, withSurfaces(command, new Set(["prefix"])));
    }
  }
  // Where the author's commands alone are too many, that was reported.
  if (outside.length > 0 && written <= most) {
    const names = (prefix: boolean) =>
      outside.filter(({ surfaces }) => surfaces.has("prefix") === prefix)
        .map(({ name }) => `\`${name}\``).join(", ");
    const [left, out] = [names(true), names(false)];
    problems.add({
      code: "builtin-without-slash",
      severity: "warning",
      message:
        `Discord takes ${most} slash commands, and the bot's own leave no room for all built-in ones.` +
        (left ? ` By the prefix only: ${left}.` : "") + (out ? ` Left out: ${out}.` : ""),
      span: placeOf(node, "commands"),
      expected: "fewer slash commands, or `off` for built-in commands that are not needed",
    });
  }
  return kept;
}

function withSurfaces(command: Command, surfaces: ReadonlySet<Surface>): Command {
  const subcommands = new Map<string, Command>();
  for (const [word, inner] of command.subcommands) subcommands.set(word, withSurfaces(inner, surfaces));
  return { ...command, surfaces, subcommands };
}
