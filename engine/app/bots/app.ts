/** The whole of a running project: its bots, and the local Discord where there is no token. */
import type { Loader, Version } from "../../extensions/mod.ts";
import { createFiles } from "../../files/mod.ts";
import type { Clock } from "../../model/clock.ts";
import type { LocalDiscord } from "../../simulator/local_discord.ts";
import { Causes } from "../../runtime/automations/causes.ts";
import { Alerts, type PassNews } from "../bot/alerts.ts";
import type { AppOptions } from "../bot/app_options.ts";
import { BotHost, type Replacement } from "../bot/bot_host.ts";
import type { ProjectParts } from "../bot/project_parts.ts";
import type { LoadedBot, LoadResult } from "../load/load_bots.ts";
import type { Notice } from "../notices/notice.ts";
import { LocalTokens } from "../bot/local_tokens.ts";
import { localWorld } from "./local_world.ts";
import { Memories } from "../memory/memories.ts";
import type { Memory } from "../memory/memory.ts";
import { ProjectRuns } from "../bot/project_runs.ts";
import { OWNER_VARIABLE, readOwnerVariable } from "../bot/owners.ts";
import type { RunningBot } from "../bot/running_bot.ts";
import { runsLocally } from "../load/tokens.ts";

export class App {
  readonly #hosts = new Map<string, BotHost>();
  readonly #memories: Memories;
  readonly #parts: ProjectParts;
  readonly #alerts: Alerts;
  /** The newest runs of its bots. */
  readonly runs = new ProjectRuns();
  #reload: ProjectParts["reload"] = () => Promise.reject(new Error("Nobody follows the files."));

  private constructor(
    private readonly options: AppOptions,
    /** Set while the bots run in the local Discord. */
    readonly local: LocalDiscord | undefined,
  ) {
    const { ids, wrong } = readOwnerVariable(options.read(OWNER_VARIABLE));
    if (wrong.length > 0) options.notify({ kind: "bad-owner-ids", variable: OWNER_VARIABLE, wrong });
    this.#memories = new Memories(options);
    this.#alerts = new Alerts({
      ...options,
      bots: () => [...this.#hosts.values()].flatMap((host) => host.alerting ?? []),
    });
    this.#parts = {
      options,
      local,
      localTokens: local && new LocalTokens(local, options.grantedIntents),
      memories: this.#memories,
      files: createFiles({ clock: options.clock }),
      startedAt: options.clock.now(),
      owners: ids,
      runs: this.runs,
      causes: new Causes(options.clock),
      reload: (bot, anew) => this.#reload(bot, anew),
    };
  }

  /**
   * Connects every bot that can run.
   * @throws LoginError when no bot could be connected, with the first one's reason
   */
  static async start(loaded: LoadResult, options: AppOptions): Promise<App> {
    const runnable = loaded.bots.filter((bot) => bot.program);
    const locally = runsLocally(runnable, options.read, options.forceLocal ?? options.local !== undefined);
    const app = new App(
      options,
      locally ? options.local ?? await startLocally(runnable, options.clock) : undefined,
    );
    const alone = loaded.bots.length === 1 && loaded.choice === undefined;
    const results = await Promise.allSettled(runnable.map((bot) => app.startBot(bot, alone)));
    const failed = results.find((result) => result.status === "rejected");
    if (failed && app.bots.size === 0) {
      await app.stop();
      throw failed.reason;
    }
    results.forEach((result, index) => {
      if (result.status === "rejected") {
        options.notify({ kind: "start-failed", bot: runnable[index]!.id, error: result.reason });
      }
    });
    return app;
  }

  /** The bots that run, by their ids. */
  get bots(): ReadonlyMap<string, RunningBot> {
    return this.#each((host) => host.running);
  }

  /** What the bots remember, by their ids. */
  get memories(): ReadonlyMap<string, Memory> {
    return this.#memories.all;
  }

  /** The extensions of the bots, by the bots' ids. */
  get extensions(): ReadonlyMap<string, Pick<Loader, "list" | "versions" | "idle">> {
    return this.#each((host) => host.extensions);
  }

  /** Has bots that are told to reload their files do it so. */
  reloadBy(reload: ProjectParts["reload"]): void {
    this.#reload = reload;
  }

  /** Versions of extensions that could not begin, by the ids of the bots that do without them. */
  get failed(): ReadonlyMap<string, BotHost["failed"]> {
    return this.#each((host) => host.failed);
  }

  /** Tells owners who are to be told. */
  alert(news: PassNews): void {
    this.#alerts.tell(news);
  }

  /** Tells owners who are to be told of something that no save has brought. */
  hear(notice: Notice): void {
    this.#alerts.hear(notice);
  }

  /** Resolves when no owner is being told of anything. */
  alerted(): Promise<void> {
    return this.#alerts.idle();
  }

  /** Versions of extensions that run. */
  get versions(): readonly Version[] {
    return [...this.extensions.values()].flatMap(({ versions }) => versions);
  }

  /** See `BotHost.start`. */
  async startBot(bot: LoadedBot, alone: boolean): Promise<void> {
    let host = this.#hosts.get(bot.id);
    if (!host) this.#hosts.set(bot.id, host = new BotHost(bot.id, this.#parts));
    await host.start(bot, alone);
  }

  /** Whether a bot that runs has to log in anew for a new version of it. */
  needsLogin(bot: LoadedBot): boolean {
    return this.#hosts.get(bot.id)?.needsLogin(bot) ?? bot.program !== undefined;
  }

  /** See `BotHost.canTryAgain`. */
  canTryAgain(bot: LoadedBot): boolean {
    return this.#hosts.get(bot.id)?.canTryAgain(bot) ?? false;
  }

  /** See `BotHost.prepare`. */
  async prepareBot(bot: LoadedBot): Promise<Replacement | undefined> {
    return await this.#hosts.get(bot.id)?.prepare(bot, this.memories.size === 1);
  }

  /** See `BotHost.stop`. */
  async stopBot(id: string): Promise<void> {
    await this.#hosts.get(id)?.stop();
  }

  /** Ends everything that this app started. */
  async stop(): Promise<void> {
    this.#alerts.stop();
    await Promise.all([...this.#hosts.keys()].map((id) => this.stopBot(id)));
    if (this.local && this.local !== this.options.local) await this.local.close();
  }

  #each<Part>(part: (host: BotHost) => Part | undefined): ReadonlyMap<string, Part> {
    const parts = new Map<string, Part>();
    for (const [id, host] of this.#hosts) {
      const one = part(host);
      if (one !== undefined) parts.set(id, one);
    }
    return parts;
  }
}

/**
 * Milliseconds between heartbeats: nothing lies between the two sides that could break unnoticed, and a clock that is moved
 * on by a month would do little but beat. Timers take 24 days at most.
 */
const HEARTBEAT = 20 * 86_400_000;

/** The local Discord is only loaded where it is needed. */
async function startLocally(bots: readonly LoadedBot[], clock: Clock): Promise<LocalDiscord> {
  const [{ startLocalDiscord }, { DEFAULT_WORLD }] = await Promise.all([
    import("../../simulator/local_discord.ts"),
    import("../../simulator/world/world_seed.ts"),
  ]);
  return await startLocalDiscord({
    world: localWorld(DEFAULT_WORLD, bots),
    clock,
    heartbeatInterval: HEARTBEAT,
  });
}
