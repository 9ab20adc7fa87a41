/** A project that runs: its bots, the page of the local Discord, and the watch over its files. */
import { consoleLogger } from "../log/console.ts";
import { systemClock } from "../model/clock.ts";
import type { Playground } from "../model/playground.ts";
import { App } from "./app.ts";
import { loadBots, loggingSettings } from "./load_bots.ts";
import type { Notice } from "./notice.ts";
import type { Project } from "./project.ts";
import { Reloader } from "./reload.ts";
import { watchFolder } from "./watch_folder.ts";

export { LoginError } from "../discord/login_error.ts";

export interface RunOptions {
  readonly notify: (notice: Notice) => void;
  /** Takes whole lines of the log. */
  readonly writeLog: (line: string) => void;
  readonly colour: boolean;
  /** Use the local Discord even where there is a token. */
  readonly forceLocal: boolean;
  /** Port of the page; where it is taken, the next free one. */
  readonly port?: number;
}

export interface RunningProject {
  readonly app: App;
  /** In the local Discord only. */
  readonly page?: { readonly url: string };
  readonly playground?: Playground;
  /** Resolves with the reason when the last bot has left Discord for good. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts every bot of a project that can run, and follows its files from then on.
 * @throws LoginError when no bot could log in
 */
export async function runProject(project: Project, options: RunOptions): Promise<RunningProject> {
  const { folder, environment, loaded } = project;
  const { promise: ended, resolve: end } = Promise.withResolvers<string>();
  const notify = (notice: Notice) => {
    options.notify(notice);
    if (notice.kind === "closed" && app.bots.size === 0) end(notice.reason);
  };
  const logger = consoleLogger("cordial", {
    level: loggingSettings(loaded).level,
    colour: options.colour,
    now: systemClock.now,
    write: options.writeLog,
  });
  const app: App = await App.start(loaded, {
    read: environment.get,
    clock: systemClock,
    random: Math.random,
    logger,
    notify,
    forceLocal: options.forceLocal,
  });
  const playground = app.local?.playground;
  const names = [...app.bots.values()].map((bot) => bot.program.name).join(", ");
  // The page is only loaded where there is a local Discord to show.
  const page = playground &&
    await (await import("../web/serve_page.ts")).servePage(playground, {
      port: options.port,
      title: names,
      logger,
    });
  const reloader = new Reloader(app, loaded, {
    load: () => loadBots(folder),
    notify,
    now: () => performance.now(),
  });
  // One bot that says `auto_reload: false` is enough to leave the files alone.
  const watched = loaded.bots.every((bot) => bot.definition?.autoReload !== false);
  const unwatch = watched ? watchFolder(`${folder}/bots`, () => void reloader.reload()) : () => {};
  return {
    app,
    page,
    playground,
    ended,
    async stop() {
      unwatch();
      await page?.close();
      await app.stop();
    },
  };
}
