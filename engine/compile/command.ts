/** A command of a definition → a command that runs. */
import { compileHandler } from "../actions/outside/handler.ts";
import { compileReply } from "../actions/reply.ts";
import { showPlace } from "../diagnostics/span.ts";
import type { Command, Step } from "../model/program.ts";
import type { Surface } from "../model/command_surface.ts";
import type { Cooldown } from "../model/cooldown.ts";
import type { Rules } from "../model/rules.ts";
import { ANSWER_VARIABLES } from "../model/scope.ts";
import type { Variables } from "../model/shape.ts";
import { mayShowForm } from "../schema/checks/steps.ts";
import type { ReplyDefinition } from "../schema/keys/reply.ts";
import type { HandlerDefinition } from "../schema/keys/handler.ts";
import type { CommandDefinition } from "../schema/keys/command.ts";
import { checkSteps } from "./check_steps.ts";
import type { BotContext } from "./context.ts";
import { compileCooldowns, defaultCooldowns } from "./cooldowns.ts";
import { notingReads } from "./data.ts";
import { compileOptions, localized } from "./option.ts";
import { choicesOf, optionVariables } from "./option_variables.ts";
import { compileRules } from "./rules.ts";
import type { StepContext, StepPlace } from "../schema/steps/kind.ts";
import { compileSteps, stepContext } from "./steps.ts";

/** Milliseconds that a run may take. */
export const USUAL_PATIENCE = 60_000;

/** What the steps of a command can do. */
const PLACE: StepPlace = { answers: true, person: true, forms: true, pressed: false };

const DEFAULT_SURFACES: readonly Surface[] = ["slash", "prefix"];

/** What a subcommand takes over from the command above it where it says nothing itself. */
interface Parent {
  readonly path: readonly string[];
  readonly surfaces: readonly Surface[];
  readonly category: string;
  readonly hidden: boolean;
  /** Hold for it besides its own. */
  readonly rules: readonly Rules[];
  readonly checks: readonly Step[];
  /** Absent where none are declared. */
  readonly cooldowns?: readonly Cooldown[];
}

const TOP: Parent = {
  path: [],
  surfaces: DEFAULT_SURFACES,
  category: "Commands",
  hidden: false,
  rules: [],
  checks: [],
};

export function compileCommand(
  definition: CommandDefinition,
  bot: BotContext,
  parent: Parent = TOP,
): Command {
  const name = definition.name.text;
  const path = [...parent.path, name];
  const surfaceList = definition.as?.map((entry) => entry.surface) ?? parent.surfaces;
  const surfaces = new Set(surfaceList);
  const category = definition.category?.text ?? parent.category;
  const options = compileOptions(definition.options, bot);
  const variables = { ...ANSWER_VARIABLES, ...bot.variables, ...optionVariables(options, surfaces) };
  const own = compileRules(definition.permissions, bot.names);
  const rules = own ? [...parent.rules, own] : parent.rules;
  const cooldowns = definition.cooldown
    ? compileCooldowns(definition.cooldown, path, without(variables, "data"), bot.problems)
    : parent.cooldowns;
  const hidden = definition.hidden ?? parent.hidden;
  const checks = [...parent.checks, ...checkSteps(definition.checks, bot)];
  const inner = { path, surfaces: surfaceList, category, hidden, rules, checks, cooldowns };
  const subcommands = new Map<string, Command>();
  for (const child of definition.subcommands) {
    const command = compileCommand(child, bot, inner);
    for (const word of [command.name, ...command.aliases]) subcommands.set(word.toLowerCase(), command);
  }
  const controls = bot.controls.ofCommand(path);
  const context = { ...bot, controls, variables, place: PLACE, choices: choicesOf(options) };
  return {
    name,
    menuName: definition.menuName?.text ?? name,
    path,
    description: definition.description?.text ?? name,
    category,
    aliases: definition.aliases.map((alias) => alias.text),
    surfaces,
    ...localized(definition.localizations, { description: definition.description }),
    options,
    subcommands,
    steps: [
      ...definition.reply ? [replyStep(definition.reply, context)] : [],
      ...definition.handler ? [handlerStep(definition.handler, { ...bot, variables })] : [],
      ...compileSteps(definition.steps ?? [], context),
    ],
    checks,
    rules,
    cooldowns: cooldowns ?? defaultCooldowns(path, bot.cooldowns),
    hidden,
    patience: USUAL_PATIENCE,
    ephemeral: definition.reply?.random.every(({ reply }) => reply.ephemeral) ?? false,
    showsForm: mayShowForm(definition.steps ?? [], bot.groups),
    get source() {
      return showPlace(definition.span);
    },
  };
}

function replyStep(reply: ReplyDefinition, context: Omit<StepContext, "steps">): Step {
  return notingReads(
    context,
    reply.span,
    (variables) => compileReply(reply, stepContext({ ...context, variables })),
  );
}

function handlerStep(handler: HandlerDefinition, context: BotContext): Step {
  return notingReads(context, handler.name.span, (variables) => {
    const { run } = compileHandler(handler, { ...context, variables });
    return {
      action: "handler",
      get source() {
        return showPlace(handler.name.span);
      },
      run: async (given) => void await run(given),
    };
  });
}

/** A use that comes too early is refused before anything is fetched. */
function without(variables: Variables, name: string): Variables {
  return Object.fromEntries(Object.entries(variables).filter(([key]) => key !== name));
}
