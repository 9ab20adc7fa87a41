/** Definition → program: the last step of a load that can find problems. */
import type { Problems } from "../diagnostics/diagnostic.ts";
import type { Command } from "../model/command.ts";
import type { Program } from "../model/program.ts";
import { DEFAULT_THEME } from "../model/theme.ts";
import type { BotDefinition } from "../schema/read_definition.ts";
import { applicationCommands } from "./application_command.ts";
import { compileCommand } from "./command.ts";
import { neededIntents } from "./intents.ts";
import { nameValues, nameVariables } from "./names.ts";
import { compileStatus } from "./status.ts";
import { compileTexts } from "./texts.ts";

/** The prefix where a definition names none, as in the design that this engine grew from. */
export const DEFAULT_PREFIX = "!";

/** Compiles everything and reports every problem; the program is only fit to run when there was no error. */
export function compileBot(definition: BotDefinition, problems: Problems): Program {
  const common = nameVariables(definition.names);
  const commands = definition.commands.map((command) => compileCommand(command, common, problems));
  const bodies = commands.map(applicationCommands);
  const byInteraction = new Map<string, Command>();
  commands.forEach((command, index) => {
    for (const body of bodies[index]!) byInteraction.set(`${body.type}:${body.name}`, command);
  });
  return {
    id: definition.id,
    name: definition.name?.text ?? definition.id,
    prefix: definition.prefix?.text ?? DEFAULT_PREFIX,
    ownerIds: definition.ownerIds,
    commands,
    byPrefix: prefixTable(commands),
    byInteraction,
    applicationCommands: bodies.flat(),
    constants: { ...nameValues(definition.names), timezone: definition.timezone?.text },
    statuses: {
      every: definition.statuses.every,
      list: definition.statuses.list.map((status) => compileStatus(status, problems)),
    },
    texts: compileTexts(new Map()),
    theme: DEFAULT_THEME,
    controls: new Map(),
    answers: { deleteErrorsAfter: 10_000, suggestCommands: false },
    access: { commandRoles: new Map(), teamOwns: false, ownersSkipCooldowns: false },
    permissions: 0n,
    intents: neededIntents(commands),
    counts: {
      commands: commands.length,
      slash: commands.filter((command) => command.surfaces.has("slash")).length,
    },
  };
}

function prefixTable(commands: readonly Command[]): Map<string, Command> {
  const table = new Map<string, Command>();
  for (const command of commands) {
    for (const word of [command.name, ...command.aliases]) table.set(word.toLowerCase(), command);
  }
  return table;
}
