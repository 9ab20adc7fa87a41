import assert from "node:assert/strict";
import { telling, TestExtensions } from "./test_extensions.ts";

const define = (body: string) =>
  `import { defineExtension } from "cordial";\nexport default defineExtension(${body});\n`;

Deno.test("loadAll loads files and folders with their times, and leaves helpers and tests alone", async () => {
  await using test = await TestExtensions.open({
    "dice.ts": telling("dice"),
    "old.js": `import { defineExtension } from "cordial"; export default defineExtension({});`,
    "music/mod.ts": `export { default } from "./player.ts";`,
    "music/player.ts": define(`{ description: " Plays " }`),
    "_shared.ts": "throw new Error('not to be loaded')",
    "_lib/mod.ts": "throw new Error('not to be loaded')",
    "dice_test.ts": "throw new Error('not to be loaded')",
    "readme.md": "# About",
    "notes/readme.md": "# About",
  });
  await test.loadAll();
  assert.deepEqual(test.loader.list(), [
    { name: "dice", state: "loaded", version: "1.0", description: "Tells dice", loadMs: 0 },
    { name: "music", state: "loaded", version: undefined, description: "Plays", loadMs: 0 },
    { name: "old", state: "loaded", version: undefined, description: undefined, loadMs: 0 },
  ]);
  assert.deepEqual(seen, ["dice begins"]);
  assert.ok(test.lines.includes("INFO dice: Loaded 1.0 in 0 ms"));
});

Deno.test("loadAll says which names no extension can have", async () => {
  await using test = await TestExtensions.open({ "Dice.ts": telling("dice"), "x.d.ts": "" });
  await test.loadAll();
  assert.deepEqual(test.loader.list(), []);
  assert.match(test.lines.join(), /^WARNING extensions\/Dice\.ts is not loaded: the name/);
});

Deno.test("a loader lives without a folder of extensions", async () => {
  await using test = await TestExtensions.open({});
  await test.loadAll();
  assert.deepEqual(test.loader.list(), []);
  assert.match(
    (await test.loader.load("dice")).problem!,
    /no extension of this name.*That folder holds none/,
  );
});

const FAILURES: readonly [what: string, text: string, problem: RegExp][] = [
  [
    "a syntax error",
    "export default {\n  setup( {\n};\n",
    /^extensions\/bad\.ts:\d:\d cannot be read: Expected/,
  ],
  [
    "an import that leads nowhere",
    `import "./nope.ts";`,
    /bad\.ts:1:8 imports extensions\/nope\.ts, which does not exist/,
  ],
  [
    "an import from outside",
    `import { x } from "../lib/x.ts"; x();`,
    /bad\.ts:1:\d+ imports lib\/x\.ts, which lies outside of/,
  ],
  [
    "an import from far outside",
    `import "../../../x.ts";`,
    /imports a file that is not there, and lies outside of/,
  ],
  ["an unknown package", `import "nobody-knows";`, /bad\.ts could not be loaded: .*nobody-knows/],
  [
    "an error while it is loaded",
    `\nthrow new Error("boom");`,
    /could not be loaded: boom \(extensions\/bad\.ts:2:7\)/,
  ],
  ["a text that is thrown", `throw "boom";`, /could not be loaded: "boom"/],
  ["no default export", "export const x = 1;", /has no default export\. End it with/],
  [
    "another default export",
    "export default { setup() {} };",
    /is an object, but must be made by defineExtension/,
  ],
  ["nothing as an export", "export default null;", /is null, but must be made/],
  [
    "a definition with several mistakes",
    define(`{ version: 1, setup: "x", comands: {}, description: "" } as never`),
    /`version` is a number[^]*`setup` is a text[^]*`comands` is unknown[^]*`description` has 0 char/,
  ],
  [
    "a setup that throws",
    define(`{\n  setup() { throw new TypeError("boom"); } }`),
    /setup failed: boom \(extensions\/bad\.ts:3:\d+\)/,
  ],
  [
    "a setup that rejects",
    define(`{ setup: () => Promise.reject(new Error("late boom")) }`),
    /setup failed: late boom/,
  ],
  [
    "a setup that rejects with nothing",
    define(`{ setup: () => Promise.reject() }`),
    /setup failed: undefined/,
  ],
];

for (const [what, text, problem] of FAILURES) {
  Deno.test(`load tells of ${what}, logs it, and loads the others`, async () => {
    await using test = await TestExtensions.open({ "bad.ts": text, "good.ts": telling("good") });
    await test.loadAll();
    const [bad, good] = test.loader.list();
    assert.equal(bad!.state, "failed");
    assert.match(bad!.problem!, problem);
    assert.doesNotMatch(bad!.problem!, /\.cache|\n/);
    assert.equal(good!.state, "loaded");
    assert.equal(test.lines.filter((line) => line.startsWith("ERROR bad: Not loaded: ")).length, 1);
    assert.deepEqual(test.copies(), ["good"]);
  });
}

