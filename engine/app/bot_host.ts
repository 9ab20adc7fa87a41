/** One bot of a project: what belongs to it in this process, and how it is started, exchanged and ended. */
import { join } from "node:path";
import { adoptDeclarations } from "../data/mod.ts";
import type { Loader } from "../extensions/mod.ts";
import type { Files } from "../files/mod.ts";
import { HttpClient, OPEN_WEB } from "../http/mod.ts";
import type { ReloadResult, Services } from "../model/services.ts";
import type { Storage } from "../model/storage.ts";
import type { CachedServers } from "../servers/mod.ts";
import type { LocalDiscord } from "../simulator/local_discord.ts";
import type { AppOptions } from "./app_options.ts";
import { botPorts } from "./bot_ports.ts";
import { BotWebhooks } from "./bot_webhooks.ts";
import { CACHE_FOLDER } from "./cache_folder.ts";
import { countInto } from "./counts.ts";
import { Departures } from "./departures.ts";
import { ExtensionsRefused } from "./extensions_refused.ts";
import type { LoadedBot } from "./load_bots.ts";
import type { LocalTokens } from "./local_tokens.ts";
import type { Memories } from "./memories.ts";
import type { Memory } from "./memory.ts";
import { openLoader } from "./open_loader.ts";
import { RunningBot } from "./running_bot.ts";
import { showNamed } from "./show_named.ts";
import { createServices } from "./services.ts";
import { tokenVariable } from "./tokens.ts";
import type { ProjectRuns } from "./project_runs.ts";
import type { TraceBook } from "./trace_book.ts";

/** What the bots of a project share. */
export interface ProjectParts {
  readonly options: AppOptions;
  /** Set while the bots run in the local Discord. */
  readonly local: LocalDiscord | undefined;
  readonly localTokens: LocalTokens | undefined;
  readonly memories: Memories;
  readonly files: Files;
  /** When the process started, by the clock. */
  readonly startedAt: number;
  /** Owners that the environment names. */
  readonly owners: readonly string[];
  readonly runs: ProjectRuns;
  /** Loads a bot's files again. */
  readonly reload: (bot: string, anew?: ReadonlySet<string>) => Promise<ReloadResult>;
}

export class BotHost {
  #running: RunningBot | undefined;
  #extensions: Loader | undefined;
  /** Whether its program counts on extensions that could not begin. */
  #stale = false;
  #departures: Departures | undefined;
  readonly #webhooks: BotWebhooks;

