/** `start`: load, connect, show, and run until somebody ends it. */
import { openProject, type Project } from "../app/project/project.ts";
import { LoginError, type RunningProject, runProject, StorageError } from "../app/run_project.ts";
import { plainText } from "../diagnostics/terminal_text.ts";
import { systemClock } from "../model/clock.ts";
import { UsageError } from "./arguments.ts";
import type { ParsedArguments } from "./command.ts";
import { EXIT } from "./exit_codes.ts";
import { fatalError } from "./fatal_error.ts";
import { withProgress } from "./progress.ts";
import { requireChosen } from "./require_chosen.ts";
import { renderPanel } from "./panel.ts";
import { noBots } from "./no_bots.ts";
import { noticePrinter } from "./print_notice.ts";
import { showProblems } from "./show_problems.ts";
import { startUpRows } from "./start_up_rows.ts";
import { stdinLines } from "./stdin_lines.ts";
import type { Terminal } from "./terminal.ts";
import { ownCommand } from "../model/own_command.ts";

export async function run(args: ParsedArguments, terminal: Terminal): Promise<number> {
  const began = performance.now();
  const port = readPort(args.flags["port"]);
  const [choice] = args.operands;
  await using project = await withProgress(
    terminal,
    "reading the bots",
    () => openProject(Deno.cwd(), { variables: Deno.env, begin: true, choice }),
  );
  await requireChosen(project.loaded, Deno.cwd());
  showProject(project, terminal);
  if (project.loaded.bots.length === 0) {
    terminal.err(noBots(project.folder));
    return EXIT.problems;
  }
  if (project.loaded.bots.every((bot) => !bot.program)) {
    terminal.err(`No bot can run until this is mended. Look again without starting: ${ownCommand("check")}`);
    return EXIT.problems;
  }
  // From here on the folder is this process's, so it must also end in good order when it is asked to during the start.
  const asked = signalled(terminal);
  const { promise: fatal, resolve: end } = Promise.withResolvers<number>();
  let running: RunningProject | number;
  try {
    const starting = runProject(project, {
      notify: noticePrinter(terminal),
      writeLog: (line) => terminal.err(line),
      onUncaught: ({ report, blame }) =>
        void fatalError(globalThis, report, blame).then(() => end(EXIT.fatal)),
      colour: terminal.colour,
      forceLocal: args.flags["local"] === true,
      port,
      canEdit: args.flags["edit"] === true,
      tryTest: async (test) => await (await import("../testkit/definition_tests/try_test.ts")).tryTest(test),
    });
    // A bot may wait long for its login, and somebody may not want to.
    running = await withProgress(terminal, "starting", () =>
      Promise.race([
        starting,
        fatal,
        asked.then((code) => stopInTime(starting, code, LONGEST_STOP_OF_START)),
      ]));
  } catch (error) {
    if (!(error instanceof LoginError || error instanceof StorageError)) throw error;
    terminal.err(`${terminal.paint.red("✗")} ${error.message}`);
    return error instanceof LoginError ? EXIT.login : EXIT.data;
  }
  if (typeof running === "number") return running;
  if (running.app.bots.size === 0) {
    await running.stop();
    return EXIT.login;
  }
  const rows = startUpRows(running.app, {
    warnings: project.problems.length,
    milliseconds: performance.now() - began,
    metrics: running.metricsUrl,
    page: running.page?.url,
  });
  for (const line of renderPanel("Cordial", rows, terminal)) terminal.out(line);
  const code = await Promise.race([
    asked,
    fatal,
    running.shutDownAsked.then(() => EXIT.ok),
    running.ended.then(() => EXIT.login),
    ...chats(args, terminal) ? [chat(running, terminal)] : [],
  ]);
  return await stopInTime(Promise.resolve(running), code, LONGEST_STOP);
}

/** Milliseconds after which the process ends even if something still hangs. */
const LONGEST_STOP = 10_000;
/** The same for one that was only about to run: as long as usual starts take, and no wait for a login. */
const LONGEST_STOP_OF_START = 3_000;

async function stopInTime(starting: Promise<RunningProject>, code: number, longest: number): Promise<number> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const cancel = systemClock.after(longest, resolve);
  // A start that fails has let go of everything by itself.
  const stopped = starting.then((running) => running.stop(), () => {});
  await Promise.race([stopped, late]);
  cancel();
  return code;
}

function showProject({ folder, starter, problems }: Project, terminal: Terminal): void {
  if (starter) {
    terminal.out(`There was no bot in ${plainText(folder)} yet, so a first one was written: ${starter}`);
    terminal.out("Open it, change it and save it while the bot runs.");
  }
  showProblems(problems, terminal);
}

/** Ctrl-C, a service manager, and a terminal that is closed. Windows knows no SIGTERM (source: Deno.addSignalListener). */
const ENDING: readonly Deno.Signal[] = Deno.build.os === "windows"
  ? ["SIGINT", "SIGHUP"]
  : ["SIGINT", "SIGTERM", "SIGHUP"];

/** Milliseconds in which a second signal is an echo: `deno task` and `npx` hand on the Ctrl-C that all of us got. */
const ECHO = 500;

/** The first Ctrl-C ends in good order, the second one at once. */
function signalled(terminal: Terminal): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  let askedAt: number | undefined;
  const listener = () => {
    const now = performance.now();
    if (askedAt === undefined) {
      askedAt = now;
      if (terminal.interactive) terminal.err("\nStopping … (Ctrl-C again stops at once)");
      resolve(EXIT.ok);
    } else if (now - askedAt > ECHO) Deno.exit(EXIT.interrupted);
  };
  for (const signal of ENDING) Deno.addSignalListener(signal, listener);
  return promise;
}

/** A chat is offered where somebody sits at the terminal, or where it is asked for. */
function chats(args: ParsedArguments, terminal: Terminal): boolean {
  return args.flags["chat"] === true || (terminal.interactive && Deno.stdin.isTerminal());
}

async function chat({ playground }: RunningProject, terminal: Terminal): Promise<number> {
  // With a token there is no local Discord to chat in.
  if (!playground) return await new Promise(() => {});
  const { runTerminalChat } = await import("./terminal_chat.ts");
  await runTerminalChat({ playground, terminal, clock: systemClock, lines: stdinLines() });
  return EXIT.ok;
}

function readPort(text: string | true | undefined): number | undefined {
  if (text === undefined) return;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new UsageError(`--port takes a number from 1 to 65535, but "${text}" was given.`);
}