Deno.test("a setup that hangs has failed after 10 s, and what it began is undone", async () => {
  await using test = await TestExtensions.open({
    "slow.ts": define(`{ setup(context) {
      context.onUnload(() => seen.push("undone"));
      setTimeout(() => context.onUnload(() => seen.push("too late")), 0);
      return new Promise((_, reject) => context.signal.addEventListener("abort", () => reject(new Error("aborted"))));
    }, dispose() { seen.push("never set up"); } }`),
  });
  const loading = test.loader.load("slow");
  await test.passTime(10_000);
  const { state, problem } = await loading;
  assert.equal(state, "failed");
  assert.match(problem!, /setup was not done after 10 s/);
  assert.deepEqual(seen.filter((word) => word !== "too late"), ["undone"]);
});

Deno.test("an import that hangs has failed after a minute", async () => {
  // Deno ends the process at an import that hangs where nothing else is under way.
  const alive = setInterval(() => {}, 1_000);
  const hangs = `await new Promise((done) => addEventListener("go on", done, { once: true }));`;
  await using test = await TestExtensions.open({ "slow.ts": `${hangs} ${define("{}")}` });
  const loading = test.loader.load("slow");
  await test.passTime(60_000);
  assert.match((await loading).problem!, /extensions\/slow\.ts was not loaded after 60 s/);
  dispatchEvent(new Event("go on"));
  clearInterval(alive);
});

Deno.test("unload aborts the signal, undoes the last first, and disposes", async () => {
  await using test = await TestExtensions.open({
    "dice.ts": define(`{
      setup({ name, signal, onUnload }) {
        signal.addEventListener("abort", () => seen.push(name + " aborted"));
        onUnload(async () => { await null; seen.push("first"); });
        onUnload(() => { seen.push("second"); throw new Error("stuck"); });
        onUnload(() => seen.push("third"));
      },
      dispose() { seen.push("disposed"); throw new Error("also stuck"); },
    }`),
  });
  await test.loader.load("dice");
  assert.deepEqual(await test.loader.unload("dice"), { name: "dice", state: "unloaded" });
  assert.deepEqual(seen, ["dice aborted", "third", "second", "first", "disposed"]);
  const failures = test.lines.filter((line) => line.includes("failed while it was unloaded"));
  assert.deepEqual(
    failures.map((line) => line.slice(-12)),
    ["Error: stuck", ": also stuck"],
  );
  // Its words are still known.
  assert.deepEqual(test.copies(), ["dice"]);
  assert.equal((await test.loader.unload("dice")).state, "unloaded");
});

Deno.test("an unload that hangs is let go after 5 s, and its other steps are done", async () => {
  await using test = await TestExtensions.open({
    "dice.ts": define(`{
      setup({ onUnload }) {
        onUnload(() => { seen.push("other"); });
        onUnload(() => new Promise(() => {}));
      },
      dispose() { seen.push("disposed"); },
    }`),
  });
  await test.loader.load("dice");
  const unloading = test.loader.unload("dice");
  await test.passTime(5_000);
  assert.equal((await unloading).state, "unloaded");
  assert.deepEqual(seen, ["other", "disposed"]);
  assert.match(test.lines.at(-1)!, /ERROR dice: Unloading it was not done after 5 s/);
});

Deno.test("reload takes over changed files and what they import, and ends the old version after the new one has begun", async () => {
  await using test = await TestExtensions.open({
    "dice.ts": `import { word } from "./_words/word.ts";\n` +
      telling("").replaceAll(`"" `, "").replaceAll(/" (\w+)"/g, "word + ' $1'"),
    "_words/word.ts": `export { word } from "../_deep.ts";`,
    "_deep.ts": `export const word = "one";`,
  });
  await test.loader.load("dice");
  await test.write("_deep.ts", `export const word = "two";`);
  assert.equal((await test.loader.reload("dice")).state, "loaded");
  assert.deepEqual(seen, ["one begins", "two begins", "one aborted", "one undone", "one ends"]);
  assert.deepEqual(test.copies(), ["dice"]);
});

