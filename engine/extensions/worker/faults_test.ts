import assert from "node:assert/strict";
import { testCall } from "../test_call.ts";
import { refusal, run, running, TestIsolated } from "./test_isolated.ts";

/** What a fault leaves behind: the first begins again and works. */
const MORE = `
  if (c.values.what === "fine") return "fine";
`;

for (
  const [what, body] of [
    ["an endless loop", "for (;;);"],
    ["an endless loop that catches all", "for (;;) { try { for (;;); } catch { continue; } }"],
    ["an endless loop behind an await", "await null; for (;;);"],
    ["an endless loop behind an answer", `await c.reply("x"); for (;;);`],
    [
      "an endless loop of promises",
      "const go = () => queueMicrotask(go); go(); await new Promise(() => {});",
    ],
    ["an endless loop in a timer", "setTimeout(() => { for (;;); }); await new Promise(() => {});"],
    [
      "an endless loop behind a fetch",
      `await (await fetch("data:text/plain,x")).text(); for (;;);`,
    ],
  ] as const
) {
  Deno.test(`${what} is stopped in an isolated extension, which then begins again`, async () => {
    await using test = await TestIsolated.open({ "dice.ts": running(MORE + body) }, { longestTurn: 500 });
    const instance = await test.begin();
    test.clock.advance(60_000);
    const other = refusal(instance.functions("handlers").get("run")!(testCall()));
    const why = "It ran for 0.5 s without a pause, and was ended.";
    assert.equal((await refusal(run(instance))).message, why);
    assert.equal((await other).message, why);
    assert.equal(instance.problem, `${why} It begins again now.`);
    assert.equal(
      (await refusal(run(instance))).message,
      `The extension dice does not run at the moment: ${instance.problem}`,
    );
    test.clock.advance(0);
    await test.line("begun again");
    assert.equal(instance.problem, undefined);
    assert.equal(await run(instance, { values: { what: "fine" } }), "fine");
    assert.deepEqual(test.lines, [
      `ERROR The extension has stopped: ${why} It begins again now.`,
      "INFO The extension has begun again",
    ]);
  });
}

for (
  const [what, body] of [
    ["Deno.exit", "Deno.exit(3);"],
    ["process.exit", `(await import("node:process")).exit(3);`],
    ["self.close", "self.close(); await new Promise(() => {});"],
  ] as const
) {
  Deno.test(`${what} ends the worker of an isolated extension alone, which begins again a minute after it began`, async () => {
    await using test = await TestIsolated.open({ "dice.ts": running(MORE + body) });
    const instance = await test.begin();
    test.clock.advance(20_000);
    assert.equal((await refusal(run(instance))).message, "It ended its own worker, as Deno.exit does.");
    assert.match(instance.problem!, /It begins again in 40 s\.$/);
    test.clock.advance(39_999);
    assert.equal(test.clock.pending, 1);
    test.clock.advance(1);
    await test.line("begun again");
    assert.equal(await run(instance, { values: { what: "fine" } }), "fine");
  });
}

Deno.test("errors that nobody caught are logged with their place, and the isolated extension goes on", async () => {
  await using test = await TestIsolated.open({
    "dice.ts": running(`
      if (c.values.what === "reject") Promise.reject(new Error("lost"));
      if (c.values.what === "throw") setTimeout(() => { throw new Error("late"); });
      if (c.values.what === "timer") setInterval(() => { throw "bare"; }, 1);
      return "done";
    `),
  });
  const instance = await test.begin();
  for (const [what, error] of [["reject", "lost"], ["throw", "late"], ["timer", "bare"]] as const) {
    assert.equal(await run(instance, { values: { what } }), "done");
    await test.line(`ERROR Something failed, and nobody caught it: Error: ${error}`);
  }
  const [lost] = test.errors as Error[];
  assert.match(lost!.stack!, /(?<!\/)extensions\/dice\.ts:4:\d+/);
  assert.equal(instance.problem, undefined);
});

