/**
 * A mini bot started as an owner would start it, in a local Discord over real sockets, and driven as people do:
 *
 *     await using bot = await startTestBot(`commands: { ping: { description: Ping, reply: Pong } }`);
 *     assert.equal(await bot.say("!ping"), "Bot: Pong");
 */
import { join } from "node:path";
import { type GatewayActivity, GatewayIntentBits } from "discord-api-types/v10";
import { App } from "../app/app.ts";
import { loadBots } from "../app/load_bots.ts";
import type { Notice } from "../app/notice.ts";
import { Memory } from "../app/memory.ts";
import { Reloader } from "../app/reload.ts";
import { createMetrics } from "../metrics/mod.ts";
import type { Event } from "../model/event.ts";
import type { PlaygroundChange, PlaygroundPlace, TypedOption } from "../model/playground.ts";
import type { RunReport } from "../model/run.ts";
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from "../simulator/local_discord.ts";
import { type InstanceLock, lockInstance } from "../storage/mod.ts";
import { recordingLogger } from "./recording_logger.ts";
import { transcribe } from "./transcript.ts";
import { validateRequest } from "./validate_requests.ts";
import { VirtualClock } from "../model/virtual_clock.ts";

export interface TestBotOptions {
  readonly world?: LocalDiscordOptions["world"];
  /** Values of environment variables. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What `random` gives, again and again from the start; 0 unless told otherwise. */
  readonly random?: readonly number[];
  /** Privileged intents that are switched on; all unless told otherwise. */
  readonly grantedIntents?: number;
}

/** Real milliseconds after which a test is told that an event never arrived. */
const PATIENCE = 5000;

export class TestBot implements AsyncDisposable {
  /** Notices of the app, in order. */
  readonly notices: Notice[] = [];
  readonly reports: RunReport[] = [];
  readonly clock = new VirtualClock();
  readonly metrics = createMetrics({ clock: this.clock });
  readonly log = recordingLogger();
  /** Requests of the engine that Discord's own API description does not allow. */
  readonly violations: string[] = [];
  /** Requests of the engine, in order. */
  readonly requests: { readonly method: string; readonly path: string }[] = [];
  /** How often a bot was told to end the process. */
  shutDowns = 0;
  readonly #changes: PlaygroundChange[] = [];
  readonly #waiting = new Set<(event: Event) => void>();
  #unwatch = () => {};
  #lock: InstanceLock | undefined;
  app!: App;
  local!: LocalDiscord;
  reloader!: Reloader;
  /** Who acts unless a call says otherwise, by name. */
  actor = "Bo";
  channel = "general";

  constructor(readonly folder: string) {}

  async start(options: TestBotOptions): Promise<this> {
    this.local = await startLocalDiscord({
      clock: this.clock,
      seed: 1,
      world: options.world,
      onRequest: (request) => {
        this.requests.push(request);
        this.violations.push(...validateRequest(request));
      },
    });
    this.#unwatch = this.local.playground.watch((change) => this.#changes.push(change));
    this.#lock = await lockInstance(join(this.folder, "data"), { clock: this.clock });
    const loaded = await loadBots(this.folder);
    let turn = 0;
    const random = options.random ?? [0];
    const notify = (notice: Notice) => void this.notices.push(notice);
    this.app = await App.start(loaded, {
      folder: this.folder,
      read: (name) => options.environment?.[name],
      clock: this.clock,
      random: () => random[turn++ % random.length]!,
      logger: this.log,
      notify,
      observe: (report) => this.reports.push(report),
      tap: (_, event) => this.#waiting.forEach((waiting) => waiting(event)),
      remember: (bot, alone) =>
        Memory.open(bot.id, bot.definition!.settings.database, alone, {
          folder: this.folder,
          clock: this.clock,
          logger: this.log,
          lock: this.#lock!,
          notify,
        }),
      metrics: this.metrics,
      shutDown: () => this.shutDowns++,
      local: this.local,
      grantedIntents: options.grantedIntents,
    });
    this.reloader = new Reloader(this.app, loaded, {
      load: () => loadBots(this.folder),
      notify,
      now: () => this.clock.now(),
    });
    return this;
  }

