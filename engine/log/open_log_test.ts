import { getLogger } from "@logtape/logtape";
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { VirtualClock } from "../model/virtual_clock.ts";
import { type Log, type LogOptions, type LogSettings, openLog } from "./open_log.ts";
import { TestFolder } from "./test_folder.ts";

const SETTINGS: LogSettings = { level: "INFO", maxBytes: 1_000_000, backupCount: 5 };

class Bench {
  readonly clock = new VirtualClock();
  readonly folder = new TestFolder();
  readonly console: string[] = [];
  readonly #logs: Log[] = [];

  async open(settings: Partial<LogSettings> = {}, options: Partial<LogOptions> = {}): Promise<Log> {
    const log = await openLog({
      folder: this.folder.file("botlogs"),
      settings: { ...SETTINGS, ...settings },
      clock: this.clock,
      console: { write: (text) => this.console.push(text), colour: false },
      ...options,
    });
    this.#logs.push(log);
    return log;
  }

  lines(name = "permanent.log"): string[] {
    return this.folder.read(`botlogs/${name}`).split("\n").slice(0, -1);
  }

  /** The lines without their times. */
  told(name?: string): string[] {
    return this.lines(name).map((line) => line.replace(/^\[.*?\] /, ""));
  }

  [Symbol.dispose](): void {
    for (const log of this.#logs) log.close();
    this.folder[Symbol.dispose]();
  }
}

Deno.test("openLog writes each message to both files", async () => {
  using bench = new Bench();
  const log = await bench.open();
  log.logger("discord").child("gateway").info("connected", { shard: 0 });
  log.flush();
  assert.match(bench.lines()[0]!, /^\[2026-01-01 .*\] \[INFO\] discord\.gateway: connected \(shard=0\)$/);
  assert.deepEqual(bench.lines("current_run.log"), bench.lines());
});

Deno.test("openLog begins current_run.log anew and goes on in permanent.log", async () => {
  using bench = new Bench();
  const first = await bench.open();
  first.logger("a").info("first");
  first.close();
  const second = await bench.open();
  second.logger("a").info("second");
  second.flush();
  assert.deepEqual(bench.told(), ["[INFO] a: first", "[INFO] a: second"]);
  assert.deepEqual(bench.told("current_run.log"), ["[INFO] a: second"]);
});

Deno.test("Log.logger leaves out what is below the level, and knows all five levels", async () => {
  using bench = new Bench();
  const log = await bench.open({ level: "DEBUG" });
  const speak = () => {
    const logger = log.logger("a");
    logger.debug("1");
    logger.info("2");
    logger.warning("3");
    logger.error("4");
    logger.critical("5");
    log.flush();
    return bench.told().splice(-5).map((line) => line.slice(-1)).join("");
  };
  assert.equal(speak(), "12345");
  assert.deepEqual(bench.told(), [
    "[DEBUG] a: 1",
    "[INFO] a: 2",
    "[WARNING] a: 3",
    "[ERROR] a: 4",
    "[CRITICAL] a: 5",
  ]);
  log.configure({ ...SETTINGS, level: "CRITICAL" });
  speak();
  assert.deepEqual(bench.told().slice(5), ["[CRITICAL] a: 5"]);
});

Deno.test("Log.configure changes the level of loggers that were made before", async () => {
  using bench = new Bench();
  const log = await bench.open({ level: "ERROR" });
  const logger = log.logger("a");
  logger.debug("before");
  log.configure({ ...SETTINGS, level: "DEBUG" });
  logger.debug("after");
  log.flush();
  assert.deepEqual(bench.told(), ["[DEBUG] a: after"]);
});

Deno.test("Log.configure changes the format from the next message on", async () => {
  using bench = new Bench();
  const log = await bench.open();
  log.logger("a").info("one");
  log.configure({ ...SETTINGS, format: "json" });
  log.logger("a").info("two", { token: "s3cr3t", ids: ["1"] });
  log.flush();
  const [one, two] = bench.lines();
  assert.match(one!, /\[INFO\] a: one$/);
  assert.deepEqual(JSON.parse(two!), {
    time: "2026-01-01T00:00:00.000Z",
    level: "INFO",
    name: "a",
    message: "two",
    values: { token: "***", ids: ["1"] },
  });
});

Deno.test("openLog writes an error with its id, stack and cause, at once", async () => {
  using bench = new Bench();
  const log = await bench.open();
  const error = new TypeError("outer", { cause: new Error("inner") });
  log.logger("runtime").error("hello failed with error id k4mz7p", { errorId: "k4mz7p", error });
  const text = bench.told().join("\n");
  assert.match(
    text,
    /^\[ERROR\] runtime: hello failed with error id k4mz7p \(errorId=k4mz7p\)\n {4}TypeError: outer\n {8}at .*open_log_test/,
  );
  assert.match(text, /\n {4}Caused by: Error: inner\n {8}at .*open_log_test/);
});

Deno.test("openLog shows errors on the console without their stacks", async () => {
  using bench = new Bench();
  const log = await bench.open();
  log.logger("runtime").error("failed", { error: new TypeError("outer", { cause: new Error("inner") }) });
  assert.match(
    bench.console.join("\n"),
    /^\d\d:\d\d:\d\d ERROR runtime: failed\n {2}TypeError: outer\n {2}Caused by: Error: inner$/,
  );
});

Deno.test("openLog shows on the console what reaches the console's own level", async () => {
  using bench = new Bench();
  const console = {
    write: (text: string) => bench.console.push(text),
    colour: true,
    level: "WARNING" as const,
  };
  const log = await bench.open({ level: "DEBUG" }, { console });
  log.logger("a").info("quiet");
  log.logger("a").warning("loud");
  log.flush();
  assert.equal(bench.lines().length, 2);
  assert.equal(bench.console.length, 1);
  assert.equal(bench.console[0]!.slice("00:00:00 ".length), "\x1b[33mWARNING\x1b[0m a: loud");
});

Deno.test("Log.addSecret hides a text in messages, values, stacks and on the console", async () => {
  using bench = new Bench();
  const log = await bench.open();
  log.addSecret("hunter22");
  const error = new Error("with hunter22", { cause: { url: "https://a.example/hunter22" } });
  log.logger("a").error("hunter22", { list: ["hunter22"], error });
  const all = bench.lines().join("\n") + bench.console.join("\n");
  assert.doesNotMatch(all, /hunter22/);
  assert.match(all, /Error: with \*\*\*/);
});

Deno.test("Log.hide gives a text as it would be written", async () => {
  using bench = new Bench();
  const log = await bench.open();
  log.addSecret("hunter22");
  assert.equal(log.redact("with hunter22"), "with ***");
  assert.ok(log.redact("x".repeat(20_000)).length < 8_100);
});

Deno.test("openLog takes the logs of libraries that use LogTape", async () => {
  using bench = new Bench();
  const log = await bench.open();
  log.addSecret("hunter22");
  getLogger(["library", "part"]).info("sent {count} to {who}", { count: 2, who: "hunter22" });
  getLogger("library").trace("not shown");
  getLogger("library").warn`with ${{ token: "s3cr3t" }}`;
  log.flush();
  assert.deepEqual(bench.told(), [
    "[INFO] library.part: sent 2 to *** (count=2, who=***)",
    '[WARNING] library: with {"token":"***"}',
  ]);
});

Deno.test("Log.logger takes names that every object knows, and names with line breaks", async () => {
  using bench = new Bench();
  const log = await bench.open();
  log.logger("extensions").child("constructor").info("a");
  log.logger("__proto__").info("b");
  log.logger("x\n[2026-01-01] [INFO] y").info("c");
  log.flush();
  assert.deepEqual(bench.told(), [
    "[INFO] extensions.constructor_: a",
    "[INFO] __proto___: b",
    "[INFO] x\\n[2026-01-01] [INFO] y: c",
  ]);
});

Deno.test("openLog loses and doubles no line over rotations, with a writer at full speed", async () => {
  using bench = new Bench();
  const log = await bench.open({ maxBytes: 8_000, backupCount: 1_000 });
  const logger = log.logger("writer");
  for (let line = 0; line < 20_000; line++) {
    logger.info(`line ${line}`);
    if (line % 700 === 0) logger.error("urgent");
    if (line % 5_000 === 0) log.configure({ ...SETTINGS, maxBytes: 8_000 + line, backupCount: 1_000 });
  }
  log.flush();
  for (const name of ["permanent.log", "current_run.log"]) {
    const lines = bench.folder.lines(`botlogs/${name}`).filter((line) => !line.endsWith("urgent"));
    assert.deepEqual(
      lines.map((line) => line.split(" ").at(-1)),
      Array.from({ length: 20_000 }, (_, at) => `${at}`),
    );
  }
});

Deno.test("openLog goes on without its folder, says so once, and writes all when there is one", async () => {
  using bench = new Bench();
  bench.folder.write("botlogs", "a file");
  const log = await bench.open();
  const logger = log.logger("a");
  for (let line = 0; line < 10; line++) logger.error(`line ${line}`);
  bench.clock.advance(60_000);
  const own = () => bench.console.filter((text) => / log: /.test(text));
  assert.equal(own().length, 1);
  assert.match(own()[0]!, /WARNING log: Could not write ".*permanent\.log": .* The bot goes on;/);
  Deno.removeSync(bench.folder.file("botlogs"));
  bench.clock.advance(5_000);
  assert.equal(own().length, 2);
  assert.match(own()[1]!, /INFO log: .* nothing is missing\.$/);
  assert.deepEqual(
    bench.told().map((line) => line.slice(-6)),
    Array.from({ length: 10 }, (_, at) => `line ${at}`),
  );
});

Deno.test("openLog shows stacks on the console while the files cannot have them", async () => {
  using bench = new Bench();
  bench.folder.write("botlogs", "a file");
  const log = await bench.open();
  log.logger("a").error("failed", { error: new Error("x") });
  assert.match(bench.console.at(-1)!, /\n {6}at .*open_log_test/);
});

Deno.test("Log.close tells how many messages were lost", async () => {
  using bench = new Bench();
  bench.folder.write("botlogs", "a file");
  const log = await bench.open();
  log.logger("a").info("x");
  log.close();
  assert.match(bench.console.at(-1)!, /WARNING log: .* 1 message is lost\.$/);
});

Deno.test("openLog refuses a second log in one process", async () => {
  using bench = new Bench();
  const first = await bench.open();
  await assert.rejects(bench.open(), /open already/);
  first.close();
  await bench.open();
});

const CHILD = fileURLToPath(new URL("test_child.ts", import.meta.url));
const ENDINGS: readonly (readonly [ending: string, code: number, lines: number])[] = [
  ["naturally", 0, 100],
  ["exit", 3, 100],
  ["throw", 1, 100],
  ["reject", 1, 100],
  ["kill", 137, 101],
];

for (const [ending, expected, lines] of ENDINGS) {
  Deno.test(`openLog has written all when the process ends: ${ending}`, {
    ignore: Deno.build.os === "windows",
  }, async () => {
    using bench = new Bench();
    const child = new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "--no-check", CHILD, bench.folder.file("botlogs"), ending],
      stderr: "null",
    });
    const { code } = await child.output();
    assert.equal(code, expected);
    assert.equal(bench.lines().length, lines);
  });
}
