/**
 * A mini bot started as an owner would start it, in a local Discord over real sockets, and driven as people do:
 *
 *     await using bot = await startTestBot(`commands: { ping: { description: Ping, reply: Pong } }`);
 *     assert.equal(await bot.say("!ping"), "Bot: Pong");
 */
import { join } from "node:path";
import type { GatewayActivity } from "discord-api-types/v10";
import { App } from "../app/bots/app.ts";
import { allProblems, loadBots, type LoadResult } from "../app/load/load_bots.ts";
import type { Control } from "../model/program.ts";
import type { Notice } from "../app/notices/notice.ts";
import { LoadContext } from "../app/load/load_context.ts";
import { Memory } from "../app/memory/memory.ts";
import { Reloader } from "../app/bots/reload.ts";
import type { Web } from "../http/mod.ts";
import { createMetrics } from "../metrics/mod.ts";
import type { PermissionName } from "../model/permissions.ts";
import type { RunReport } from "../model/run_report.ts";
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from "../simulator/local_discord.ts";
import type { SeenRequest } from "../simulator/settings.ts";
import { type InstanceLock, lockInstance } from "../storage/mod.ts";
import { FailingApi, type FailRequest } from "./failing_api.ts";
import { FixedBots } from "./fixed_bots.ts";
import { recordingLogger } from "./recording_logger.ts";
import { TestGestures } from "./test_gestures.ts";
import { systemClock } from "../model/clock.ts";
import { VirtualClock } from "../model/virtual_clock.ts";

/** Requests a second, for a bot that is not to wait. */
const UNLIMITED = "100000";

export interface TestBotOptions {
  /** Of the bot's application, of the first one where there are several; one by chance where it is absent. */
  readonly token?: string;
  readonly world?: LocalDiscordOptions["world"];
  /** Values of environment variables. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What `random` gives, again and again from the start; 0 unless told otherwise. */
  readonly random?: readonly number[];
  /** Privileged intents that are switched on; all unless told otherwise. */
  readonly grantedIntents?: number;
  /** The people (by name) whose ids stand in `BOT_OWNER_ID`. */
  readonly owner?: string | readonly string[];
  /** Of the bot's role; all but administrator unless told otherwise. */
  readonly permissions?: readonly PermissionName[];
  /** `false`: neither the local Discord nor the bot limits how many requests there are in a second. */
  readonly rateLimits?: boolean;
  /** Stands in for the web that steps ask. */
  readonly web?: Web;
  /** Lets Discord fail: the status that a request is answered with. */
  readonly fail?: FailRequest;
  /** Stands between the bot and the local Discord's API. */
  readonly between?: (local: LocalDiscord, clock: VirtualClock) => AsyncDisposable & { readonly url: string };
  /** What the local Discord keeps, where that matters. */
  readonly kept?: Pick<LocalDiscordOptions, "logLimit" | "messagesKept" | "eventsKept" | "interactionsKept">;
  /** Bots that are loaded already; otherwise those in the folder are. */
  readonly loaded?: LoadResult;
  /** `false`: requests are not held against Discord's own API description, which takes a moment to load. */
  readonly validate?: boolean;
  /** Where the fixed ids of the local Discord begin to count; see there. */
  readonly idsFrom?: number;
  /** Milliseconds between heartbeats; Discord's where absent. */
  readonly heartbeatInterval?: number;
  /** Milliseconds of the machine's time that an extension in isolation may run without a pause; 10 s where absent. */
  readonly longestTurn?: number;
  /** `false`: what the bots remember is not backed up, as it is thrown away. */
  readonly backups?: boolean;
}

export class TestBot extends TestGestures implements AsyncDisposable {
  /** Notices of the app, in order. */
  readonly notices: Notice[] = [];
  readonly reports: RunReport[] = [];
  readonly clock = new VirtualClock();
  readonly metrics = createMetrics({ clock: this.clock });
  readonly log = recordingLogger();
  /** Requests of the engine that Discord's own API description does not allow. */
  readonly violations: string[] = [];
  /** Requests of the engine, in order. */
  readonly requests: SeenRequest[] = [];
  /** How often a bot was told to end the process. */
  shutDowns = 0;
  #unwatch = () => {};
  /** Of the bots as they were at the start. */
  #controls: readonly Control[] = [];
  #options: TestBotOptions = {};
  #bots = new FixedBots();
  #context: LoadContext | undefined;
  #api: AsyncDisposable & { readonly url: string } | undefined;
  #lock: InstanceLock | undefined;
  reloader!: Reloader;

  constructor(readonly folder: string) {
    super();
  }

  async start(options: TestBotOptions): Promise<this> {
    this.#options = options;
    this.#bots = new FixedBots(options.permissions);
    const validate = options.validate === false
      ? () => []
      : (await import("./validate_requests.ts")).validateRequest;
    this.local = await startLocalDiscord({
      clock: this.clock,
      seed: 1,
      world: options.world,
      rateLimits: options.rateLimits,
      idsFrom: options.idsFrom,
      heartbeatInterval: options.heartbeatInterval,
      ...options.kept,
      onRequest: (request) => {
        this.requests.push(request);
        this.violations.push(...validate(request));
      },
    });
    if (options.token !== undefined) this.local = withToken(this.local, options.token);
    if (options.between) this.#api = options.between(this.local, this.clock);
    if (options.fail) this.#api = new FailingApi(this.local, options.fail);
    this.#unwatch = this.local.playground.watch((change) => this.changes.push(change));
    this.#lock = await lockInstance(join(this.folder, "data"), { clock: this.clock });
    await this.#startApp();
    return this;
  }