  /** Posts a message. Resolves with what the bot did, as text, once it has done it. */
  say(content: string, as = this.actor): Promise<string> {
    const post = () => this.local.playground.say(this.#place(as), content);
    // A bot without prefix commands asks for no messages, so none arrives.
    const heard = [...this.app.bots.values()].some(({ program }) =>
      program.intents & GatewayIntentBits.GuildMessages
    );
    if (!heard) return post().then(() => "");
    return this.#act((event) => event.kind === "message" && !event.message.author.bot, post, as);
  }

  /** Calls a slash command as it is typed: `/hello who:@Bo`, or with its options as values. */
  slash(
    line: string,
    options: Readonly<Record<string, string | number | boolean>> = {},
    as = this.actor,
  ): Promise<string> {
    const typed = Object.entries(options).map(([name, value]) => ` ${name}:${quote(value)}`);
    return this.#act(
      (event) => event.kind === "command",
      () => this.local.playground.type(this.#place(as), `${line}${typed.join("")}`),
      as,
    );
  }

  /** Uses the menu command of this name on a person (by name) or on a message (by id). */
  menu(name: string, target: string, as = this.actor): Promise<string> {
    const { playground } = this.local;
    const command = playground.snapshot().commands.find((one) => one.name === name && one.type !== 1);
    if (!command) throw new Error(`there is no menu command "${name}"`);
    const id = /^\d+$/.test(target) ? target : this.personId(target);
    return this.#act(
      (event) => event.kind === "command",
      () => playground.menu(this.#place(as), command.id, id),
      as,
    );
  }

  /** The choices that are offered while `focused` is typed. */
  async suggestions(command: string, options: readonly TypedOption[], focused: string): Promise<string[]> {
    const { playground } = this.local;
    const [name, ...rest] = command.split(" ");
    const found = playground.snapshot().commands.find((one) => one.name === name && one.type === 1);
    if (!found) throw new Error(`there is no slash command "${name}"`);
    const choices = await playground.autocomplete(
      this.#place(this.actor),
      found.id,
      [name!, ...rest],
      options,
      focused,
    );
    return choices.map((choice) => choice.name);
  }

  /** Saves a bot file and takes it over, as the watch of the folder would. */
  async save(path: string, text: string): Promise<void> {
    await Deno.writeTextFile(join(this.folder, "bots", path), text);
    await this.reloader.reload();
  }

  /** Moves the clock, and waits until what was due is done. */
  async advance(ms: number): Promise<string> {
    const from = this.#changes.length;
    this.clock.advance(ms);
    await this.settled();
    return this.#seenBy(this.actor, from);
  }

  /** Resolves when no bot has work under way. */
  async settled(): Promise<void> {
    for (const bot of this.app.bots.values()) await bot.runtime.idle();
  }

  /** What the bot shows below its name, as soon as it shows something. */
  async presence(): Promise<GatewayActivity> {
    const { playground } = this.local;
    const { promise, resolve } = Promise.withResolvers<void>();
    const shown = () => playground.snapshot().presences.find((one) => one.activity)?.activity;
    const unwatch = playground.watch((change) =>
      change.type === "presence" && change.presence.activity && resolve()
    );
    if (!shown()) await promise;
    unwatch();
    return shown()!;
  }

  personId(name: string): string {
    const person = this.local.playground.snapshot().people.find((one) =>
      (one.global_name ?? one.username) === name
    );
    if (!person) throw new Error(`nobody is called "${name}"`);
    return person.id;
  }

  /** The newest message of the acting channel. */
  lastMessageId(): string {
    return this.local.playground.snapshot().messages[this.channelId(this.channel)]!.at(-1)!.message.id;
  }

  channelId(name: string): string {
    return this.#named(this.local.playground.snapshot().guilds.flatMap((guild) => guild.channels), name).id;
  }

  roleId(name: string): string {
    return this.#named(this.local.playground.snapshot().guilds.flatMap((guild) => guild.roles), name).id;
  }

  #named<Thing extends { name: string }>(things: readonly Thing[], name: string): Thing {
    const thing = things.find((one) => one.name === name);
    if (!thing) throw new Error(`nothing is called "${name}"`);
    return thing;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#unwatch();
    await this.app?.stop();
    await this.local?.close();
    this.#lock?.release();
    await Deno.remove(this.folder, { recursive: true });
    if (this.violations.length > 0) {
      throw new Error(`requests that Discord does not allow:\n${this.violations.join("\n")}`);
    }
  }

  #place(as: string): PlaygroundPlace {
    return { as: this.personId(as), channelId: this.channelId(this.channel) };
  }

  /** Does something, waits until every bot has got the event and dealt with it, and tells what the actor saw. */
  async #act(arrived: (event: Event) => boolean, act: () => Promise<unknown>, as: string): Promise<string> {
    const from = this.#changes.length;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const waiting = (event: Event) => arrived(event) && resolve();
    this.#waiting.add(waiting);
    const timer = setTimeout(() => reject(new Error("the event never reached the bot")), PATIENCE);
    try {
      await act();
      await promise;
      await this.settled();
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(waiting);
    }
    return this.#seenBy(as, from);
  }

  #seenBy(as: string, from: number): string {
    return transcribe(this.#changes, from, this.personId(as), this.local.playground.snapshot());
  }
}

/**
 * Writes a bot's files into a folder of their own and starts it.
 * @param files the text of `bots/bot.yaml`, or several files by their paths below `bots/`
 */
export async function startTestBot(
  files: string | Readonly<Record<string, string>>,
  options: TestBotOptions = {},
): Promise<TestBot> {
  const folder = await Deno.makeTempDir();
  for (const [path, text] of Object.entries(typeof files === "string" ? { "bot.yaml": files } : files)) {
    const target = join(folder, "bots", path);
    await Deno.mkdir(join(target, ".."), { recursive: true });
    await Deno.writeTextFile(target, text);
  }
  const bot = new TestBot(folder);
  try {
    return await bot.start(options);
  } catch (error) {
    await bot[Symbol.asyncDispose]();
    throw error;
  }
}

function quote(value: string | number | boolean): string {
  return typeof value === "string" && /\s/.test(value) ? JSON.stringify(value) : String(value);
}
