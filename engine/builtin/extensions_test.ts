import assert from "node:assert/strict";
import type { ExtensionInfo } from "../model/extensions.ts";
import { ANN } from "../runtime/test_world.ts";
import { TestRuns } from "./test_run.ts";

function withExtensions(list: readonly ExtensionInfo[], owners: readonly string[] = []): TestRuns {
  const refuse = () => Promise.reject(new Error("not asked for"));
  return new TestRuns({
    owners,
    services: {
      extensions: {
        list: () => list,
        functions: () => undefined,
        hold: () => ({ functions: () => undefined, suggest: () => Promise.resolve([]), release() {} }),
        suggest: () => Promise.resolve([]),
        load: refuse,
        unload: refuse,
        reload: refuse,
      },
    },
  });
}

const SOME: readonly ExtensionInfo[] = [
  { name: "dice", state: "loaded", version: "1.2.0", loadMs: 11.7 },
  { name: "broken", state: "failed", problem: "line 3: `x` is\nnot defined", loadMs: 2 },
  { name: "off", state: "unloaded" },
  { name: "debug", state: "blacklisted" },
];

Deno.test("extensions lists state, version and load time", async () => {
  assert.equal(
    await withExtensions(SOME).call("extensions"),
    [
      "reply category",
      "| # 🧩 Extensions (1/1)",
      "| 4 extensions, 1 loaded",
      "| ",
      "| ✅ `dice`: 1.2.0, loaded in 12 ms",
      "| ❌ `broken`: failed",
      "| ⏸️ `off`: not loaded",
      "| 🚫 `debug`: blacklisted",
      "| -- Requested by Annie",
    ].join("\n"),
  );
});

Deno.test("extensions tells owners why one failed", async () => {
  assert.match(
    await withExtensions(SOME, [ANN.id]).call("extensions"),
    /`broken`: failed, `` line 3: `x` is not defined ``/,
  );
});

Deno.test("extensions says where they go where there are none", async () => {
  assert.match(await withExtensions([]).call("extensions"), /There are no extensions\. .*`extensions\/`/);
});

Deno.test("extensions shows ten on a page, also with the longest names", async () => {
  const many = Array.from({ length: 21 }, (_, index): ExtensionInfo => ({
    name: `${index}`.padEnd(250, "x"),
    state: "failed",
    version: "9".repeat(300),
    problem: "`".repeat(3000),
  }));
  const runs = withExtensions(many, [ANN.id]);
  assert.match(await runs.call("extensions"), /\(1\/3\)(.|\n)*\[\(◀ Previous\)\] \[Next ▶\]$/);
  assert.match(await runs.press("Next ▶"), /^update (.|\n)*\(2\/3\)(.|\n)*\[◀ Previous\] \[Next ▶\]$/);
  assert.match(await runs.press("Next ▶"), /\(3\/3\)(.|\n)*`20xx(.|\n)*\[◀ Previous\] \[\(Next ▶\)\]$/);
  assert.match(await runs.press("◀ Previous"), /\(2\/3\)/);
});
