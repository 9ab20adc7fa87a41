/** A command of a definition → a command that runs. */
import { compileReply } from "../actions/reply.ts";
import type { Problems } from "../diagnostics/diagnostic.ts";
import { showPlace } from "../diagnostics/span.ts";
import type { Command } from "../model/command.ts";
import type { Surface } from "../model/command_surface.ts";
import { ANSWER_VARIABLES } from "../model/scope.ts";
import type { Variables } from "../model/shape.ts";
import type { CommandDefinition } from "../schema/keys/command.ts";
import { compileOptions, localized } from "./option.ts";
import { optionVariables } from "./option_variables.ts";

/** Milliseconds that a run may take. */
export const USUAL_PATIENCE = 60_000;

const DEFAULT_SURFACES: readonly Surface[] = ["slash", "prefix"];

/** What a subcommand takes over from the command above it where it says nothing itself. */
interface Parent {
  readonly path: readonly string[];
  readonly surfaces: readonly Surface[];
  readonly category: string;
}

const TOP: Parent = { path: [], surfaces: DEFAULT_SURFACES, category: "Commands" };

/**
 * @param common variables that every command of the bot knows besides those of every answer
 * @param problems receives what is wrong in the texts
 */
export function compileCommand(
  definition: CommandDefinition,
  common: Variables,
  problems: Problems,
  parent: Parent = TOP,
): Command {
  const name = definition.name.text;
  const path = [...parent.path, name];
  const surfaceList = definition.as?.map((entry) => entry.surface) ?? parent.surfaces;
  const surfaces = new Set(surfaceList);
  const category = definition.category?.text ?? parent.category;
  const options = compileOptions(definition.options);
  const inner = { path, surfaces: surfaceList, category };
  const subcommands = new Map<string, Command>();
  for (const child of definition.subcommands) {
    const command = compileCommand(child, common, problems, inner);
    for (const word of [command.name, ...command.aliases]) subcommands.set(word.toLowerCase(), command);
  }
  const variables = { ...ANSWER_VARIABLES, ...common, ...optionVariables(options, surfaces) };
  return {
    name,
    menuName: definition.menuName?.text ?? name,
    path,
    description: definition.description?.text ?? name,
    category,
    aliases: definition.aliases.map((alias) => alias.text),
    surfaces,
    ...localized(definition.localizations),
    options,
    subcommands,
    steps: definition.reply ? [compileReply(definition.reply, variables, problems)] : [],
    rules: [],
    cooldowns: [],
    hidden: false,
    patience: USUAL_PATIENCE,
    ephemeral: definition.reply?.random.every(({ reply }) => reply.ephemeral) ?? false,
    source: showPlace(definition.span),
  };
}
