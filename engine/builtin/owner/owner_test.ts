import assert from "node:assert/strict";
import type { ExtensionInfo, Extensions } from "../../model/extensions.ts";
import { DiscordError } from "../../model/ports.ts";
import type { ReloadResult, Services } from "../../model/services.ts";
import { ANN, BO } from "../../runtime/test_world.ts";
import { TestRuns } from "../test_run.ts";

function owned(services: Partial<Services> = {}): TestRuns {
  return new TestRuns({ services, owners: [ANN.id] });
}

const ALL: readonly ExtensionInfo[] = [
  { name: "dice", state: "loaded" },
  { name: "diary", state: "unloaded" },
  { name: "broken", state: "failed" },
  { name: "debug", state: "blacklisted" },
];

/** Answers each call with what is given, and remembers the names. */
function extensions(answer: Partial<ExtensionInfo>, asked: string[] = []): Extensions {
  const does = (what: string) => (name: string): Promise<ExtensionInfo> => {
    asked.push(`${what} ${name}`);
    return Promise.resolve({ name, state: "loaded", ...answer });
  };
  return {
    list: () => ALL,
    functions: () => undefined,
    hold: () => ({ functions: () => undefined, suggest: () => Promise.resolve([]), release() {} }),
    suggest: () => Promise.resolve([]),
    load: does("load"),
    unload: does("unload"),
    reload: does("reload"),
  };
}

Deno.test("sync shows what it changed", async () => {
  const runs = owned({
    sync: () =>
      Promise.resolve({
        added: ["/hello", "/roll"],
        changed: [{ name: "/ban", what: ["description", "options"] }],
        removed: ["Report (user menu)"],
      }),
  });
  assert.equal(
    await runs.call("sync"),
    [
      "reply (for the asker) success",
      "| # Slash commands: 2 added, 1 changed, 1 removed",
      "| ```diff",
      "| + /hello",
      "| + /roll",
      "| ~ /ban (description, options)",
      "| - Report (user menu)",
      "| ```",
    ].join("\n"),
  );
});

Deno.test("sync shows a very long difference as far as it fits", async () => {
  const added = Array.from({ length: 130 }, (_, index) => `/${index}`.padEnd(60, "x"));
  const runs = owned({ sync: () => Promise.resolve({ added, changed: [], removed: [] }) });
  assert.match(await runs.call("sync"), /\n\| … and \d+ more\n\| ```$/);
});

Deno.test("sync tells in the same reply that it waits for Discord, and how it ended", async () => {
  const runs = owned({
    sync: (onWait) => {
      onWait(90_000);
      onWait(5000);
      return Promise.resolve({ added: [], changed: [], removed: [] });
    },
  });
  assert.equal(
    await runs.call("sync"),
    [
      "reply (for the asker) warning",
      "| Discord takes no more slash commands for 1 minute 30 seconds. I wait, and go on then.",
      "edit warning",
      "| Discord takes no more slash commands for 5 seconds. I wait, and go on then.",
      "edit success",
      "| The slash commands are up to date: nothing had to be changed.",
    ].join("\n"),
  );
});

Deno.test("sync tells Discord's reason, and hands other errors on", async () => {
  const refusal = new DiscordError(
    "PUT /applications/:id/commands",
    400,
    30032,
    "Maximum number reached (100)",
  );
  const told = await owned({ sync: () => Promise.reject(refusal) }).call("sync");
  assert.match(
    told,
    /^reply \(for the asker\) error\n\| Discord did not take the slash commands: .*reached \(100\)/,
  );
  await assert.rejects(owned({ sync: () => Promise.reject(new TypeError("bug")) }).call("sync"), /bug/);
});

Deno.test("reload without a name loads the bot's files", async () => {
  const told = (result: ReloadResult) => owned({ reload: () => Promise.resolve(result) }).call("reload");
  assert.equal(
    await told({ outcome: "changed", ms: 41.7, problems: 0 }),
    "reply (for the asker) success\n| The bot's files are loaded again, in 42 ms.",
  );
  assert.match(await told({ outcome: "unchanged", ms: 3, problems: 0 }), /success\n\| Nothing has changed/);
  assert.match(
    await told({ outcome: "refused", ms: 3, problems: 1 }),
    /error\n\| The bot's files have 1 problem, so the last good version keeps running\./,
  );
});

Deno.test("reload, load and unload do what they say to the extension that is named", async () => {
  const asked: string[] = [];
  const loaded = owned({ extensions: extensions({ loadMs: 7.4 }, asked) });
  const success = "reply (for the asker) success\n| The extension `dice` is loaded, in 7 ms.";
  assert.equal(await loaded.call("reload", { extension: " dice.ts " }), success);
  assert.equal(await loaded.call("load", { extension: "dice" }), success);
  const unloaded = owned({ extensions: extensions({ state: "unloaded" }, asked) });
  assert.equal(
    await unloaded.call("unload", { extension: "dice" }),
    "reply (for the asker) success\n| The extension `dice` is no longer loaded.",
  );
  assert.deepEqual(asked, ["reload dice", "load dice", "unload dice"]);
});

Deno.test("reload, load and unload tell the reason of a failure", async () => {
  const failed = owned({ extensions: extensions({ state: "failed", problem: "x is not\ndefined" }) });
  assert.equal(
    await failed.call("reload", { extension: "broken" }),
    "reply (for the asker) error\n| The extension `broken` is not loaded.\n| ```\n| x is not\n| defined\n| ```",
  );
  const stuck = owned({ extensions: extensions({ state: "loaded", problem: "it is busy" }) });
  assert.match(
    await stuck.call("unload", { extension: "dice" }),
    /`dice` is still loaded\.\n(.|\n)*it is busy/,
  );
  const black = owned({ extensions: extensions({ state: "blacklisted" }) });
  assert.match(await black.call("load", { extension: "debug" }), /`debug` stands on the blacklist/);
  const unknown = owned({ extensions: extensions({ state: "failed", problem: "there is none" }) });
  assert.match(
    await unknown.call("load", { extension: "dise" }),
    /there is none\n\| ```\n\| Did you mean `dice`\?$/,
  );
});