Deno.test("an isolated extension that does not answer is given up, and stays so", async () => {
  // Long enough to be silent for the test, and over when that is.
  const busy = "const end = Date.now() + 1_000; while (Date.now() < end);";
  await using test = await TestIsolated.open({ "dice.ts": running(busy) });
  const instance = await test.begin();
  await test.watch.timers(1);
  const calling = refusal(run(instance));
  for (let beat = 0; beat <= 15; beat++) test.watch.advance(1_000);
  const { message } = await calling;
  assert.match(message, /^It has not answered for 15 s\. What it does cannot be stopped/);
  assert.equal(instance.problem, `${message} Repair it and reload it.`);
  test.clock.advance(120_000);
  assert.deepEqual(test.lines, [`ERROR The extension has stopped: ${instance.problem}`]);
});

Deno.test("an isolated extension that answers may be asked as often as somebody wants", async () => {
  await using test = await TestIsolated.open({ "dice.ts": running("return 1;") });
  const instance = await test.begin();
  for (let beat = 0; beat < 40; beat++) {
    test.watch.advance(1_000);
    assert.equal(await run(instance), 1);
  }
});

Deno.test("an isolated extension that fails when it begins again stays stopped until it is reloaded", async () => {
  await using test = await TestIsolated.open({
    "dice.ts": running(
      `await c.storage.set("broken", true); Deno.exit(1);`,
      `async setup({ storage }) { if (await storage.get("broken")) throw new Error("boom"); }`,
    ),
  });
  const kept = new Map<string, unknown>();
  const storage = {
    get: (key: string) => Promise.resolve(kept.get(key)),
    set: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)),
  } as never;
  const instance = test.instantiate(await test.import(), { storage });
  await instance.setUp(new AbortController().signal);
  await refusal(run(instance));
  test.clock.advance(60_000);
  await test.line("stays stopped until it is reloaded");
  assert.match(
    instance.problem!,
    /^It could not begin again: Its setup failed: boom \(extensions\/dice\.ts:4:\d+\)/,
  );
  assert.equal(test.clock.pending, 0);
});

for (
  const [what, text, problem] of [
    [
      "exits",
      "Deno.exit(1);",
      /^extensions\/dice\.ts could not be loaded: It ended its own worker, as Deno\.exit does/,
    ],
    [
      "throws",
      `\nthrow new Error("boom");`,
      /^extensions\/dice\.ts could not be loaded: boom \(extensions\/dice\.ts:2:7\)/,
    ],
    [
      "imports what is not there",
      `import "./nope.ts";`,
      /dice\.ts:1:8 imports extensions\/nope\.ts, which does not exist/,
    ],
    [
      "imports from outside",
      `import "../lib/x.ts";`,
      /imports lib\/x\.ts, which lies outside of extensions\//,
    ],
    ["has a syntax error", "export default {", /^extensions\/dice\.ts:1:\d+ cannot be read/],
    [
      "exports something else",
      "export default {};",
      /default export of extensions\/dice\.ts is an object, but must be made by/,
    ],
  ] as const
) {
  Deno.test(`an isolated extension that ${what} when it is loaded has failed, as any other has`, async () => {
    await using test = await TestIsolated.open({ "dice.ts": text });
    const error = await refusal(test.import());
    assert.equal(error.name, "ExtensionProblem");
    assert.match(error.message, problem);
  });
}

Deno.test("functions that the engine does not wait for are refused in isolation", async () => {
  await using test = await TestIsolated.open({
    "dice.ts": `import { defineExtension, defineFunction, defineTrigger } from "cordial";
export default defineExtension({
  functions: { sum: defineFunction({ description: "s", params: [], returns: "number", run: () => 1 }) },
  triggers: { big: defineTrigger({ description: "b", matches: () => true }), small: defineTrigger({ description: "s" }) },
});`,
  });
  assert.equal(
    (await refusal(test.import())).message,
    "extensions/dice.ts cannot be isolated, because the engine does not wait for the function `sum` of expressions, " +
      "`matches` of the trigger `big`. Move that to another extension, or take this one out from under `extensions`, " +
      "`isolate` in the bot's file.",
  );
});
