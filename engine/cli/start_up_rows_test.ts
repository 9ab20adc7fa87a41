import assert from "node:assert/strict";
import { startTestBot } from "../testkit/test_bot.ts";
import { extensionsRow, startUpRows } from "./start_up_rows.ts";

const FACTS = { warnings: 0, milliseconds: 12.4, metrics: undefined, page: "http://127.0.0.1:1/" };

Deno.test("startUpRows shows the owners that count, and no invite in the local Discord", async () => {
  const owner = "823475887319941100";
  await using bot = await startTestBot("{ name: Ping, commands: {} }", {
    environment: { BOT_OWNER_ID: owner },
  });
  const [rows] = startUpRows(bot.app, FACTS);
  const value = (label: string) => rows!.find((row) => row.label === label)?.value;
  assert.ok(value("Owner")!.startsWith(`${owner}, `));
  assert.match(value("Intents")!, /^GUILDS/);
  assert.equal(value("Extensions"), "none");
  assert.equal(value("Invite"), undefined);
});

Deno.test("extensionsRow counts those that run and names those that failed", () => {
  assert.deepEqual(
    extensionsRow([{ name: "a", state: "loaded" }, { name: "b", state: "unloaded" }]),
    { label: "Extensions", value: "1" },
  );
  assert.deepEqual(
    extensionsRow([{ name: "a", state: "loaded" }, { name: "b", state: "failed" }, {
      name: "c",
      state: "failed",
    }]),
    { label: "Extensions", value: "1; failed: b, c", style: "red" },
  );
});