Deno.test("reload and unload offer what is loaded, load what is not; to owners alone", async () => {
  const runs = owned({ extensions: extensions({}) });
  const names = async (name: string) =>
    (await runs.suggestions(name, "extension", "")).map((one) => one.value);
  assert.deepEqual(await names("reload"), ["dice"]);
  assert.deepEqual(await names("unload"), ["dice"]);
  assert.deepEqual(await names("load"), ["diary", "broken"]);
  runs.as({ user: BO });
  assert.deepEqual(await names("load"), []);
});

Deno.test("atomictest shows each test with its time, and the cache", async () => {
  const cache = { entries: 3, limit: 500, seconds: 300 };
  const passed = owned({
    testFiles: () =>
      Promise.resolve({
        tests: [
          { name: "write", passed: true, ms: 1.5 },
          { name: "read", passed: true, ms: 0.25 },
          { name: "cached_read", passed: true, ms: 0.01 },
          { name: "integrity", passed: true, ms: 12 },
          { name: "parallel_writes", passed: true, ms: 20 },
        ],
        cache,
      }),
  });
  assert.equal(
    await passed.call("atomictest"),
    [
      "reply (for the asker) success",
      "| # 🧪 All tests of file operations passed",
      "| ```",
      "| ✓  write               1.50 ms",
      "| ✓  read                0.25 ms",
      "| ✓  cached read         0.01 ms",
      "| ✓  integrity          12.00 ms",
      "| ✓  10 writes at once  20.00 ms",
      "| ```",
      "| The cache of files holds 3 of at most 500, each for 300 s.",
    ].join("\n"),
  );
  const failed = owned({
    testFiles: () =>
      Promise.resolve({ tests: [{ name: "write", passed: false, ms: 1, detail: "disk is full" }], cache }),
  });
  assert.match(
    await failed.call("atomictest"),
    /error\n\| # 🧪 1 of 1 tests of file operations failed\n\| ```\n\| ✗ {2}write {2}1\.00 ms {2}disk is full/,
  );
});

Deno.test("backup tells the file and the time it took", async () => {
  const runs: TestRuns = owned({
    backUp: () => {
      runs.clock.advance(35);
      return Promise.resolve("bot.db.backup_20260101_000000");
    },
  });
  assert.equal(
    await runs.call("backup"),
    "reply (for the asker) success\n| The database is copied to `bot.db.backup_20260101_000000`, in 35 ms.",
  );
});

Deno.test("shutdown asks first, and stops only after a yes", async () => {
  let stopped = 0;
  const runs = owned({ shutDown: () => void stopped++ });
  assert.equal(
    await runs.call("shutdown"),
    "reply (for the asker) warning\n" +
      "| Stop Cordial? Nobody can start it from Discord again.\n[Confirm] [Cancel]",
  );
  assert.equal(await runs.press("Cancel"), "update menu\n| Nothing was done.");
  assert.equal(stopped, 0);
  await runs.call("shutdown");
  assert.equal(
    await runs.press("Confirm"),
    "update warning\n| Stopping: running commands end, data is saved.",
  );
  assert.equal(stopped, 1);
});

Deno.test("shutdown takes no yes from somebody who does not own the bot any more", async () => {
  let stopped = 0;
  const runs = owned({ shutDown: () => void stopped++ });
  await runs.call("shutdown");
  runs.as({ user: BO });
  assert.equal(
    await runs.press("Confirm"),
    "reply (for the asker) error\n| Only the bot's owner can use this command.",
  );
  assert.equal(stopped, 0);
});