  constructor(private readonly id: string, private readonly project: ProjectParts) {
    const { read, clock, logger, hide } = project.options;
    this.#webhooks = new BotWebhooks({
      read,
      clock,
      logger,
      hide,
      running: () => this.#running,
      handle: async (happening) => await this.#running?.runtime.handle({ kind: "happening", happening }),
    });
  }

  /** Absent while it is not connected. */
  get running(): RunningBot | undefined {
    return this.#running;
  }

  get extensions(): Loader | undefined {
    return this.#extensions;
  }

  /** Whether it has to be loaded again, without the extensions that could not begin. */
  get stale(): boolean {
    return this.#stale;
  }

  /**
   * Connects it and brings its slash commands up to date. Without a token it is left out with a notice.
   * @throws LoginError when Discord refuses the login or cannot be reached, StorageError when its database cannot be used
   */
  async start(bot: LoadedBot, alone: boolean): Promise<void> {
    const { options: { notify, read, clock, logger }, local, localTokens, memories } = this.project;
    const variable = tokenVariable(bot);
    const present = read(variable);
    if (present === undefined) {
      notify({ kind: "missing-token", bot: bot.id, variable, local: local !== undefined });
    }
    const token = localTokens?.of(bot) ?? present;
    if (token === undefined || !bot.program) return;
    this.#showNamed(bot);
    const memory = await memories.of(bot, alone);
    await this.#adoptData(bot, memory.storage);
    const ports = await botPorts({
      storage: memory.storage,
      clock,
      logger,
      onTimezone: () => this.#running?.serversChanged(),
    });
    const extensions = this.#extensions ??= openLoader(bot, {
      ...this.project,
      memory,
      running: () => this.#running,
    });
    const traces = this.project.runs.book(this.id);
    const services = this.#services(memory, extensions, traces);
    notify({ kind: "connecting", bot: this.id });
    const running = await this.#connect(bot.program, { token, memory, ports, services, traces, bot });
    this.#running = running;
    notify({ kind: "connected", bot: this.id });
    const { missingIntents, guildIds } = running.connection;
    if (guildIds) void this.#departures?.reconcile(guildIds);
    if (missingIntents.length > 0) notify({ kind: "missing-intents", bot: this.id, intents: missingIntents });
    await Promise.all([
      // What has waited while the bot was away may need its extensions.
      this.#begin(bot, extensions).then(() => running.runtime.resumeWaits()),
      running.connection.latencyKnown(),
    ]);
    await this.#syncCommands();
    await this.#webhooks.follow(bot);
  }

  /** Whether it has to log in anew for a new version: the version needs other intents. */
  needsLogin(bot: LoadedBot): boolean {
    return bot.program !== undefined && this.#running?.program.intents !== bot.program.intents;
  }

  /**
   * Takes over a new version, and logs in anew where that is needed. Program and extensions are exchanged in one step.
   * @throws ExtensionsRefused where extensions cannot begin: nothing is taken over then
   */
  async replace(bot: LoadedBot, alone: boolean): Promise<void> {
    const running = this.#running;
    const extensions = this.#extensions;
    if (!running || !extensions || !bot.program) return;
    const preparation = await extensions.prepare(bot.extensions);
    try {
      if (preparation.failed.size > 0) throw new ExtensionsRefused(preparation.failed);
      const memory = this.project.memories.all.get(this.id);
      if (memory) await this.#adoptData(bot, memory.storage);
    } catch (error) {
      await preparation.discard();
      throw error;
    }
    this.#stale = false;
    if (this.needsLogin(bot)) {
      await this.#disconnect();
      extensions.commit(preparation, bot.extensions);
      return await this.start(bot, alone);
    }
    this.#showNamed(bot);
    running.replaceProgram(bot.program);
    extensions.commit(preparation, bot.extensions);
    await this.#webhooks.follow(bot);
    await this.#syncCommands();
  }

  /** A local Discord that was handed in is arranged by whoever did that. */
  #showNamed({ definition }: LoadedBot): void {
    const { local, options } = this.project;
    if (local && local !== options.local && definition) showNamed(local, definition);
  }

  async #syncCommands(): Promise<void> {
    const { notify } = this.project.options;
    try {
      const difference = await this.#running?.syncCommands((ms) =>
        notify({ kind: "sync-waits", bot: this.id, ms })
      );
      if (difference) notify({ kind: "synced", bot: this.id, difference });
    } catch (error) {
      // The bot still answers to its prefix and to the commands that Discord knows from before.
      notify({ kind: "sync-failed", bot: this.id, error });
    }
  }

  /** Disconnects it, unloads its extensions and closes what it remembers. */
  async stop(): Promise<void> {
    await this.#disconnect();
    await this.#endExtensions();
    await this.project.memories.close(this.id);
  }

  async #disconnect(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    await this.#webhooks.stop();
    await running?.stop();
    await this.#departures?.stop();
    this.#departures = undefined;
  }

  #connect(
    program: NonNullable<LoadedBot["program"]>,
    { token, memory, ports, services, traces, bot }: {
      readonly token: string;
      readonly memory: Memory;
      readonly ports: Awaited<ReturnType<typeof botPorts>>;
      readonly services: Services;
      readonly traces: TraceBook;
      readonly bot: LoadedBot;
    },
  ): Promise<RunningBot> {
    const { options, local, owners } = this.project;
    const { read, clock, logger, random, notify } = options;
    const counter = countInto(memory.storage, options.metrics);
    const departures = this.#departures = this.#watchDepartures(bot, memory, ports.servers);
    return RunningBot.start(program, {
      token,
      ...ports,
      services,
      owners: { environment: owners, local: local !== undefined },
      onGuild: ({ id, kind }) => void departures?.[kind](id),
      apiUrl: local?.apiUrl ?? read("DISCORD_API_URL"),
      gatewayUrl: local ? undefined : read("DISCORD_GATEWAY_URL"),
      requestsPerSecond: readNumber(read("DISCORD_REQUESTS_PER_SECOND")),
      clock,
      random,
      logger,
      observe: (report) => {
        counter.run(report);
        traces.add(report);
        options.observe?.(report);
      },
      tap: (event) => {
        if (event.kind === "message") counter.message();
        options.tap?.(this.id, event);
      },
      onClosed: (reason) => {
        this.#running = undefined;
        void this.#endExtensions();
        void departures?.stop();
        notify({ kind: "closed", bot: this.id, reason });
      },
    });
  }

  #services(memory: Memory, extensions: Loader, traces: TraceBook): Services {
    const { options, files, startedAt, reload } = this.project;
    const { clock, folder, web = OPEN_WEB, shutDown } = options;
    return createServices({
      memory,
      extensions,
      traces,
      http: new HttpClient({ web, clock, secret: (name) => this.#secret(name) }),
      files,
      scratch: join(folder, CACHE_FOLDER),
      clock,
      startedAt,
      now: () => performance.now(),
      running: () => this.#running,
      reload: () => reload(this.id),
      shutDown: () => shutDown?.(),
    });
  }

  /** @throws StorageError `migration_failed` where a declaration does not go together with what is kept */
  async #adoptData({ program }: LoadedBot, storage: Storage): Promise<void> {
    if (!program) return;
    const tightened = await adoptDeclarations(storage, program.data);
    if (tightened.length > 0) {
      this.project.options.notify({ kind: "data-tightened", bot: this.id, tightened });
    }
  }

  /** A secret that goes out in a header is kept out of the log files. */
  #secret(name: string): string | undefined {
    const { read, hide } = this.project.options;
    const value = read(name);
    if (value !== undefined) hide?.(value);
    return value;
  }

  /** Those that cannot begin are left out; whoever asks finds the bot stale then. They stay while it logs in anew. */
  async #begin(bot: LoadedBot, extensions: Loader): Promise<void> {
    const preparation = await extensions.prepare(bot.extensions);
    extensions.commit(preparation, bot.extensions);
    for (const [version, problem] of preparation.failed) await version.refuse(problem);
    this.#stale = preparation.failed.size > 0;
  }

  async #endExtensions(): Promise<void> {
    const loader = this.#extensions;
    this.#extensions = undefined;
    await loader?.stop();
  }

  /** The local Discord has other servers than those that the data is about. */
  #watchDepartures(
    { definition }: LoadedBot,
    { storage }: Memory,
    servers: CachedServers,
  ): Departures | undefined {
    if (this.project.local) return undefined;
    const { clock, logger } = this.project.options;
    const keepFor = definition?.settings.database.keepLeftServers;
    return new Departures({ storage, servers, clock, logger, keepFor });
  }
}

function readNumber(text: string | undefined): number | undefined {
  const number = Number(text);
  return text !== undefined && number > 0 ? number : undefined;
}
