/** One bot of a project: what belongs to it in this process, and how it is started, exchanged and ended. */
import { adoptDeclarations } from "../../data/mod.ts";
import type { Loader, Preparation, Version } from "../../extensions/mod.ts";
import type { Storage } from "../../model/storage.ts";
import type { CachedServers } from "../../servers/mod.ts";
import type { AlertingBot } from "./alerts.ts";
import { botPorts } from "./bot_ports.ts";
import { botServices } from "./bot_services.ts";
import { BotWebhooks } from "./bot_webhooks.ts";
import { connectBot } from "./connect_bot.ts";
import { CommandSync } from "./command_sync.ts";
import { Departures } from "./departures.ts";
import type { LoadedBot } from "../load/load_bots.ts";
import type { Memory } from "../memory/memory.ts";
import { openLoader } from "./open_loader.ts";
import type { ProjectParts } from "./project_parts.ts";
import type { RunningBot } from "./running_bot.ts";
import { showNamed } from "./show_named.ts";
import { readToken, tokenVariable } from "../load/tokens.ts";

/** A new version of a bot that runs, whose extensions are set up beside those that run. One of both must be called. */
export interface Replacement {
  /** Versions of extensions that could not begin. */
  readonly failed: Preparation["failed"];
  /** Those of `failed` whose extensions run: taking it over would be a loss. */
  readonly losses: readonly Version[];
  /**
   * Has it answer from now on, program and extensions in one step, and logs in anew where that is needed. Does nothing
   * where the bot is not connected any more. Resolves when slash commands are up to date, too, or wait for Discord.
   * @param onLive told when it answers
   * @throws StorageError where its data cannot be kept, and nothing is taken over
   */
  take(onLive: () => void): Promise<void>;
  discard(): Promise<void>;
}

export class BotHost {
  #running: RunningBot | undefined;
  #extensions: Loader | undefined;
  #failed: Preparation["failed"] = new Map();
  /** The token of the environment with which it was connected last, or was not. */
  #tried: string | undefined;
  #departures: Departures | undefined;
  /** Whether its owners are told of problems, as what runs of it says. */
  #alerts = false;
  readonly #webhooks: BotWebhooks;
  readonly #sync: CommandSync;

