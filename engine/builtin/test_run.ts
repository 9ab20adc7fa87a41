/** A run of a built-in command among fakes: what it answers is recorded, what it knows is given to it. */
import type { APIComponentInMessageActionRow } from "discord-api-types/v10";
import type { Choice } from "../model/option.ts";
import type { BotView, Command, ControlRun, Program, Run } from "../model/program.ts";
import type { Builtin } from "../model/builtin.ts";
import type { Caller } from "../model/caller.ts";
import type { OutgoingMessage, ReplyOptions } from "../model/message.ts";
import type { GuildView } from "../model/views.ts";
import { NO_RULES } from "../model/rules.ts";
import type { Services } from "../model/services.ts";
import { VirtualClock } from "../model/virtual_clock.ts";
import { FakeDiscord } from "../runtime/test_discord.ts";
import { FakeServers, otherPorts } from "../runtime/test_ports.ts";
import { ANN, BO, BOT, CHANNEL_ID, GUILD, GUILD_ID } from "../runtime/test_world.ts";
import { command, group, program as programOf } from "../runtime/test_program.ts";
import { userValue } from "../words/values.ts";
import { validateRequest } from "../testkit/validate_requests.ts";
import { BUILTINS } from "./builtins.ts";
import { describe } from "./test_transcript.ts";

export interface Sent {
  readonly how: "reply" | "edit" | "update";
  readonly message: OutgoingMessage;
  readonly options?: ReplyOptions;
}

export interface TestOptions {
  readonly commands?: readonly Command[];
  readonly program?: Partial<Program>;
  readonly services?: Partial<Services>;
  readonly guild?: GuildView;
  readonly owners?: readonly string[];
  /** What the prefix is where a server has none of its own. */
  readonly prefix?: string;
  /** Whether somebody may use a command here; by default owner commands are for owners and the rest for all. */
  readonly allows?: (command: Command, caller: Caller) => boolean;
}

/** A bot that has the built-in commands. */
export class TestRuns {
  readonly sent: Sent[] = [];
  readonly discord = new FakeDiscord();
  readonly servers = new FakeServers();
  readonly clock = new VirtualClock();
  readonly bot: BotView;
  /** Ann owns the server. */
  caller: Caller = { surface: "slash", user: ANN, guildId: GUILD_ID, channelId: CHANNEL_ID };

  constructor(options: TestOptions = {}) {
    const { owners = [], services, guild = GUILD } = options;
    const usual = BUILTINS.filter(({ needed }) => needed?.([]) ?? true);
    const program = programOf([...(options.commands ?? []), ...usual.map(asCommand)], {
      prefix: options.prefix ?? "!",
      answers: { deleteErrorsAfter: 10_000, deleteSuccessAfter: 30_000, suggestCommands: false },
      ...options.program,
    });
    const isOwner = (userId: string) => owners.includes(userId);
    const allows = options.allows ??
      (({ rules }, { user }) => !rules.some(({ ownerOnly }) => ownerOnly) || isOwner(user.id));
    this.bot = {
      program,
      world: {
        me: BOT,
        guild: (id) => id === GUILD_ID ? guild : undefined,
        channel: (id) => guild.channels.get(id),
        counts: { guilds: 3, users: 1240 },
      },
      discord: this.discord,
      servers: this.servers,
      services: { ...otherPorts().services, ...services },
      data: otherPorts().data,
      kept: otherPorts().kept,
      clock: this.clock,
      isOwner,
      prefix: async (guildId) =>
        (guildId === undefined ? undefined : (await this.servers.read(guildId)).prefix) ?? program.prefix,
      usable: (commands, caller) => Promise.resolve(commands.filter((one) => allows(one, caller))),
    };
  }

  /** Who asks, where, and which way. */
  as(more: Partial<Caller>): this {
    this.caller = { ...this.caller, ...more };
    return this;
  }

