/** Which of the built-in commands a bot has, and under which names. */
import { nearest } from "../diagnostics/did_you_mean.ts";
import type { Problems } from "../diagnostics/diagnostic.ts";
import type { SourceText } from "../diagnostics/span.ts";
import { oneOf } from "../diagnostics/one_of.ts";
import type { AutomationFacts } from "../model/automation.ts";
import type { Builtin } from "../model/builtin.ts";
import type { Command, Control, Program } from "../model/program.ts";
import type { Surface } from "../model/command_surface.ts";
import type { BuiltinDefinition } from "../schema/keys/builtins.ts";
import { withReplaced } from "../schema/kit/fix.ts";
import { quote } from "../schema/kit/quote.ts";
import type { BotDefinition } from "../schema/read_definition.ts";
import { compileBuiltin } from "./builtin.ts";
import type { BotContext } from "./context.ts";
import { findRoom } from "./slash_room.ts";

/** Milliseconds without a press after which buttons and selects of built-in commands are switched off. */
const BUILTIN_TIMEOUT = 180_000;

export interface CompiledBuiltins {
  /** By the names that the engine gives them, in the order of the table. */
  readonly commands: ReadonlyMap<string, Command>;
  readonly controls: Program["controls"];
}

/**
 * @param own the author's commands: they come first wherever there is room for one only
 * @param automations decide which of the built-in commands there is use for
 */
export function compileBuiltins(
  definition: BotDefinition,
  own: readonly Command[],
  builtins: readonly Builtin[],
  bot: BotContext,
  automations: readonly AutomationFacts[],
): CompiledBuiltins {
  const { off, list } = definition.builtins;
  checkNames(list, builtins, bot.problems);
  if (off) return { commands: new Map(), controls: new Map() };
  const settings = new Map(list.map((entry) => [entry.name.text, entry]));
  const surfaces = usualSurfaces(definition, own);
  const used = builtins.filter(({ needed }) => needed?.(automations) ?? true);
  const wanted = used.filter(({ name }) => !settings.get(name)?.off).map((builtin): Wanted => {
    const changed = settings.get(builtin.name);
    return { builtin, changed, command: compileBuiltin(builtin, changed, surfaces, bot) };
  });
  const named = withoutTaken(wanted, own, bot.problems);
  const commands = new Map(named.map(({ builtin, command }) => [builtin.name, command]));
  const kept = findRoom(commands, own, definition, bot.problems);
  return { commands: kept, controls: controlsOf(named, kept) };
}

function controlsOf(
  wanted: readonly Wanted[],
  commands: ReadonlyMap<string, Command>,
): CompiledBuiltins["controls"] {
  const controls = new Map<string, { control: Control; command: Command }>();
  for (const { builtin } of wanted) {
    const command = commands.get(builtin.name);
    if (!command) continue;
    for (const control of builtin.controls ?? []) {
      controls.set(control.name, { control: { timeout: BUILTIN_TIMEOUT, ...control }, command });
    }
  }
  return controls;
}

interface Wanted {
  readonly builtin: Builtin;
  /** What the author says of it. */
  readonly changed?: BuiltinDefinition;
  readonly command: Command;
}

/**
 * A bot whose own commands are all called from Discord's lists does without reading messages, for which Discord asks
 * a special permission; its built-in commands are no reason to begin with that.
 */
function usualSurfaces({ prefix }: BotDefinition, own: readonly Command[]): Surface[] {
  const listens = own.length === 0 || prefix !== undefined ||
    own.some(({ surfaces }) => surfaces.has("prefix"));
  return listens ? ["slash", "prefix"] : ["slash"];
}

/** Leaves out commands and aliases whose names are taken. The author's commands are first, names before aliases. */
function withoutTaken(wanted: readonly Wanted[], own: readonly Command[], problems: Problems): Wanted[] {
  const owners = new Map<string, string>();
  for (const { name, aliases, source } of own) {
    for (const word of [name, ...aliases]) {
      owners.set(word.toLowerCase(), `the command \`${name}\` at ${source}`);
    }
  }
  /** Whose a word is already; from now on it belongs to `command` where it was nobody's. */
  const claim = (word: string, command: Command): string | undefined => {
    const owner = owners.get(word.toLowerCase());
    if (owner === undefined) owners.set(word.toLowerCase(), `the built-in command \`${command.name}\``);
    return owner;
  };
  const replaced = new Set<Wanted>();
  // A name that the author gave gives way to one that was there before.
  const renamed = (one: Wanted) => one.changed?.rename ? 1 : 0;
  for (const one of wanted.toSorted((a, b) => renamed(a) - renamed(b))) {
    const owner = claim(one.command.name, one.command);
    if (owner === undefined) continue;
    replaced.add(one);
    if (one.changed?.rename) reportTaken(one.changed.rename, owner, problems);
    else if (one.changed) reportReplaced(one.changed, owner, problems);
  }
  return wanted.filter((one) => !replaced.has(one)).map((one) => {
    const aliases = one.command.aliases.filter((alias, index) => {
      const owner = claim(alias, one.command);
      const written = one.changed?.aliases?.[index];
      if (owner !== undefined && written) reportTaken(written, owner, problems);
      return owner === undefined;
    });
    return { ...one, command: { ...one.command, aliases } };
  });
}

function checkNames(
  list: readonly BuiltinDefinition[],
  builtins: readonly Builtin[],
  problems: Problems,
): void {
  const known = builtins.map(({ name }) => name);
  for (const { name } of list) {
    if (known.includes(name.text)) continue;
    const suggestion = nearest(name.text, known);
    problems.add({
      code: "unknown-builtin",
      message: `${quote(name.text)} is not one of the built-in commands.`,
      span: name.span,
      expected: known.length > 0 ? oneOf(known) : undefined,
      suggestion,
      fix: suggestion && withReplaced(name.span, suggestion),
    });
  }
}

function reportReplaced({ name }: BuiltinDefinition, owner: string, problems: Problems): void {
  problems.add({
    code: "builtin-replaced",
    severity: "warning",
    message: `\`${name.text}\` already means ${owner}, which takes the place of the built-in one, ` +
      "so these settings have no effect.",
    span: name.span,
    expected: "another `name` for the built-in command, or `off`",
  });
}

function reportTaken(word: SourceText, owner: string, problems: Problems): void {
  problems.add({
    code: "name-twice",
    message: `${quote(word.text)} already means ${owner}.`,
    span: word.span,
    expected: "a name that no other command has, neither as its name nor among its aliases",
  });
}
