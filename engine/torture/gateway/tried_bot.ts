/**
 * A bot as it runs on Discord, in a local Discord over real sockets, on a clock that moves only when nothing is under way.
 * Commands are numbered, so that what was lost and what was answered twice can be counted.
 */
import { join } from "node:path";
import type { App } from "../../app/bots/app.ts";
import type { Notice } from "../../app/notices/notice.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { type LocalDiscord, startLocalDiscord } from "../../simulator/local_discord.ts";
import type { WorldSeed } from "../../simulator/world/world_seed.ts";
import { recordingLogger } from "../../testkit/recording_logger.ts";
import type { Outcome, TrialContext } from "../trial.ts";
import { Cable } from "./cable.ts";
import { GatewayLog } from "./gateway_log.ts";
import { ECHO, startEcho } from "./start_echo.ts";
import { Tally } from "./tally.ts";
import { UnderWay } from "./under_way.ts";

const INTERVAL = 41_250;
/** Turns of the loop in which nothing happens when nothing is under way: after something was done, */
const AFTERWARDS = 8;
/** and after the clock was moved on, which seldom does anything. */
const MOVED = 2;
/** Milliseconds of the machine after which something is taken for endless. */
const LONGEST = 60_000;
/** The first time, parts of the program are still loaded. */
const AT_FIRST = 150;

export interface TriedBotOptions {
  readonly world?: WorldSeed;
  /** Further parts of its definition. */
  readonly more?: string;
  /** Entries that the log of the local Discord keeps. */
  readonly logLimit?: number;
  /** `false`: it is only made ready, and does not log in. */
  readonly login?: boolean;
}

export class TriedBot implements AsyncDisposable {
  readonly clock = new VirtualClock();
  readonly notices: Notice[] = [];
  readonly log = recordingLogger();
  readonly tally = new Tally();
  readonly #random: () => number;
  #turns = AT_FIRST;
  local!: LocalDiscord;
  /** To the gateway that the API names, and to the one where READY says that sessions are resumed. */
  cable!: Cable;
  resumeCable!: Cable;
  private underWay!: UnderWay;
  app: App | undefined;
  applicationId = "";
  place!: { readonly as: string; readonly channelId: string };

  private constructor(private readonly context: TrialContext, readonly folder: string) {
    this.#random = () => context.random();
  }

  static async start(context: TrialContext, options: TriedBotOptions = {}): Promise<TriedBot> {
    const folder = await Deno.makeTempDir();
    await Deno.mkdir(join(folder, "bots"));
    await Deno.writeTextFile(join(folder, "bots", "echo.yaml"), ECHO + (options.more ?? ""));
    const bot = new TriedBot(context, folder);
    const { clock } = bot;
    bot.local = await startLocalDiscord({
      clock,
      socketClock: clock,
      world: options.world,
      rateLimits: false,
      heartbeatInterval: INTERVAL,
      messagesKept: 100,
      logLimit: options.logLimit,
      onRequest: (request) => bot.tally.request(request),
    });
    const application = bot.local.addApplication({ name: "Echo", token: context.token });
    bot.applicationId = application.id;
    bot.underWay = new UnderWay(bot.local);
    const port = Number(new URL(bot.local.apiUrl).port);
    bot.cable = new Cable(port);
    bot.resumeCable = new Cable(port);
    bot.local.gatewayFaults.url = bot.cable.url;
    bot.local.gatewayFaults.resumeUrl = bot.resumeCable.url;
    const { people, guilds } = bot.local.playground.snapshot();
    bot.place = { as: people[0]!.id, channelId: guilds[0]!.channels[0]!.id };
    if (options.login !== false) await bot.logIn();
    return bot;
  }

  /** Starts it as a process of its own would be. */
  async logIn(): Promise<void> {
    const { starting: begun } = await startEcho({
      folder: this.folder,
      clock: this.clock,
      random: this.#random,
      logger: this.log,
      token: this.context.token,
      apiUrl: this.local.apiUrl,
      notify: (notice) => void this.notices.push(notice),
    });
    const starting = begun.then((app) => this.app = app);
    let pending = true;
    const settled = starting.finally(() => pending = false);
    settled.catch(() => {});
    await this.until(() => !pending, 24 * 3_600_000);
    this.#turns = 0;
    await settled;
  }

  get cables(): readonly Cable[] {
    return [this.cable, this.resumeCable];
  }

  get running() {
    return this.app?.bots.get("echo");
  }

  /** Whether it has a session. */
  get ready(): boolean {
    return this.running?.connection.shards.every(({ state }) => state === "ready") ?? false;
  }

  /** How many sessions have begun or gone on. */
  get sessions(): number {
    return this.count("READY") + this.count("RESUMED");
  }

  /** How often it was told of such an event. */
  count(name: string): number {
    return new GatewayLog(this.local).count(name);
  }

