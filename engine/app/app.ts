/** The whole of a running project: its bots, and the local Discord where there is no token. */
import type { LocalDiscord } from "../simulator/local_discord.ts";
import type { LoadedBot, LoadResult } from "./load_bots.ts";
import { join } from "node:path";
import type { Loader } from "../extensions/mod.ts";
import { createFiles } from "../files/mod.ts";
import { HttpClient, OPEN_WEB } from "../http/mod.ts";
import type { ReloadResult } from "../model/services.ts";
import { extensionSettings, openExtensions } from "./bot_extensions.ts";
import type { AppOptions } from "./app_options.ts";
import { botPorts } from "./bot_ports.ts";
import { BotWebhooks, type BotWebhooksOptions } from "./bot_webhooks.ts";
import { CACHE_FOLDER } from "./cache_folder.ts";
import { countInto } from "./counts.ts";
import { adoptDeclarations } from "../data/mod.ts";
import type { Storage } from "../model/storage.ts";
import { Departures } from "./departures.ts";
import { LocalTokens } from "./local_tokens.ts";
import { Memories } from "./memories.ts";
import { missingHandlers } from "./missing_handlers.ts";
import type { Memory } from "./memory.ts";
import { OWNER_VARIABLE, readOwnerVariable } from "./owners.ts";
import { RunningBot } from "./running_bot.ts";
import type { CachedServers } from "../servers/mod.ts";
import { createServices } from "./services.ts";
import { TraceBook } from "./trace_book.ts";
import { runsLocally, tokenVariable } from "./tokens.ts";

export class App {
  readonly #running = new Map<string, RunningBot>();
  readonly #memories: Memories;
  readonly #extensions = new Map<string, Loader>();
  /** Bots whose extensions have been loaded. */
  readonly #begun = new Set<string>();
  readonly #files;
  readonly #startedAt: number;
  readonly #owners: readonly string[];
  #reload: (bot: string) => Promise<ReloadResult> = () =>
    Promise.reject(new Error("Nobody follows the files."));
  readonly #webhooks = new Map<string, BotWebhooks>();
  readonly #departures = new Map<string, Departures>();
  readonly #localTokens: LocalTokens | undefined;

  private constructor(
    private readonly options: AppOptions,
    /** Set while the bots run in the local Discord. */
    readonly local: LocalDiscord | undefined,
  ) {
    this.#memories = new Memories(options);
    this.#localTokens = local && new LocalTokens(local, options.grantedIntents);
    this.#files = createFiles({ clock: options.clock });
    this.#startedAt = options.clock.now();
    const { ids, wrong } = readOwnerVariable(options.read(OWNER_VARIABLE));
    this.#owners = ids;
    if (wrong.length > 0) options.notify({ kind: "bad-owner-ids", variable: OWNER_VARIABLE, wrong });
  }

