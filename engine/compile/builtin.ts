/** A built-in command, as its author left it or changed it → a command that runs. */
import type { Builtin } from "../model/builtin.ts";
import type { Command, Step } from "../model/program.ts";
import type { Surface } from "../model/command_surface.ts";
import type { Cooldown } from "../model/cooldown.ts";
import { NO_RULES, type Rules } from "../model/rules.ts";
import { ANSWER_VARIABLES } from "../model/scope.ts";
import type { BuiltinSettings } from "../schema/keys/builtins.ts";
import { placeOf } from "../schema/checks/place_of.ts";
import { USUAL_PATIENCE } from "./command.ts";
import type { BotContext } from "./context.ts";
import { compileCooldowns, defaultCooldowns } from "./cooldowns.ts";
import { optionVariables } from "./option_variables.ts";
import { compileRules, saysSomething } from "./rules.ts";

export const BUILTIN_SOURCE = "built in";

/** @param surfaces where it can be called if its author says nothing */
export function compileBuiltin(
  builtin: Builtin,
  settings: BuiltinSettings | undefined,
  surfaces: readonly Surface[],
  bot: BotContext,
): Command {
  const name = settings?.rename?.text ?? builtin.name;
  const called = new Set<Surface>(settings?.as ?? surfaces);
  const rules = rulesOf(builtin, settings, bot);
  const common = {
    category: settings?.category?.text ?? builtin.category,
    surfaces: called,
    rules: saysSomething(rules) ? [rules] : [],
    checks: [],
    hidden: settings?.hidden ?? false,
    patience: builtin.patience ?? USUAL_PATIENCE,
    ephemeral: builtin.ephemeral ?? false,
    builtin: builtin.name,
    source: BUILTIN_SOURCE,
  };
  const cooldowns = cooldownsOf(builtin, settings, name, called, bot);
  const subcommands = new Map<string, Command>();
  for (const inner of builtin.subcommands ?? []) {
    const path = [name, inner.name];
    subcommands.set(inner.name.toLowerCase(), {
      ...common,
      name: inner.name,
      menuName: inner.name,
      path,
      description: inner.description,
      aliases: [],
      options: inner.options,
      subcommands: new Map(),
      steps: [stepOf(inner)],
      cooldowns: cooldowns ?? defaultCooldowns(path, bot.cooldowns),
    });
  }
  return {
    ...common,
    builtin: builtin.name,
    name,
    menuName: name,
    path: [name],
    description: settings?.description?.text ?? builtin.description,
    aliases: settings?.aliases?.map(({ text }) => text) ?? builtin.aliases,
    options: builtin.options,
    subcommands,
    steps: subcommands.size > 0 ? [] : [stepOf(builtin)],
    cooldowns: cooldowns ?? defaultCooldowns([name], bot.cooldowns),
  };
}

function stepOf(builtin: Pick<Builtin, "run">): Step {
  return { action: "builtin", source: BUILTIN_SOURCE, run: (run) => builtin.run(run) };
}

function cooldownsOf(
  builtin: Builtin,
  settings: BuiltinSettings | undefined,
  name: string,
  surfaces: ReadonlySet<Surface>,
  bot: BotContext,
): Cooldown[] | undefined {
  const definitions = settings?.cooldown ?? (builtin.cooldown && [builtin.cooldown]);
  if (!definitions) return undefined;
  const variables = { ...ANSWER_VARIABLES, ...bot.variables, ...optionVariables(builtin.options, surfaces) };
  return compileCooldowns(definitions, [name], variables, bot.problems);
}

/**
 * The author decides who is let in, where anything is said of that, and can bind the command to places. What the command
 * itself cannot do without stays: a server, and the bot's own permissions.
 */
function rulesOf({ name, rules }: Builtin, settings: BuiltinSettings | undefined, bot: BotContext): Rules {
  const permissions = settings?.permissions;
  if (!permissions) return rules;
  if (permissions.dmOnly && rules.serverOnly) {
    bot.problems.add({
      code: "contradicting-permissions",
      message:
        `The built-in command \`${name}\` works only in servers, and \`dm_only\` allows direct messages only.`,
      span: placeOf(permissions.node, "dm_only"),
      expected: "no `dm_only`",
    });
  }
  const own = compileRules(permissions, bot.names) ?? NO_RULES;
  const { user, roles, users, ownerOnly } = permissions;
  const letsIn = ownerOnly !== undefined || user.length > 0 || roles.length > 0 || users.length > 0;
  return {
    ...(letsIn ? own : rules),
    channels: own.channels.length > 0 ? own.channels : rules.channels,
    serverOnly: rules.serverOnly || own.serverOnly,
    dmOnly: rules.dmOnly || own.dmOnly,
    ageRestricted: rules.ageRestricted || own.ageRestricted,
    botPermissions: rules.botPermissions | own.botPermissions,
  };
}