Deno.test("reload sees a changed file of a folder, also data that a script reads", async () => {
  await using test = await TestExtensions.open({
    "quiz/mod.ts": `import table from "./table.json" with { type: "json" };
      const text = await Deno.readTextFile(import.meta.dirname + "/words.txt");
      ${define(`{ setup() { seen.push(text + table.length); } }`)}`,
    "quiz/table.json": "[1, 2]",
    "quiz/words.txt": "one",
  });
  await test.loader.load("quiz");
  await test.write("quiz/table.json", "[1, 2, 3]");
  await test.write("quiz/words.txt", "two");
  await test.loader.reload("quiz");
  assert.deepEqual(seen, ["one2", "two3"]);
});

Deno.test("a reload that fails leaves the old version running, and says why", async () => {
  await using test = await TestExtensions.open({ "dice.ts": telling("one") });
  await test.loader.load("dice");
  await test.write("dice.ts", define(`{ setup() { throw new Error("boom"); } }`));
  const refused = await test.loader.reload("dice");
  assert.equal(refused.state, "loaded");
  assert.match(refused.problem!, /setup failed: boom .*The version from before keeps running/);
  assert.deepEqual(test.loader.list(), [refused]);
  assert.deepEqual(seen, ["one begins"]);
  await test.write("dice.ts", telling("two"));
  assert.equal((await test.loader.reload("dice")).problem, undefined);
  assert.deepEqual(seen.slice(1, 3), ["two begins", "one aborted"]);
  assert.deepEqual(test.copies(), ["dice"]);
});

Deno.test("one whose file is gone is unloaded, and is loaded when it comes back", async () => {
  await using test = await TestExtensions.open({ "dice.ts": telling("dice") });
  await test.loadAll();
  await Deno.rename(test.path("dice.ts"), test.path("cube.ts"));
  await test.pass();
  assert.deepEqual(test.loader.list().map(({ name, state }) => [name, state]), [["cube", "loaded"]]);
  await Deno.rename(test.path("cube.ts"), test.path("dice.ts"));
  await test.pass();
  assert.deepEqual(test.loader.list().map(({ name, state }) => [name, state]), [["dice", "loaded"]]);
  assert.match((await test.loader.load("cube")).problem!, /no extension of this name/);
});

Deno.test("a failed one is loaded again once it is mended, as text that was loaded before is", async () => {
  await using test = await TestExtensions.open({ "dice.ts": "export default (" });
  assert.equal((await test.loader.load("dice")).state, "failed");
  await test.write("dice.ts", telling("dice"));
  assert.equal((await test.loader.reload("dice")).state, "loaded");
  await test.loader.unload("dice");
  assert.equal((await test.loader.load("dice")).state, "loaded");
  assert.equal(seen.filter((word) => word === "dice begins").length, 2);
});

Deno.test("load leaves one alone that is loaded", async () => {
  await using test = await TestExtensions.open({ "dice.ts": telling("dice") });
  const first = await test.loader.load("dice");
  assert.deepEqual(await test.loader.load("dice"), first);
  assert.deepEqual(seen, ["dice begins"]);
});

Deno.test("what is asked of one extension at once is done in order", async () => {
  await using test = await TestExtensions.open({ "dice.ts": telling("dice") });
  const { loader } = test;
  const results = await Promise.all([
    loader.load("dice"),
    loader.load("dice"),
    loader.reload("dice"),
    loader.unload("dice"),
    loader.load("dice"),
  ]);
  assert.deepEqual(results.map(({ state }) => state), ["loaded", "loaded", "loaded", "unloaded", "loaded"]);
  const end = ["dice aborted", "dice undone", "dice ends"];
  assert.deepEqual(seen, ["dice begins", "dice begins", ...end, ...end, "dice begins"]);
});

Deno.test("a blacklisted one is loaded by nothing", async () => {
  await using test = await TestExtensions.open({ "dice.ts": telling("dice") }, { blacklist: ["Dice.ts"] });
  await test.loadAll();
  for (
    const info of [await test.loader.load("dice"), await test.loader.reload("dice"), ...test.loader.list()]
  ) {
    assert.equal(info.state, "blacklisted");
    assert.match(info.problem!, /blacklist/);
  }
  assert.deepEqual(seen, []);
});

Deno.test("what is blacklisted from now on is unloaded, and what no longer is, is loaded", async () => {
  await using test = await TestExtensions.open({ "dice.ts": telling("dice") });
  await test.loadAll();
  test.blacklist = ["dice"];
  await test.pass();
  assert.equal(test.loader.list()[0]!.state, "blacklisted");
  assert.deepEqual(test.copies(), []);
  test.blacklist = [];
  await test.pass();
  assert.equal(test.loader.list()[0]!.state, "loaded");
});

