/** A project that runs: its bots, the page of the local Discord, its log, and the watch over its files. */
import { maskSecrets } from "../diagnostics/mask_secrets.ts";
import { openLog } from "../log/open_log.ts";
import { RecentLog } from "../log/recent_log.ts";
import {
  createMetrics,
  type Metrics,
  type MetricsServer,
  serveMetrics,
  watchEventLoop,
} from "../metrics/mod.ts";
import { systemClock } from "../model/clock.ts";
import { MovableClock } from "../model/movable_clock.ts";
import type { Logger } from "../model/logger.ts";
import type { Playground } from "../model/playground.ts";
import type { PlaygroundGestures } from "../model/playground_gestures.ts";
import { lockInstance } from "../storage/mod.ts";
import { App } from "./bots/app.ts";
import type { TryTest } from "./live/app_tests.ts";
import { blame } from "../extensions/mod.ts";
import { DATA_FOLDER } from "./paths/database_path.ts";
import { EXTENSION_CACHES } from "./load/load_context.ts";
import { extensionLogger } from "./paths/extension_folder.ts";
import { SchemaKeeper } from "./project/keep_schema.ts";
import { describeNotice } from "./notices/log_notice.ts";
import { addGauges } from "./bots/gauges.ts";
import { FollowedReloads } from "./live/follow_reloads.ts";
import { loadBots, processSettings } from "./load/load_bots.ts";
import { Memory } from "./memory/memory.ts";
import type { Notice } from "./notices/notice.ts";
import type { Project } from "./project/project.ts";
import { clearCache, sweepFolders, wasKilled } from "./memory/recover.ts";
import { Reloader } from "./bots/reload.ts";
import { LOG_FOLDER } from "./paths/log_folder.ts";
import { openPage } from "./open_page.ts";
import { rereadEnvironment } from "./reread_environment.ts";
import { readToken, runsLocally } from "./load/tokens.ts";
import { followFiles } from "./watch/follow_files.ts";

export { LoginError } from "../discord/login_error.ts";
export { StorageError } from "../model/storage.ts";

export interface RunOptions {
  readonly notify: (notice: Notice) => void;
  /** Takes whole entries of the log. */
  readonly writeLog: (text: string) => void;
  /** Is told what to do with errors that nobody caught, as soon as the log is open. */
  readonly onUncaught?: (uncaught: Uncaught) => void;
  readonly colour: boolean;
  /** Use the local Discord even where there is a token. */
  readonly forceLocal: boolean;
  /** Port of the page; where it is taken, the next free one. */
  readonly port?: number;
  /** Whether the page may save definitions; it may not where nothing is said. */
  readonly canEdit?: boolean;
  /** Runs a test that the page has written; it runs none where absent. */
  readonly tryTest?: TryTest;
}

export interface Uncaught {
  /** Writes the error to the log. */
  report(message: string, error: unknown): void;
  /** Writes it there for the extension that it comes from, if it comes from one. Whether it does. */
  blame(message: string, error: unknown): boolean;
}

export interface RunningProject {
  readonly app: App;
  readonly metrics: Metrics;
  /** Where Prometheus fetches the metrics, where that is switched on. */
  readonly metricsUrl?: string;
  /** In the local Discord, and where a dashboard is asked for. */
  readonly page?: { readonly url: string };
  readonly playground?: Playground & PlaygroundGestures;
  /** Resolves with the reason when the last bot has left Discord for good. */
  readonly ended: Promise<string>;
  /** Resolves when an owner has told a bot to end the process. */
  readonly shutDownAsked: Promise<void>;
  /** Lets running work finish, writes what waits, backs up, and ends everything. */
  stop(): Promise<void>;
}

/**
 * Starts every bot of a project that can run, and follows its files from then on.
 * @throws LoginError when no bot could log in, StorageError when another process runs here or no database can be used
 */