  constructor(private readonly id: string, private readonly project: ProjectParts) {
    const { read, clock, logger, hide, notify } = project.options;
    this.#sync = new CommandSync({
      onSynced: (difference) => notify({ kind: "synced", bot: id, difference }),
      onWait: (ms) => notify({ kind: "sync-waits", bot: id, ms }),
      // The bot still answers to its prefix and to the commands that Discord knows from before.
      onFailed: (error) => this.#running && notify({ kind: "sync-failed", bot: id, error }),
    });
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

  /** Present where its owners are told of problems. */
  get alerting(): AlertingBot | undefined {
    const running = this.#running;
    if (!running || !this.#alerts) return undefined;
    return {
      id: this.id,
      name: running.program.name,
      owners: running.owners,
      sendDirect: (userId, message) => running.connection.discord.sendDirect(userId, message),
    };
  }

  get extensions(): Loader | undefined {
    return this.#extensions;
  }

  /** Versions of extensions that could not begin in it, and that it does without. */
  get failed(): Preparation["failed"] {
    return this.#failed;
  }

  /**
   * Connects it and brings its slash commands up to date. Without a token it is left out with a notice.
   * @throws LoginError when Discord refuses the login or cannot be reached, StorageError when its database cannot be used
   */
  async start(bot: LoadedBot, alone: boolean): Promise<void> {
    const { options: { notify, read, clock, logger }, local, localTokens, memories } = this.project;
    const variable = tokenVariable(bot);
    const present = readToken(bot, read);
    if (present === undefined) {
      notify({ kind: "missing-token", bot: bot.id, variable, local: local !== undefined });
    }
    this.#tried = present;
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
    const services = botServices(this.id, this.project, {
      memory,
      extensions,
      traces,
      running: () => this.#running,
    });
    notify({ kind: "connecting", bot: this.id });
    const departures = this.#departures = this.#watchDepartures(bot, memory, ports.servers);
    const running = await connectBot(this.id, this.project, {
      program: bot.program,
      token,
      memory,
      ports,
      services,
      traces,
      departures,
      onClosed: () => {
        this.#running = undefined;
        void this.#endExtensions();
        void departures?.stop();
      },
    });
    this.#running = running;
    this.#alerts = alertsOf(bot);
    notify({ kind: "connected", bot: this.id });
    const { missingIntents, guildIds } = running.connection;
    if (guildIds) void this.#departures?.reconcile(guildIds);
    if (missingIntents.length > 0) notify({ kind: "missing-intents", bot: this.id, intents: missingIntents });
    await Promise.all([
      // What has waited while the bot was away may need its extensions.
      this.#begin(bot, extensions).then(() => running.runtime.resumeWaits()),
      running.connection.latencyKnown(),
    ]);
    await this.#sync.bring(this.#running);
    await this.#webhooks.follow(bot);
  }

  /** Whether it is not connected, and has another token now than when that was tried. */
  canTryAgain(bot: LoadedBot): boolean {
    const { local, options } = this.project;
    const present = readToken(bot, options.read);
    return !local && !this.#running && present !== undefined && present !== this.#tried;
  }

  /** Whether it has to log in anew for a new version: the version needs other intents. */
  needsLogin(bot: LoadedBot): boolean {
    return bot.program !== undefined && this.#running?.program.intents !== bot.program.intents;
  }

  /** Absent where it is not connected, or the version cannot run. Nothing that runs is touched. */
  async prepare(bot: LoadedBot, alone: boolean): Promise<Replacement | undefined> {
    const extensions = this.#extensions;
    if (!this.#running || !extensions || !bot.program) return undefined;
    const preparation = await extensions.prepare(bot.extensions);
    const running = new Set(extensions.versions.map(({ name }) => name));
    return {
      failed: preparation.failed,
      losses: [...preparation.failed.keys()].filter(({ name }) => running.has(name)),
      take: (onLive) => this.#take(bot, alone, preparation, extensions, onLive),
      discard: () => preparation.discard(),
    };
  }

  async #take(
    bot: LoadedBot,
    alone: boolean,
    preparation: Preparation,
    extensions: Loader,
    onLive: () => void,
  ): Promise<void> {
    const running = this.#running;
    // It has left Discord in the meantime.
    if (!running || this.#extensions !== extensions || !bot.program) return await preparation.discard();
    try {
      const memory = this.project.memories.all.get(this.id);
      if (memory) await this.#adoptData(bot, memory.storage);
    } catch (error) {
      await preparation.discard();
      throw error;
    }
    if (this.needsLogin(bot)) {
      await this.#disconnect();
      this.#commit(bot, preparation, extensions);
      await this.start(bot, alone);
      return onLive();
    }
    this.#showNamed(bot);
    // In this order, as runs of the new program are to hold the new extensions.
    this.#commit(bot, preparation, extensions);
    running.replaceProgram(bot.program);
    this.#alerts = alertsOf(bot);
    onLive();
    await this.#webhooks.follow(bot);
    await this.#sync.bring(this.#running);
  }

  /** A local Discord that was handed in is arranged by whoever did that. */
  #showNamed({ definition }: LoadedBot): void {
    const { local, options } = this.project;
    if (local && local !== options.local && definition) showNamed(local, definition);
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

  /** @throws StorageError `migration_failed` where a declaration does not go together with what is kept */
  async #adoptData({ program }: LoadedBot, storage: Storage): Promise<void> {
    if (!program) return;
    const tightened = await adoptDeclarations(storage, program.data);
    if (tightened.length > 0) {
      this.project.options.notify({ kind: "data-tightened", bot: this.id, tightened });
    }
  }

  /** Those that cannot begin are left out. They stay while it logs in anew. */
  async #begin(bot: LoadedBot, extensions: Loader): Promise<void> {
    this.#commit(bot, await extensions.prepare(bot.extensions), extensions);
  }

  #commit({ extensions: wanted }: LoadedBot, preparation: Preparation, extensions: Loader): void {
    this.#failed = preparation.failed;
    const failed = Array.from(this.#failed, ([{ name }, { message }]) => [name, message] as const);
    extensions.commit(preparation, { ...wanted, problems: new Map([...wanted.problems, ...failed]) });
  }

  async #endExtensions(): Promise<void> {
    const loader = this.#extensions;
    this.#extensions = undefined;
    this.#failed = new Map();
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

function alertsOf({ definition }: LoadedBot): boolean {
  return definition?.settings.alerts ?? false;
}