  /**
   * Stops the app, and starts it again over the same folder, in the same Discord. Resolves with what was then seen.
   * @param ms for which it is down
   */
  async restart(ms = 0): Promise<string> {
    const from = this.changes.length;
    await this.app.stop();
    this.clock.advance(ms);
    await this.#startApp();
    await this.settled();
    return this.seenBy(this.actor, from);
  }

  async #startApp(): Promise<void> {
    const options = this.#options;
    await this.#context?.[Symbol.asyncDispose]();
    const loaded = options.loaded ??
      await loadBots(this.folder, undefined, {
        context: new LoadContext(this.folder, systemClock, options.longestTurn),
      });
    this.#controls = loaded.bots.flatMap(({ program }) => [...program?.controls.values() ?? []])
      .map(({ control }) => control);
    if (!loaded.bots.some(({ program }) => program)) {
      throw new Error(allProblems(loaded).map(({ message }) => message).join("\n"));
    }
    let turn = 0;
    const random = options.random ?? [0];
    const app: { started?: App } = {};
    const notify = (notice: Notice) => {
      this.notices.push(notice);
      app.started?.hear(notice);
    };
    this.app = await App.start(loaded, {
      folder: this.folder,
      read: (name) => this.#variable(name),
      clock: this.clock,
      random: () => random[turn++ % random.length]!,
      logger: this.log,
      notify,
      observe: (report) => this.reports.push(report),
      tap: (_, event) => this.arrived(event),
      remember: (bot, alone) =>
        Memory.open(bot.id, bot.definition!.settings.database, alone, {
          folder: this.folder,
          clock: this.clock,
          logger: this.log,
          lock: this.#lock!,
          notify,
          backups: options.backups,
        }),
      metrics: this.metrics,
      web: options.web,
      shutDown: () => this.shutDowns++,
      local: this.#bots.of(this.#api ? { ...this.local, apiUrl: this.#api.url } : this.local),
      grantedIntents: options.grantedIntents,
    });
    app.started = this.app;
    // What was handed in belongs to whoever has loaded it.
    if (!options.loaded) this.#context = loaded.context;
    loaded.context.loggers.open(() => this.log);
    this.reloader = await Reloader.follow(this.app, loaded, {
      load: (anew) => loadBots(this.folder, undefined, { context: loaded.context, anew }),
      notify,
      now: () => this.clock.now(),
    });
  }

  protected override called(id: string): ReadonlySet<string> {
    return new Set(this.#controls.filter(({ called }) => called === id).map(({ name }) => name));
  }

  #variable(name: string): string | undefined {
    const { owner, rateLimits, environment } = this.#options;
    if (name === "BOT_OWNER_ID" && owner !== undefined) {
      return [owner].flat().map((one) => this.personId(one)).join(",");
    }
    if (name === "DISCORD_REQUESTS_PER_SECOND" && rateLimits === false) return UNLIMITED;
    return environment?.[name];
  }

  /** Saves a bot file and takes it over, as the watch of the folder would. */
  async save(path: string, text: string): Promise<void> {
    await Deno.writeTextFile(join(this.folder, "bots", path), text);
    await this.reloader.reload();
  }

  /** Of its data folder. */
  get lock(): InstanceLock {
    return this.#lock!;
  }

  /** Forgets all that was seen, reported and logged until now, for a test that goes on for long. */
  forget(): void {
    for (const list of [this.notices, this.reports, this.requests, this.changes]) list.length = 0;
    this.log.forget();
  }

  /** Moves the clock, and waits until what was due is done. */
  async advance(ms: number): Promise<string> {
    const from = this.changes.length;
    this.clock.advance(ms);
    await this.settled();
    return this.seenBy(this.actor, from);
  }

  /** Resolves when no bot has work under way. */
  async settled(): Promise<void> {
    for (const bot of this.app.bots.values()) await bot.idle();
    for (const extensions of this.app.extensions.values()) await extensions.idle();
    await this.app.alerted();
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

  async [Symbol.asyncDispose](): Promise<void> {
    this.#unwatch();
    await this.app?.stop();
    await this.#context?.[Symbol.asyncDispose]();
    await this.#api?.[Symbol.asyncDispose]();
    await this.local?.close();
    this.#lock?.release();
    await Deno.remove(this.folder, { recursive: true });
    if (this.violations.length > 0) {
      throw new Error(`requests that Discord does not allow:\n${this.violations.join("\n")}`);
    }
  }
}

/** The same Discord, in which the application that is added first gets a token that was chosen. */
function withToken(local: LocalDiscord, token: string): LocalDiscord {
  let given = false;
  const addApplication: LocalDiscord["addApplication"] = (application) => {
    if (given) return local.addApplication(application);
    given = true;
    return local.addApplication({ ...application, token });
  };
  return { ...local, addApplication };
}

/**
 * Writes a bot's files into a folder of their own and starts it. Rejects with the problems where no bot can run.
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
