/** `start`: load, connect, show, and run until somebody ends it. */
import { App } from "../app/app.ts";
import { allProblems, loadBots, type LoadResult } from "../app/load_bots.ts";
import { Reloader } from "../app/reload.ts";
import { watchFolder } from "../app/watch_folder.ts";
import { writeStarter } from "../app/write_starter.ts";
import { renderProblems } from "../diagnostics/code_frame.ts";
import { LoginError } from "../discord/login_error.ts";
import { consoleLogger } from "../log/console.ts";
import { systemClock } from "../model/clock.ts";
import { readEnvironment } from "../source/environment.ts";
import { type ParsedArguments, UsageError } from "./arguments.ts";
import { EXIT } from "./exit_codes.ts";
import { renderPanel } from "./panel.ts";
import { printNotice } from "./print_notice.ts";
import { startUpRows } from "./start_up_rows.ts";
import { stdinLines } from "./stdin_lines.ts";
import type { Terminal } from "./terminal.ts";
import { runTerminalChat } from "./terminal_chat.ts";

export async function run(args: ParsedArguments, terminal: Terminal): Promise<number> {
  const began = performance.now();
  const folder = Deno.cwd();
  const port = readPort(args.flags["port"]);
  const environment = await readEnvironment(folder, Deno.env);
  const loaded = await loadOrBegin(folder, terminal);
  const problems = [...environment.problems, ...allProblems(loaded)];
  if (problems.length > 0) terminal.err(renderProblems(problems, { colour: terminal.colour }));
  if (loaded.bots.every((bot) => !bot.program)) {
    terminal.err("No bot can run until this is mended. Check again without starting: deno task check");
    return EXIT.problems;
  }

  const stopped = Promise.withResolvers<number>();
  const logger = consoleLogger("cordial", {
    level: "INFO",
    colour: terminal.colour,
    now: systemClock.now,
    write: (line) => terminal.err(line),
  });
  let app: App;
  try {
    app = await App.start(loaded, {
      read: environment.get,
      clock: systemClock,
      random: Math.random,
      logger,
      observe: (report) => {
        if (report.outcome === "failed") logger.error(`${report.command} failed`, { ...report });
      },
      notify: (notice) => {
        printNotice(notice, terminal);
        if (notice.kind === "closed" && app.bots.size === 0) stopped.resolve(EXIT.login);
      },
      forceLocal: args.flags["local"] === true,
    });
  } catch (error) {
    if (!(error instanceof LoginError)) throw error;
    terminal.err(`${terminal.paint.red("✗")} ${error.message}`);
    return EXIT.login;
  }

  // The page is only loaded where there is a local Discord to show.
  const page = app.local && await (await import("../web/serve_page.ts")).servePage(app.local.playground, { port });
  const rows = startUpRows(app, {
    owners: environment.get("BOT_OWNER_ID"),
    warnings: problems.length,
    milliseconds: performance.now() - began,
    page: page?.url,
  });
  for (const line of renderPanel("Cordial", rows, terminal)) terminal.out(line);

  const reloader = new Reloader(app, loaded, {
    load: () => loadBots(folder),
    notify: (notice) => printNotice(notice, terminal),
    now: () => performance.now(),
  });
  const unwatch = watches(loaded) ? watchFolder(`${folder}/bots`, () => void reloader.reload()) : () => {};
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    Deno.addSignalListener(signal, () => stopped.resolve(EXIT.ok));
  }
  if (app.local && (args.flags["chat"] || (terminal.interactive && Deno.stdin.isTerminal()))) {
    runTerminalChat({ playground: app.local.playground, terminal, lines: stdinLines() })
      .then(() => stopped.resolve(EXIT.ok));
  }
  const code = await stopped.promise;
  unwatch();
  await page?.close();
  await app.stop();
  return code;
}

/** Loads the bots; where there is no bot file at all, writes the starter bot first. */
async function loadOrBegin(folder: string, terminal: Terminal): Promise<LoadResult> {
  const loaded = await loadBots(folder);
  if (loaded.bots.length > 0 || loaded.problems.some((problem) => problem.severity === "error")) {
    return loaded;
  }
  const path = await writeStarter(folder);
  terminal.out(`There was no bot yet, so a first one was written: ${path}. Open it, change it, save it.`);
  return await loadBots(folder);
}

/** A project is watched unless one of its bots says `auto_reload: false`. */
function watches(loaded: LoadResult): boolean {
  return loaded.bots.every((bot) => bot.definition?.autoReload !== false);
}

function readPort(text: string | true | undefined): number | undefined {
  if (text === undefined) return;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new UsageError(`--port takes a number from 1 to 65535, but "${text}" was given.`);
}