  /**
   * Connects every bot that can run.
   * @throws LoginError when no bot could be connected, with the first one's reason
   */
  static async start(loaded: LoadResult, options: AppOptions): Promise<App> {
    const runnable = loaded.bots.filter((bot) => bot.program);
    const locally = runsLocally(runnable, options.read, options.forceLocal ?? options.local !== undefined);
    const app = new App(options, locally ? options.local ?? await startLocally() : undefined);
    const alone = loaded.bots.length === 1 && loaded.choice === undefined;
    const results = await Promise.allSettled(runnable.map((bot) => app.startBot(bot, alone)));
    const failed = results.find((result) => result.status === "rejected");
    if (failed && app.#running.size === 0) {
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
    return this.#running;
  }

  /** What the bots remember, by their ids. */
  get memories(): ReadonlyMap<string, Memory> {
    return this.#memories.all;
  }

  /** The extensions of the bots, by the bots' ids. */
  get extensions(): ReadonlyMap<string, Pick<Loader, "list">> {
    return this.#extensions;
  }

  /** Has bots that are told to reload their files do it so. */
  reloadBy(reload: (bot: string) => Promise<ReloadResult>): void {
    this.#reload = reload;
  }

  /**
   * Connects one bot and brings its slash commands up to date. Without a token it is left out with a notice.
   * @throws LoginError when Discord refuses the login or cannot be reached, StorageError when its database cannot be used
   */
  async startBot(bot: LoadedBot, alone: boolean): Promise<void> {
    const { notify, read, clock, logger } = this.options;
    const variable = tokenVariable(bot);
    const present = read(variable);
    if (present === undefined) {
      notify({ kind: "missing-token", bot: bot.id, variable, local: this.local !== undefined });
    }
    const token = this.#localTokens?.of(bot) ?? present;
    if (token === undefined || !bot.program) return;
    const memory = await this.#memories.of(bot, alone);
    const { storage } = memory;
    await this.#adoptData(bot, storage);
    const counter = countInto(storage, this.options.metrics);
    const [extensions, ports] = await Promise.all([
      this.#extend(bot),
      botPorts({ storage, clock, logger, onTimezone: () => this.#running.get(bot.id)?.serversChanged() }),
    ]);
    const departures = this.#watchDepartures(bot, memory, ports.servers);
    const traces = new TraceBook();
    const services = createServices({
      memory,
      extensions,
      traces,
      http: new HttpClient({
        web: this.options.web ?? OPEN_WEB,
        clock,
        secret: (name) => this.#secret(name),
      }),
      files: this.#files,
      scratch: join(this.options.folder, CACHE_FOLDER),
      clock,
      startedAt: this.#startedAt,
      now: () => performance.now(),
      running: () => this.#running.get(bot.id),
      reload: () => this.#reload(bot.id),
      shutDown: () => this.options.shutDown?.(),
    });
    notify({ kind: "connecting", bot: bot.id });
    const running = await RunningBot.start(bot.program, {
      token,
      ...ports,
      services,
      owners: { environment: this.#owners, local: this.local !== undefined },
      onGuild: ({ id, kind }) => void departures?.[kind](id),
      apiUrl: this.local?.apiUrl ?? read("DISCORD_API_URL"),
      gatewayUrl: this.local ? undefined : read("DISCORD_GATEWAY_URL"),
      requestsPerSecond: readNumber(read("DISCORD_REQUESTS_PER_SECOND")),
      clock,
      random: this.options.random,
      logger,
      observe: (report) => {
        counter.run(report);
        if (report.trace) traces.add(report.trace);
        this.options.observe?.(report);
      },
      tap: (event) => {
        if (event.kind === "message") counter.message();
        this.options.tap?.(bot.id, event);
      },
      onClosed: (reason) => {
        this.#running.delete(bot.id);
        void this.#endExtensions(bot.id);
        void departures?.stop();
        notify({ kind: "closed", bot: bot.id, reason });
      },
    });
    this.#running.set(bot.id, running);
    notify({ kind: "connected", bot: bot.id });
    const { missingIntents, guildIds } = running.connection;
    if (guildIds) void departures?.reconcile(guildIds);
    if (missingIntents.length > 0) notify({ kind: "missing-intents", bot: bot.id, intents: missingIntents });
    await Promise.all([
      // What has waited while the bot was away may need its extensions.
      extensions.loadAll().then(() => running.runtime.resumeWaits()),
      this.syncCommands(bot.id),
      running.connection.latencyKnown(),
    ]);
    this.#begun.add(bot.id);
    this.#tellMissing(bot.id);
    await this.#webhooksOf(bot.id).follow(bot);
  }

  /** Whether a bot that runs has to log in anew for a new version of it: the version needs other intents. */
  needsLogin(bot: LoadedBot): boolean {
    return bot.program !== undefined && this.#running.get(bot.id)?.program.intents !== bot.program.intents;
  }

  /** Takes over a new version of a bot that runs, and logs in anew where that is needed. */
  async replaceBot(bot: LoadedBot): Promise<void> {
    const running = this.#running.get(bot.id);
    if (!running || !bot.program) return;
    const memory = this.memories.get(bot.id);
    if (memory) await this.#adoptData(bot, memory.storage);
    await this.#extensions.get(bot.id)?.configure(extensionSettings(bot));
    if (this.needsLogin(bot)) {
      await this.#disconnect(bot.id);
      return await this.startBot(bot, this.memories.size === 1);
    }
    running.replaceProgram(bot.program);
    this.#tellMissing(bot.id);
    await this.#webhooksOf(bot.id).follow(bot);
    await this.syncCommands(bot.id);
  }

  /** Disconnects a bot, unloads its extensions and closes what it remembers. */
  async stopBot(id: string): Promise<void> {
    await this.#disconnect(id);
    await this.#endExtensions(id);
    await this.#memories.close(id);
  }

  async #disconnect(id: string): Promise<void> {
    const running = this.#running.get(id);
    this.#running.delete(id);
    await this.#webhooks.get(id)?.stop();
    await running?.stop();
    await this.#departures.get(id)?.stop();
    this.#departures.delete(id);
  }

  /** Ends everything that this app started. */
  async stop(): Promise<void> {
    const ids = new Set([...this.#running.keys(), ...this.memories.keys()]);
    await Promise.all([...ids].map((id) => this.stopBot(id)));
    if (this.local && this.local !== this.options.local) await this.local.close();
  }

  async syncCommands(id: string): Promise<void> {
    const { notify } = this.options;
    try {
      const difference = await this.#running.get(id)?.syncCommands((ms) =>
        notify({ kind: "sync-waits", bot: id, ms })
      );
      if (difference) notify({ kind: "synced", bot: id, difference });
    } catch (error) {
      // The bot still answers to its prefix and to the commands that Discord knows from before.
      notify({ kind: "sync-failed", bot: id, error });
    }
  }

  /** @throws StorageError `migration_failed` where a declaration does not go together with what is kept */
  async #adoptData({ id, program }: LoadedBot, storage: Storage): Promise<void> {
    if (!program) return;
    const tightened = await adoptDeclarations(storage, program.data);
    if (tightened.length > 0) this.options.notify({ kind: "data-tightened", bot: id, tightened });
  }

  /** Tells of functions that steps call and that are not there. @param only of one extension */
  #tellMissing(id: string, only?: string): void {
    const [running, extensions] = [this.#running.get(id), this.#extensions.get(id)];
    if (!running || !extensions || !this.#begun.has(id)) return;
    const missing = missingHandlers(running.program.handlers, extensions, only);
    if (missing.length > 0) this.options.notify({ kind: "missing-handlers", bot: id, missing });
  }

  #webhooksOf(id: string): BotWebhooks {
    let webhooks = this.#webhooks.get(id);
    if (!webhooks) {
      const { read, clock, logger, hide } = this.options;
      const running = () => this.#running.get(id);
      const handle: BotWebhooksOptions["handle"] = async (happening) =>
        await running()?.runtime.handle({ kind: "happening", happening });
      this.#webhooks.set(id, webhooks = new BotWebhooks({ read, clock, logger, hide, running, handle }));
    }
    return webhooks;
  }

  /** A secret that goes out in a header is kept out of the log files. */
  #secret(name: string): string | undefined {
    const value = this.options.read(name);
    if (value !== undefined) this.options.hide?.(value);
    return value;
  }

  /** The loader of a bot's extensions; it stays while the bot logs in anew. */
  async #extend(bot: LoadedBot): Promise<Loader> {
    const changed = (name: string) => this.#tellMissing(bot.id, name);
    const loader = this.#extensions.get(bot.id) ?? await openExtensions(bot, this.options, changed);
    this.#extensions.set(bot.id, loader);
    return loader;
  }

  /** The local Discord has other servers than those that the data is about. */
  #watchDepartures(
    { id, definition }: LoadedBot,
    { storage }: Memory,
    servers: CachedServers,
  ): Departures | undefined {
    if (this.local) return undefined;
    const { clock, logger } = this.options;
    const keepFor = definition?.settings.database.keepLeftServers;
    const departures = new Departures({ storage, servers, clock, logger, keepFor });
    this.#departures.set(id, departures);
    return departures;
  }

  async #endExtensions(id: string): Promise<void> {
    const loader = this.#extensions.get(id);
    this.#extensions.delete(id);
    this.#begun.delete(id);
    await loader?.stop();
  }
}

/** The local Discord is only loaded where it is needed. */
async function startLocally(): Promise<LocalDiscord> {
  const { startLocalDiscord } = await import("../simulator/local_discord.ts");
  return await startLocalDiscord();
}

function readNumber(text: string | undefined): number | undefined {
  const number = Number(text);
  return text !== undefined && number > 0 ? number : undefined;
}