  /** How many connections to the gateway it has made. */
  get connections(): number {
    return new GatewayLog(this.local).connections("open");
  }

  get closedConnections(): number {
    return new GatewayLog(this.local).connections("closed");
  }

  /** What became of the commands, once the bot has dealt with all that it was told of. */
  async outcome(
    broken: readonly string[],
    figures: Readonly<Record<string, number | string>> = {},
  ): Promise<Pick<Outcome, "figures" | "broken">> {
    const { tally, local } = this;
    await this.settled();
    const lost = tally.lost(local.log.entries);
    const { doubled } = tally;
    const untold = tally.untold(local.log.entries);
    return {
      figures: {
        commands: tally.called,
        answered: tally.acted,
        "without a session": untold,
        lost: lost.length,
        doubled: doubled.length,
        ...figures,
      },
      broken: [
        ...broken,
        ...lost.length > 0 ? [`commands that Discord told of were lost: ${lost.join(", ")}`] : [],
        ...doubled.length > 0 ? [`commands were acted on twice: ${doubled.join(", ")}`] : [],
        ...this.log.lines.filter((line) => line.startsWith("ERROR")).map((line) =>
          `an error was logged: ${line}`
        ),
      ],
    };
  }

  /** A server as the bot was told of it first. */
  guildCreate(id: string): object {
    return new GatewayLog(this.local).guildCreate(id);
  }

  /** One person calls the command once more, as a slash command or by its prefix. */
  async call(): Promise<void> {
    const number = this.tally.next();
    const { playground } = this.local;
    if (number % 2 === 0) await playground.say(this.place, `!echo ${number}`);
    else await playground.type(this.place, `/echo n:${number}`);
  }

  async calls(count: number): Promise<void> {
    for (let each = 0; each < count; each++) await this.call();
  }

  /**
   * Lets time pass until something is so, and what is under way come to its end first each time.
   * @param patience milliseconds of the clock after which it is given up
   */
  async until(condition: () => boolean, patience = 600_000): Promise<boolean> {
    const end = this.clock.now() + patience;
    for (let turns = AFTERWARDS;; turns = MOVED) {
      await this.quiet(turns);
      if (condition()) return true;
      if (this.clock.now() >= end) return false;
      this.clock.advanceTo(Math.min(this.clock.nextAt ?? end, end));
    }
  }

  /** Lets this much time pass. */
  async pass(ms: number): Promise<void> {
    const end = this.clock.now() + ms;
    await this.until(() => this.clock.now() >= end, ms);
  }

  /** Resolves when the bot has got all that it was told, and has dealt with it. */
  async settled(): Promise<void> {
    await this.#passUntil("the bot has not got all", this.local.caughtUp());
    await this.quiet();
    await this.#passUntil("a run of the bot does not end", this.running?.idle() ?? Promise.resolve());
  }

  /** Lets time pass until something has come to its end. */
  async #passUntil(otherwise: string, something: Promise<void>): Promise<void> {
    let ended = false;
    void something.then(() => ended = true);
    if (!await this.until(() => ended)) throw new Error(otherwise);
  }

  /** Resolves when nothing has happened for so many turns of the loop; where something has, it may lead to more. */
  async quiet(turns = AFTERWARDS): Promise<void> {
    let wanted = Math.max(turns, this.#turns);
    let seen = this.#happened();
    const from = performance.now();
    for (let still = 0; still < wanted; still++) {
      if (performance.now() - from > LONGEST) {
        throw new Error(`no end of what is under way: ${this.underWay}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 1));
      const now = this.#happened();
      if (now === seen && !this.underWay.any(this.cables.some(({ hanging }) => hanging))) continue;
      still = 0;
      seen = now;
      wanted = Math.max(AFTERWARDS, this.#turns);
    }
  }

  #happened(): number {
    const last = this.local.log.entries.at(-1)?.seq ?? 0;
    const moved = this.cables.reduce((sum, cable) => sum + cable.moved, 0);
    return last + moved + this.tally.requests + this.log.lines.length + this.notices.length;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const cable of this.cables) cable.mend();
    const stopping = this.app?.stop();
    let pending = stopping !== undefined;
    void stopping?.finally(() => pending = false);
    await this.until(() => !pending, 60_000);
    this.context.evidence.add("the log of the bot", this.log.lines.join("\n"));
    this.context.evidence.add(
      "notices",
      JSON.stringify(this.notices, (_, value) => value instanceof Error ? value.message : value),
    );
    this.context.evidence.add("what members saw", JSON.stringify(this.local.playground.snapshot()));
    await this.context.evidence.addFolder(this.folder);
    for (const cable of this.cables) cable.close();
    this.underWay[Symbol.dispose]();
    await this.local.close();
    await Deno.remove(this.folder, { recursive: true });
  }
}