  /** Runs a command by its path, and tells what it answered. */
  async call(path: string, options: Run["options"] = {}): Promise<string> {
    const from = this.sent.length;
    const [name, inner] = path.split(" ");
    const builtin = BUILTINS.find((one) => one.name === name)!;
    const runs = inner === undefined ? builtin : builtin.subcommands!.find((one) => one.name === inner)!;
    await runs.run(this.#run(options));
    return this.told(from);
  }

  /** Presses a button by what stands on it, or picks by the label of an option, in the newest message. */
  async press(label: string): Promise<string> {
    const { customId, values } = this.#find(label);
    return await this.pressId(customId, values);
  }

  /** Presses a control that may be older than all messages. */
  async pressId(customId: string, values: readonly string[] = []): Promise<string> {
    const from = this.sent.length;
    const [name = "", ...state] = customId.split("|");
    const control = BUILTINS.flatMap(({ controls = [] }) => controls).find((one) => one.name === name);
    if (!control) throw new Error(`there is no control ${name}`);
    const run: ControlRun = {
      ...this.#run({}, { ...this.caller, surface: "component" }),
      state: state.join("|"),
      values,
      picked: [],
      pressed: {},
      update: (message) => this.#record({ how: "update", message }),
    };
    await control.run(run);
    return this.told(from);
  }

  /** What is offered while somebody types an option. */
  async suggestions(name: string, option: string, typed: string): Promise<readonly Choice[]> {
    const found = BUILTINS.find((one) => one.name === name)!.options.find((one) => one.name === option)!;
    return await found.suggest!({ typed, caller: this.caller, bot: this.bot });
  }

  /** The newest message. */
  get last(): Sent {
    return this.sent.at(-1)!;
  }

  told(from = 0): string {
    return this.sent.slice(from).map(({ how, message, options }) => describe(how, message, options)).join(
      "\n",
    );
  }

  #run(options: Run["options"], caller = this.caller): Run {
    const { user, guildId } = caller;
    return {
      caller,
      origin: { id: "900" },
      scope: {
        user: userValue(user),
        bot: userValue(BOT),
        member: guildId === undefined ? undefined : { name: user.id === BO.id ? "Bobby" : "Annie" },
      },
      options,
      bot: this.bot,
      random: () => 0,
      createdRoles: new Set(),
      reply: (message, more) => this.#record({ how: "reply", message, options: more }),
      perform: () => Promise.resolve(),
      settle: async (decide) => await decide(),
      wait: () => Promise.reject(new Error("Built-in commands do not wait.")),
      save: () => {},
      place: { userId: user.id, guildId, channelId: this.caller.channelId },
      noteData: () => {},
      noteChange: () => {},
      noteError: () => {},
      note: () => {},
      editReply: (message) => this.#record({ how: "edit", message }),
      controlId,
      keep: () => Promise.resolve(""),
      showForm: () => Promise.reject(new Error("Built-in commands show no forms.")),
      noteControls: () => {},
    };
  }

  #record(sent: Sent): Promise<void> {
    checkMessage(sent.message);
    this.sent.push(sent);
    return Promise.resolve();
  }

  #find(label: string): { customId: string; values: readonly string[] } {
    const message =
      this.sent.findLast(({ message: { components } }) => (components ?? []).length > 0)!.message;
    for (const control of controlsOf(message)) {
      if ("label" in control && control.label === label && "custom_id" in control) {
        if (control.disabled) throw new Error(`${label} is switched off`);
        return { customId: control.custom_id, values: [] };
      }
      if (!("options" in control)) continue;
      const option = control.options.find((one) => one.label === label);
      if (option) return { customId: control.custom_id, values: [option.value] };
    }
    throw new Error(`there is no ${label}`);
  }
}

export function controlsOf({ components = [] }: OutgoingMessage): APIComponentInMessageActionRow[] {
  return components.flatMap((row) =>
    "components" in row ? row.components as APIComponentInMessageActionRow[] : []
  );
}

/** As long as an id of the runtime is at most, where the state is. */
function controlId(name: string, state: string): string {
  if (state.length > 32) throw new Error(`the state of ${name} is too long: ${state}`);
  return `${name}|${state}`;
}

/** Throws where Discord would not take the message. */
export function checkMessage({ files: _, ...body }: OutgoingMessage): void {
  const wrong = validateRequest({ method: "POST", path: "/channels/1/messages", body });
  // The description leaves these open: texts of all embeds together, ids and values that stand only once.
  const length = (body.embeds ?? []).reduce(
    (sum, { title = "", description = "", footer, fields = [] }) =>
      sum + title.length + description.length + (footer?.text.length ?? 0) +
      fields.reduce((inner, { name, value }) => inner + name.length + value.length, 0),
    0,
  );
  if (length > 6000) wrong.push(`${length} characters in embeds`);
  const controls = controlsOf(body);
  const ids = controls.map((one) => "custom_id" in one ? one.custom_id : "");
  if (new Set(ids).size < ids.length) wrong.push(`a custom id twice: ${ids}`);
  for (const control of controls) {
    if ("label" in control && control.label?.trim() === "") wrong.push("a button without a label");
    if (!("options" in control)) continue;
    const values = control.options.map(({ value }) => value);
    if (new Set(values).size < values.length) wrong.push(`a value twice: ${values}`);
    if (control.options.some(({ label }) => label.trim() === "")) wrong.push("an option without a label");
  }
  if (wrong.length > 0) throw new Error(wrong.join("\n"));
}

/** As the compiler would make one of it. */
export function asCommand(builtin: Builtin): Command {
  const { name, aliases, description, category, options, rules, subcommands, cooldown } = builtin;
  const more = { description, category, rules: rules === NO_RULES ? [] : [rules] };
  const cooldowns = cooldown ? [{ id: `${name}#0`, ...cooldown }] : [];
  const made = subcommands
    ? group(name, subcommands.map((one) => command(one.name, { ...more, ...one, cooldowns })), more)
    : command(name, { ...more, options, cooldowns });
  return { ...made, aliases, builtin: name };
}
