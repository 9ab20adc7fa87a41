import assert from "node:assert/strict";
import type { BotStats } from "../model/services.ts";
import { ANN } from "../runtime/test_world.ts";
import { command } from "../runtime/test_program.ts";
import { TestRuns } from "./test_run.ts";

const STATS: BotStats = {
  uptime: 93_784_000,
  commandsProcessed: 12_345,
  messagesSeen: 1_000_000,
  errors: 2,
  latency: 41.6,
  topCommands: [["shutdown", 90], ["ban", 1200], ["gone", 80], ["a", 7], ["b", 6], ["c", 5], ["d", 1], [
    "e",
    1,
  ]],
};
const COMMANDS = ["ban", "a", "b", "c", "d", "e"].map((name) => command(name));

Deno.test("stats shows the numbers of the bot, and the most used commands that the asker can use", async () => {
  const runs = new TestRuns({
    commands: COMMANDS,
    services: {
      stats: () => Promise.resolve(STATS),
      extensions: {
        functions: () => undefined,
        hold: () => ({ functions: () => undefined, suggest: () => Promise.resolve([]), release() {} }),
        suggest: () => Promise.resolve([]),
        list: () => [{ name: "dice", state: "loaded" }, { name: "old", state: "failed" }],
        load: () => Promise.reject(new Error()),
        unload: () => Promise.reject(new Error()),
        reload: () => Promise.reject(new Error()),
      },
    },
    program: { counts: { commands: 20, slash: 18 } },
  });
  assert.equal(
    await runs.call("stats"),
    [
      "reply menu",
      "| # 📊 Cordial: statistics",
      "| Uptime (inline): 1 day 3 hours",
      "| Guilds (inline): 3",
      "| Users (inline): 1,240",
      "| Commands Processed (inline): 12,345",
      "| Messages Seen (inline): 1,000,000",
      "| Extensions Loaded (inline): 1",
      "| Latency (inline): 42 ms",
      "| Errors (inline): 2",
      "| Slash Commands (inline): 18",
      "| Top commands: 1. `ban`: 1,200 times",
      "| 2. `a`: 7 times",
      "| 3. `b`: 6 times",
      "| 4. `c`: 5 times",
      "| 5. `d`: 1 time",
      "| thumbnail https://cdn.discordapp.com/embed/avatars/1.png",
      "| -- Requested by Annie",
      "[🔄 Refresh]",
    ].join("\n"),
  );
});

Deno.test("stats is refreshed in its place", async () => {
  let errors = 0;
  const stats = () => Promise.resolve({ ...STATS, errors: errors++, latency: undefined });
  const runs = new TestRuns({ services: { stats }, owners: [ANN.id] });
  assert.match(await runs.call("stats"), /Errors \(inline\): 0\n/);
  const told = await runs.press("🔄 Refresh");
  assert.match(told, /^update menu\n/);
  assert.match(told, /Errors \(inline\): 1\n/);
  assert.match(told, /Latency \(inline\): not measured yet\n/);
  assert.match(told, /1\. `shutdown`: 90 times/);
});

Deno.test("stats says so where no command was used yet", async () => {
  const stats = () => Promise.resolve({ ...STATS, topCommands: [] });
  assert.match(await new TestRuns({ services: { stats } }).call("stats"), /Top commands: none yet/);
});