export async function runProject(project: Project, options: RunOptions): Promise<RunningProject> {
  const { folder, environment, loaded } = project;
  const clock = systemClock;
  const known = { bots: loaded.bots };
  // Of the bots: in the local Discord somebody may want to see what an hour brings.
  const isLocal = runsLocally(
    loaded.bots.filter(({ program }) => program),
    environment.get,
    options.forceLocal,
  );
  const movable = isLocal ? new MovableClock(clock) : undefined;
  const botClock = movable ?? clock;
  const settings = processSettings(loaded);
  const killed = await wasKilled(folder);
  const lock = await lockInstance(`${folder}/${DATA_FOLDER}`, { clock });
  const recent = new RecentLog();
  const log = await openLog({
    folder: `${folder}/${LOG_FOLDER}`,
    settings: settings.logging,
    clock,
    // What is below a warning, people are told by notices.
    console: { write: options.writeLog, colour: options.colour, level: "WARNING" },
    onEntry: (entry) => recent.add(entry),
  });
  const logger = log.logger("cordial");
  const loggerOf = log.logger.bind(log);
  options.onUncaught?.({
    report: (message, error) => logger.critical(message, { error }),
    blame: (message, error) =>
      blame(message, error, {
        caches: `${folder}/${EXTENSION_CACHES}`,
        loggerOf: (name) => loggerOf(extensionLogger(name)),
      }),
  });
  const hideTokens = () => {
    for (const bot of known.bots) log.addSecret(readToken(bot, environment.get) ?? "");
  };
  hideTokens();
  const { promise: ended, resolve: end } = Promise.withResolvers<string>();
  const { promise: shutDownAsked, resolve: shutDown } = Promise.withResolvers<void>();
  const running: { app?: App } = {};
  const reloads = new FollowedReloads(loaded);
  const notify = (notice: Notice) => {
    options.notify(notice);
    reloads.note(notice);
    const { message, error, level = "info" } = describeNotice(notice);
    logger[level](message, error === undefined ? undefined : { error });
    running.app?.hear(notice);
    if (notice.kind === "closed" && running.app?.bots.size === 0) end(notice.reason);
  };
  const metrics = createMetrics({ clock });
  const lag = watchEventLoop(clock, (ms) => metrics.waited(ms));
  const release = () => {
    lag.stop();
    log.close();
    lock.release();
  };
  const startApp = async () => {
    const removed = await sweepFolders(folder, [DATA_FOLDER, "bots", LOG_FOLDER]);
    if (killed || removed.length > 0) notify({ kind: "recovered", removed });
    await clearCache(folder, loaded.context.library.cache);
    loaded.context.loggers.open(loggerOf);
    return await App.start(loaded, {
      folder,
      read: environment.get,
      clock: botClock,
      random: Math.random,
      logger,
      loggerOf,
      shutDown,
      notify,
      remember: (bot, alone) =>
        Memory.open(bot.id, bot.definition!.settings.database, alone, {
          folder,
          clock: botClock,
          logger,
          lock,
          notify,
          observer: { onQuery: (name, ms) => metrics.query(name, ms) },
        }),
      observe: ({ command, surface, outcome, duration, userId, guildId, errorId }) =>
        logger.debug(`${command || "A mention"} by ${surface}: ${outcome} in ${duration} ms`, {
          userId,
          guildId,
          errorId,
        }),
      metrics,
      hide: log.addSecret.bind(log),
      redact: log.redact.bind(log),
      forceLocal: options.forceLocal,
    });
  };
  const app = await startApp().catch((error) => {
    release();
    throw error;
  });
  running.app = app;
  addGauges(metrics, app, lag);
  const metricsServer = settings.metrics &&
    serveOrTell(settings.metrics.port, metrics, log.logger("metrics"));
  const playground = app.local?.playground;
  const reloader = await Reloader.follow(app, loaded, {
    load: async (anew) => {
      const again = await loadBots(folder, loaded.choice, { context: loaded.context, anew });
      log.configure(processSettings(again).logging);
      known.bots = again.bots;
      await rereadEnvironment(environment, again.bots.filter(({ id }) => app.bots.has(id)), notify);
      hideTokens();
      return again;
    },
    notify,
    now: () => performance.now(),
    follow: reloads,
  });
  const page = await openPage({
    app,
    reloader,
    lock,
    metrics,
    lag,
    recent,
    clock,
    ...movable ? { movable } : {},
    folder,
    live: { reloads, tryTest: options.tryTest },
    canEdit: options.canEdit ?? false,
    read: environment.get,
    dashboard: settings.dashboard,
    port: options.port,
    logger: log.logger("page"),
    notify,
    addSecret: log.addSecret.bind(log),
    hide: (text) => maskSecrets(log.withoutSecrets(text)),
  });
  if (!page) recent.stop();
  const schema = new SchemaKeeper(folder, project.starter !== undefined);
  const keepSchema = () => schema.keep({ ...loaded, bots: known.bots });
  // After the page, which somebody waits for.
  let schemaKept = keepSchema();
  reloader.watch(() => schemaKept = keepSchema());
  const unwatch = followFiles({
    folder,
    since: project.state,
    bots: () => known.bots,
    reload: () => reloader.reload(),
    clock,
    logger,
    notify,
  });
  const stop = async () => {
    unwatch();
    const reloads = reloader.stop();
    await Promise.all([page?.close(), metricsServer?.close()]);
    await app.stop();
    await project[Symbol.asyncDispose]();
    await Promise.all([reloads, schemaKept]);
    logger.info("All bots are stopped");
    release();
  };
  let stopped: Promise<void> | undefined;
  return {
    app,
    metrics,
    metricsUrl: metricsServer?.url,
    page,
    playground,
    ended,
    shutDownAsked,
    // Whoever asks again waits for the same end: a database closed a second time would not wait for runs under way.
    stop: () => stopped ??= stop(),
  };
}

/** A port that is taken is no reason for bots not to run. */
function serveOrTell(port: number, metrics: Metrics, logger: Logger): MetricsServer | undefined {
  try {
    return serveMetrics({ metrics, port });
  } catch (error) {
    logger.error("The bots run without their metrics being served", { error });
  }
}
