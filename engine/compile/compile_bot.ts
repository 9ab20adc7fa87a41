/** Definition → program: the last step of a load that can find problems. */
import type { Problems } from "../diagnostics/diagnostic.ts";
import type { Builtin } from "../model/builtin.ts";
import type { DeclaredExtensions } from "../model/declared.ts";
import type { Command, Program } from "../model/program.ts";
import type { BotDefinition } from "../schema/read_definition.ts";
import { compileAccess } from "./access.ts";
import { applicationCommands } from "./application_command.ts";
import { allEvents, compileEvent } from "./automations.ts";
import { compileBotContext } from "./bot_context.ts";
import { compileBuiltins } from "./builtins.ts";
import { checkTestCommands } from "./check_tests.ts";
import { compileCommand } from "./command.ts";
import { CompileMemory, sharedKey } from "./compile_memory.ts";
import { compileExtensionSettings } from "./extension_settings.ts";
import { compileExtensionTexts } from "./extension_texts.ts";
import { neededIntents } from "./intents.ts";
import { compileMessages } from "./messages.ts";
import { nameValues } from "./names.ts";
import { compilePart, compilePartOf, GatheredParts } from "./part.ts";
import { neededPermissions } from "./permissions.ts";
import { compileRoleMenus, menuIntents, menuPermissions } from "./role_menus.ts";
import { compileStatus } from "./status.ts";

/** The prefix where a definition names none, as in the design that this engine grew from. */
export const DEFAULT_PREFIX = "!";

/** Discord's own where a server or person has chosen none. */
const DEFAULT_LANGUAGE = "en-US";

export interface CompileOptions {
  /**
   * Extensions that lie in the project, or the names alone of those that add nothing to the language; whether one is
   * there is not checked where absent.
   */
  readonly extensions?: DeclaredExtensions | readonly string[];
  /** Of earlier loads of the same bot: what was compiled of unchanged files is not compiled again. */
  readonly memory?: CompileMemory;
}

/**
 * Compiles everything and reports every problem; the program is only fit to run when there was no error.
 * @param builtins the commands that a bot has unless its author says otherwise; names of their controls are unique
 */
export function compileBot(
  definition: BotDefinition,
  problems: Problems,
  builtins: readonly Builtin[],
  { extensions: given, memory = new CompileMemory() }: CompileOptions = {},
): Program {
  const { names, theme } = definition;
  const language = definition.language?.text ?? DEFAULT_LANGUAGE;
  const zone = definition.timezone?.text;
  const extensions = declaredIn(given);
  const parts = new GatheredParts(problems);
  const outside = { extensions: given && namesOf(given), declared: extensions };
  const compileShared = () => compilePart((sinks) => compileBotContext(definition, outside, sinks));
  const shared = parts.take(memory.shared(sharedKey(definition, given), compileShared));
  const bot = parts.open(shared);
  const { data, checks, controls, namespaces } = bot;
  const own = definition.commands.map((command) =>
    parts.take(memory.part(command, () => compilePartOf(shared, (bot) => compileCommand(command, bot))))
  );
  const events = allEvents(
    definition.events.map((event) =>
      parts.take(memory.part(event, () => compilePartOf(shared, (bot) => compileEvent(event, bot, zone))))
    ),
  );
  const roleMenus = compileRoleMenus(definition.roleMenus, bot);
  const builtin = compileBuiltins(definition, own, builtins, bot, events.automations);
  const commands = [...own, ...builtin.commands.values()];
  checkTestCommands(definition, commands, problems);
  const access = compileAccess(definition, commands, builtin.commands, builtins, problems);
  const configured = new Set(Array.from(access.commandRoles.keys(), (path) => path.split(" ")[0]!));
  const collected = controls.collected(commands);
  const bodies = commands.map((command) => applicationCommands(command, configured.has(command.name)));
  const byInteraction = new Map<string, Command>();
  commands.forEach((command, index) => {
    for (const body of bodies[index]!) byInteraction.set(`${body.type}:${body.name}`, command);
  });
  return {
    id: definition.id,
    name: definition.name?.text ?? definition.id,
    language,
    prefix: definition.prefix?.text ?? DEFAULT_PREFIX,
    ownerIds: definition.ownerIds,
    commands,
    byPrefix: prefixTable(commands),
    byInteraction,
    applicationCommands: bodies.flat(),
    data,
    constants: { ...nameValues(names), timezone: zone },
    statuses: {
      every: definition.statuses.every,
      list: definition.statuses.list.map((status) => compileStatus(status, problems, namespaces)),
    },
    texts: compileMessages(
      definition.messages.engine,
      definition.translations,
      language,
      problems,
      namespaces,
    ),
    extensionTexts: compileExtensionTexts({ ...definition, language }, extensions.present, {
      problems,
      more: namespaces,
    }),
    extensionSettings: compileExtensionSettings(definition, extensions.present, problems),
    theme,
    ...collected,
    controls: new Map([...builtin.controls, ...collected.controls]),
    automations: events.automations,
    roleMenus,
    checks: new Map([...checks].map(([name, { holds }]) => [name, holds])),
    answers: definition.answers,
    access,
    permissions: neededPermissions(definition, commands) | menuPermissions(definition.roleMenus),
    intents: neededIntents(commands, definition, events.intents | menuIntents(definition.roleMenus)),
    counts: {
      commands: commands.length,
      slash: commands.filter((command) => command.surfaces.has("slash")).length,
    },
  };
}

const NONE: DeclaredExtensions = { present: [], absent: [] };

function declaredIn(given: CompileOptions["extensions"]): DeclaredExtensions {
  return given === undefined || isNames(given) ? NONE : given;
}

function namesOf(given: NonNullable<CompileOptions["extensions"]>): readonly string[] {
  return isNames(given) ? given : [...given.present, ...given.absent].map(({ name }) => name);
}

function isNames(given: DeclaredExtensions | readonly string[]): given is readonly string[] {
  return Array.isArray(given);
}

function prefixTable(commands: readonly Command[]): Map<string, Command> {
  const table = new Map<string, Command>();
  for (const command of commands) {
    for (const word of [command.name, ...command.aliases]) table.set(word.toLowerCase(), command);
  }
  return table;
}