Deno.test("without auto_load nothing runs until somebody asks", async () => {
  await using test = await TestExtensions.open({ "dice.ts": telling("dice") });
  await test.pass();
  assert.deepEqual(test.loader.list(), [{ name: "dice", state: "unloaded" }]);
  assert.equal((await test.loader.load("dice")).state, "loaded");
});

Deno.test("a pass leaves alone what has not changed", async () => {
  await using test = await TestExtensions.open({ "dice.ts": telling("dice"), "music.ts": telling("music") });
  await test.loadAll();
  await test.write("music.ts", telling("louder"));
  await test.pass();
  assert.deepEqual(seen.filter((word) => word.startsWith("dice")), ["dice begins"]);
  assert.ok(seen.includes("louder begins"));
});

Deno.test("changed settings begin an extension anew", async () => {
  await using test = await TestExtensions.open({
    "dice.ts": define(`{ setup({ settings }) { seen.push("sides " + settings.sides); } }`),
  });
  test.settings = { dice: { sides: 6 } };
  await test.loadAll();
  test.settings = { dice: { sides: 6 } };
  await test.pass();
  test.settings = { dice: { sides: 8 } };
  await test.pass();
  assert.deepEqual(seen, ["sides 6", "sides 8"]);
});

Deno.test("an extension has what it requires, and begins anew when that does", async () => {
  const bank = (word: string) => define(`{ setup: () => ({ word: "${word}" }) }`);
  await using test = await TestExtensions.open({
    "a_shop.ts": define(`{ requires: ["bank"], setup({ use }) { seen.push(use("bank").word); } }`),
    "bank.ts": bank("open"),
  });
  await test.loadAll();
  await test.write("bank.ts", bank("closed"));
  await test.pass();
  assert.deepEqual(seen, ["open", "closed"]);
  await test.write("thief.ts", define(`{ setup({ use }) { use("bank"); } }`));
  assert.match(
    (await test.loader.load("thief")).problem!,
    /bank is no extension that this one requires/,
  );
  await Deno.remove(test.path("bank.ts"));
  await test.pass();
  assert.match(test.loader.list()[0]!.problem!, /It requires the extension bank: there is none of this name/);
});

Deno.test("two files of one name are refused, and a name that leads elsewhere finds nothing", async () => {
  await using test = await TestExtensions.open({ "dice.ts": telling("a"), "dice/mod.ts": telling("b") });
  assert.match(
    (await test.loader.load("dice")).problem!,
    /extensions\/dice\S+ and extensions\/dice\S+ are both called dice/,
  );
  assert.match((await test.loader.load("../dice")).problem!, /no extension of this name.*There are: dice/);
  assert.match((await test.loader.unload("nobody")).problem!, /no extension of this name/);
  assert.deepEqual(seen, []);
});

Deno.test("one whose name is refused is not loaded until it is called otherwise, and that is told once", async () => {
  await using test = await TestExtensions.open({ "user.ts": telling("a"), "dice.ts": telling("b") });
  await test.loadAll();
  await test.pass();
  assert.deepEqual(test.loader.list().map(({ name, state, problem }) => [name, state, problem]), [
    ["dice", "loaded", undefined],
    ["user", "failed", "No extension can be called user."],
  ]);
  const refusals = test.lines.filter((line) => line.startsWith("ERROR"));
  assert.deepEqual(refusals, ["ERROR user: Not loaded: No extension can be called user."]);
  await Deno.rename(test.path("user.ts"), test.path("users.ts"));
  await test.pass();
  assert.deepEqual(test.loader.list().map(({ name, state }) => `${name} ${state}`), [
    "dice loaded",
    "users loaded",
  ]);
});

Deno.test("stop unloads everything, ends a load under way, and loads nothing any more", async () => {
  await using test = await TestExtensions.open({
    "dice.ts": telling("dice"),
    "slow.ts": define(`{ setup: () => new Promise(() => {}) }`),
  });
  await test.loader.load("dice");
  // That of the setup that is over.
  await test.clock.timer(10_000);
  const loading = test.loader.load("slow");
  await test.clock.timer(10_000);
  await test.loader.stop();
  assert.match((await loading).problem!, /stopped before its setup was done/);
  assert.deepEqual(seen.at(-1), "dice ends");
  assert.match((await test.loader.load("dice")).problem!, /being stopped/);
  await test.library.close();
  assert.deepEqual(test.copies(), []);
});

Deno.test("one that is too large to be copied says so", async () => {
  await using test = await TestExtensions.open({ "big/mod.ts": telling("big") });
  const file = await Deno.create(test.path("big/data.bin"));
  await file.truncate(60_000_000);
  file.close();
  assert.match((await test.loader.load("big")).problem!, /more than 1000 files or 50 MB/);
});
