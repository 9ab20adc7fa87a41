import assert from "node:assert/strict";
import { VirtualClock } from "../model/virtual_clock.ts";
import { openLog } from "./open_log.ts";
import { RecentLog } from "./recent_log.ts";
import { TestFolder } from "./test_folder.ts";

async function setUp() {
  const folder = new TestFolder();
  const recent = new RecentLog();
  const log = await openLog({
    folder: folder.file("botlogs"),
    settings: { level: "INFO", maxBytes: 1_000_000, backupCount: 0 },
    clock: new VirtualClock(),
    onEntry: (entry) => recent.add(entry),
  });
  return {
    log,
    recent,
    [Symbol.dispose]() {
      log.close();
      folder[Symbol.dispose]();
    },
  };
}

Deno.test("RecentLog keeps entries with their values and errors, and no secret", async () => {
  using bench = await setUp();
  bench.log.addSecret("hunter2-hunter2");
  const logger = bench.log.logger("discord.gateway");
  logger.debug("below the level");
  logger.warning("a password is hunter2-hunter2", { shard: 0, why: "two words", token: "abc" });
  logger.error("it failed", { errorId: "k4mz7p", error: new Error("hunter2-hunter2", { cause: "a cause" }) });
  const [first, second, ...rest] = bench.recent.lines;
  assert.deepEqual(rest, []);
  assert.deepEqual(first, {
    id: 1,
    at: Date.UTC(2026, 0, 1),
    level: "WARNING",
    logger: "discord.gateway",
    message: "a password is ***",
    values: [{ name: "shard", text: "0" }, { name: "why", text: '"two words"' }, {
      name: "token",
      text: "***",
    }],
  });
  assert.deepEqual(second!.values, [{ name: "errorId", text: "k4mz7p" }]);
  assert.match(second!.error!, /^Error: \*\*\*\n +at .*recent_log_test[^]*Caused by: "a cause"$/);
  assert.deepEqual(bench.recent.errors, [second]);
});

Deno.test("RecentLog keeps a bounded number of lines and characters, and errors apart", async () => {
  using bench = await setUp();
  const logger = bench.log.logger("a");
  logger.error("the first");
  for (let count = 0; count < 3_000; count++) logger.info(`line ${count}`);
  assert.equal(bench.recent.lines.length, 2_000);
  assert.equal(bench.recent.lines.at(-1)!.message, "line 2999");
  assert.deepEqual(bench.recent.errors.map(({ message }) => message), ["the first"]);
  for (let count = 0; count < 500; count++) logger.info("x".repeat(8_000));
  assert.equal(bench.recent.lines.length, 250);
});

Deno.test("RecentLog tells each line to who watches, until they end", async () => {
  using bench = await setUp();
  const told: string[] = [];
  const unwatch = bench.recent.watch(({ message }) => told.push(message));
  bench.log.logger("a").info("one");
  unwatch();
  bench.log.logger("a").info("two");
  assert.deepEqual(told, ["one"]);
});

Deno.test("RecentLog keeps nothing once it is stopped", async () => {
  using bench = await setUp();
  bench.recent.stop();
  bench.log.logger("a").info("one");
  assert.deepEqual(bench.recent.lines, []);
});
