/** Programs made by hand, for tests. */
import { compileTexts } from "../compile/texts.ts";
import type { Choice, OptionType } from "../model/option.ts";
import type { Command, CommandOption, Program, Run, Step } from "../model/program.ts";
import type { OutgoingMessage, ReplyOptions } from "../model/message.ts";
import type { Scope } from "../model/scope.ts";
import { DEFAULT_THEME } from "../model/theme.ts";

export function option(name: string, type: OptionType, more: Partial<CommandOption> = {}): CommandOption {
  return { name, type, description: `The ${name}`, required: false, autocomplete: false, ...more };
}

export function choices(...names: string[]): Choice[] {
  return names.map((name) => ({ name, value: name.toLowerCase() }));
}

export function command(name: string, more: Partial<Command> = {}): Command {
  return {
    name,
    menuName: name,
    path: [name],
    description: `Does ${name}`,
    category: "Commands",
    aliases: [],
    surfaces: new Set(["slash", "prefix"]),
    options: [],
    subcommands: new Map(),
    steps: [],
    checks: [],
    rules: [],
    cooldowns: [],
    hidden: false,
    patience: 60_000,
    ephemeral: false,
    source: "bots/test.yaml:1:1",
    ...more,
  };
}

export function group(name: string, children: readonly Command[], more: Partial<Command> = {}): Command {
  const subcommands = new Map<string, Command>();
  for (const child of children) {
    const placed = under(name, child);
    for (const word of [child.name, ...child.aliases]) subcommands.set(word.toLowerCase(), placed);
  }
  return command(name, { subcommands, ...more });
}

function under(parent: string, child: Command): Command {
  const subcommands = new Map([...child.subcommands].map(([word, inner]) => [word, under(parent, inner)]));
  return { ...child, path: [parent, ...child.path], subcommands };
}

/** A step that replies with a text of the scope. */
export function say(text: (scope: Scope) => string, options?: ReplyOptions): Step {
  return step((run) => run.reply(plain(text(run.scope)), options));
}

export function step(run: (run: Run) => Promise<void>): Step {
  return { action: "test", source: "bots/test.yaml:7:5", run };
}

export function plain(content: string): OutgoingMessage {
  return { content, allowed_mentions: { parse: [] } };
}

export function program(commands: readonly Command[], more: Partial<Program> = {}): Program {
  const byPrefix = new Map<string, Command>();
  const byInteraction = new Map<string, Command>();
  for (const one of commands) {
    for (const word of [one.name, ...one.aliases]) byPrefix.set(word.toLowerCase(), one);
    if (one.surfaces.has("slash")) byInteraction.set(`1:${one.name}`, one);
    if (one.surfaces.has("user_menu")) byInteraction.set(`2:${one.menuName}`, one);
    if (one.surfaces.has("message_menu")) byInteraction.set(`3:${one.menuName}`, one);
  }
  return {
    id: "test",
    name: "Test",
    language: "en-US",
    prefix: "!",
    ownerIds: [],
    commands,
    byPrefix,
    byInteraction,
    applicationCommands: [],
    extensionTexts: {
      get(extension, name) {
        throw new Error(`no text ${name} of ${extension}`);
      },
    },
    extensionSettings: new Map(),
    data: new Map(),
    constants: {},
    statuses: { list: [], every: 0 },
    texts: compileTexts(new Map()),
    theme: DEFAULT_THEME,
    controls: new Map(),
    forms: new Map(),
    automations: [],
    roleMenus: [],
    checks: new Map(),
    answers: { suggestCommands: false },
    access: { commandRoles: new Map(), teamOwns: false, ownersSkipCooldowns: false },
    permissions: 0n,
    intents: 0,
    counts: { commands: commands.length, slash: commands.length },
    ...more,
  };
}
