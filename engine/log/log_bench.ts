/**
 * What lines of the log cost, against ways to write lines without one: 1,000 lines each, all to files of one disk.
 * `console.log` runs in a process of its own, whose output is a file; the signals to and from it cost 0.1 ms.
 */
import { join } from "node:path";
import { systemClock } from "../model/clock.ts";
import { openLog } from "./open_log.ts";

const LINES = 1_000;
const folder = Deno.makeTempDirSync({ prefix: "cordial-log-bench-" });
const log = await openLog({
  folder,
  settings: { level: "INFO", maxBytes: 50_000_000, backupCount: 1 },
  clock: systemClock,
});
for (const name of ["FIRST", "SECOND", "THIRD"]) log.addSecret(`the value of ${name} in .env`);
const logger = log.logger("runtime");
const plain = Deno.openSync(join(folder, "plain.log"), { append: true, create: true });
const encoder = new TextEncoder();
const error = new TypeError("the answer could not be sent", { cause: new Error("fetch failed") });

const CHILD = `
  const signal = new Uint8Array(1);
  while (Deno.stdin.readSync(signal)) {
    for (let line = 0; line < ${LINES}; line++) {
      console.log("[2026-01-31 18:05:09.123+01:00] [INFO] runtime: hello was answered in " + line + " ms");
    }
    Deno.stderr.writeSync(signal);
  }`;
const child = new Deno.Command("sh", {
  args: ["-c", 'exec "$0" eval "$1" > "$2"', Deno.execPath(), CHILD, join(folder, "console.log")],
  stdin: "piped",
  stderr: "piped",
  stdout: "null",
}).spawn();
const toChild = child.stdin.getWriter();
const fromChild = child.stderr.getReader();

globalThis.addEventListener("unload", () => {
  child.kill();
  Deno.removeSync(folder, { recursive: true });
});

Deno.bench("console.log to a file", { group: "lines", baseline: true }, async () => {
  await toChild.write(new Uint8Array(1));
  await fromChild.read();
});

Deno.bench("a plain append to a file", { group: "lines" }, () => {
  for (let line = 0; line < LINES; line++) {
    plain.writeSync(
      encoder.encode(`[2026-01-31 18:05:09.123+01:00] [INFO] runtime: hello was answered in ${line} ms\n`),
    );
  }
});

Deno.bench("the log at INFO", { group: "lines" }, () => {
  for (let line = 0; line < LINES; line++) logger.info(`hello was answered in ${line} ms`);
  log.flush();
});

Deno.bench("the log at INFO with four values", { group: "lines" }, () => {
  for (let line = 0; line < LINES; line++) {
    logger.info("hello was answered", {
      user: "823475887319941131",
      server: "823475887319941132",
      ms: line,
      surface: "slash",
    });
  }
  log.flush();
});

Deno.bench("the log at DEBUG, which is left out", { group: "lines" }, () => {
  for (let line = 0; line < LINES; line++) logger.debug("hello matched", { ms: line });
});

Deno.bench("one error with its stack and cause, written at once", () => {
  logger.error("hello failed with error id k4mz7p", { errorId: "k4mz7p", error });
});
