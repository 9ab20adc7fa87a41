import assert from "node:assert/strict";
import { DiscordError } from "../../model/ports.ts";
import { StepRefused } from "../../model/step_refused.ts";
import { testCall } from "../test_call.ts";
import { refusal, run, running, TestIsolated } from "./test_isolated.ts";

Deno.test("an isolated extension answers a call with what it knows, and gives what its function returns", async () => {
  await using test = await TestIsolated.open({
    "dice.ts": running(`
      await c.reply("hi " + c.user.name);
      await c.edit({ text: "again" });
      await c.data.set("coins", 5, { userId: "7" });
      c.log.info("rolled", { sides: c.settings.sides });
      return [await c.send("9", "there"), await c.data.add("coins", 2), c.values.n, c.name, c.signal.aborted];
    `),
  }, { tools: { settings: { sides: 6 } } });
  const instance = await test.begin();
  const done: unknown[] = [];
  const result = await run(instance, {
    values: { n: 4 },
    reply: (message) => (done.push(message), Promise.resolve()),
    edit: (message) => (done.push(message), Promise.resolve()),
    data: {
      ...testCall().data,
      set: (...args) => (done.push(args), Promise.resolve()),
      add: () => Promise.resolve(7),
    },
  });
  assert.deepEqual(result, ["3", 7, 4, "dice", false]);
  assert.deepEqual(done, ["hi Bo", { text: "again" }, ["coins", 5, { userId: "7" }]]);
  assert.ok(test.lines.includes(`INFO rolled {"sides":6}`));
});

Deno.test("an error of an isolated extension keeps name, message, code and the place that its author knows", async () => {
  await using test = await TestIsolated.open({
    "dice.ts": running(`throw Object.assign(new RangeError("off the table"), { code: "E_DICE" });`),
  });
  const error = await refusal(run(await test.begin()));
  assert.deepEqual([error.name, error.message, Reflect.get(error, "code")], [
    "RangeError",
    "off the table",
    "E_DICE",
  ]);
  assert.match(error.stack!, /(?<!\/)extensions\/dice\.ts:3:\d+/);
});

Deno.test("an error of the engine that an isolated extension lets through comes back as the same object", async () => {
  await using test = await TestIsolated.open({
    "dice.ts": running(`
      try { await c.reply("x"); } catch (error) {
        c.log.info([error.name, error.code, error.message].join());
        throw error;
      }
    `),
  });
  const refused = new DiscordError("POST /channels/:id/messages", 403, 50013, "Missing Permissions");
  const instance = await test.begin();
  assert.equal(await refusal(run(instance, { reply: () => Promise.reject(refused) })), refused);
  assert.ok(test.lines.includes(`INFO DiscordError,50013,${refused.message}`));
});

Deno.test("an isolated extension refuses, and what refuses it stays a refusal", async () => {
  await using test = await TestIsolated.open({
    "dice.ts": running(`
      if (c.values.who === undefined) c.refuse("Not today");
      await c.moderate.kick(c.values.who, "spam");
    `),
  });
  const instance = await test.begin();
  const own = await refusal(run(instance));
  assert.ok(own instanceof StepRefused);
  assert.deepEqual([own.key, own.values], ["check_says", { words: "Not today" }]);
  const asked: unknown[] = [];
  const higher = new StepRefused("actor_below_target", { role: "Mod" });
  const kick = (...args: unknown[]) => {
    asked.push(args);
    return Promise.reject(higher);
  };
  const moderate = { ...testCall().moderate, kick };
  assert.equal(await refusal(run(instance, { values: { who: "7" }, moderate })), higher);
  assert.deepEqual(asked, [["7", "spam"]]);
});

Deno.test("idle of an isolated extension waits for its calls and for the work of its timers", async () => {
  await using test = await TestIsolated.open({
    "dice.ts": running(
      `await c.data.get("wait"); c.log.info("called");`,
      `setup({ after, storage, log }) { after(5_000, async () => { await storage.get("wait"); log.info("timed"); }); }`,
    ),
  });
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const waits = { get: () => promise };
  const instance = test.instantiate(await test.import(), { storage: waits as never });
  await instance.setUp(new AbortController().signal);
  await instance.idle();
  const calling = run(instance, { data: { ...testCall().data, get: () => promise } });
  test.clock.advance(5_000);
  const idle = instance.idle().then(() => test.lines.length);
  resolve(undefined);
  await calling;
  assert.equal(await idle, 2);
  await instance.unload();
  await instance.idle();
});

Deno.test("texts of an isolated extension are in the language of the call", async () => {
  await using test = await TestIsolated.open({
    "dice.ts": running(
      `return [c.text("hi", { name: "Bo", n: 3 }), c.text("bare")];`,
      `texts: { hi: { "en-US": "Hi {name}, {n}", de: "Hallo {name}" }, bare: "Bare" }`,
    ),
  });
  const instance = await test.begin();
  const text = (name: string, values: Readonly<Record<string, string | number>> = {}) =>
    name === "hi" ? `Hallo ${values["name"]}, ${values["n"]}` : "Nackt";
  assert.deepEqual(await run(instance, { text }), ["Hallo Bo, 3", "Nackt"]);
});

Deno.test("what cannot leave a worker is refused with a reason", async () => {
  await using test = await TestIsolated.open({ "dice.ts": running(`return () => 1;`) });
  const instance = await test.begin();
  assert.match((await refusal(run(instance))).message, /^Only plain data can enter or leave a worker/);
  const values = { wait: Promise.resolve() };
  assert.match(
    (await refusal(run(instance, { values }))).message,
    /^Only plain data can enter or leave a worker/,
  );
});

for (
  const [tool, why] of [
    ["c.world.server('1')", /`world` is not there for an extension in isolation: ask Discord/],
    ["c.rest.getUser('1')", /`rest` is not there for an extension in isolation: use `discord`/],
    ["c.use('economy')", /economy cannot be used by an extension in isolation/],
    ["c.emit('never')", /declares no such trigger/],
    ["c.discord.constructor('return 1')", /discord\.constructor is not a function/],
    ["Deno.kill(Deno.pid, 'SIGTERM')", /Deno\.kill would hit the whole bot/],
    ["Deno.chdir(import.meta.dirname)", /Deno\.chdir would hit the whole bot/],
    ["(await import('node:process')).default.kill(Deno.pid)", /process\.kill would hit the whole bot/],
  ] as const
) {
  Deno.test(`an isolated extension cannot do ${tool}`, async () => {
    await using test = await TestIsolated.open({ "dice.ts": running(`return await ${tool};`) });
    const discord = {} as never;
    const instance = test.instantiate(await test.import(), { discord });
    await instance.setUp(new AbortController().signal);
    assert.match((await refusal(run(instance))).message, why);
  });
}

Deno.test("what the setup of an isolated extension returns is for nobody else", async () => {
  await using test = await TestIsolated.open({ "dice.ts": running("", "setup: () => ({ roll: 1 })") });
  const instance = await test.begin();
  assert.throws(() => instance.api, /The extension dice is isolated, so that others cannot use/);
});

Deno.test("timers of an isolated extension go by the bot's clock, and end with it", async () => {
  await using test = await TestIsolated.open({
    "dice.ts": running(
      "",
      `setup({ every, after, log }) {
        after(5_000, () => log.info("once"));
        const end = every(60_000, () => { log.info("again"); end(); });
        after(1_000, () => log.info("never"))();
        every(90_000, () => log.info("on and on"));
      }`,
    ),
  });
  const instance = await test.begin();
  test.clock.advance(5_000);
  await test.line("once");
  test.clock.advance(60_000);
  await test.line("again");
  assert.equal(test.clock.pending, 1);
  await instance.unload();
  assert.equal(test.clock.pending, 0);
  assert.deepEqual(test.lines, ["INFO once", "INFO again"]);
});

Deno.test("unload waits for a call under way, aborts the signal, undoes the last first, and ends the worker", async () => {
  await using test = await TestIsolated.open({
    "dice.ts": running(
      `c.log.info("waits"); await c.data.get("wait"); return "done";`,
      `setup({ signal, onUnload, log }) {
        signal.addEventListener("abort", () => log.info("aborted"));
        onUnload(async () => { await null; log.info("first"); });
        onUnload(() => { log.info("second"); throw new Error("stuck"); });
      },
      dispose() { throw new Error("also stuck"); }`,
    ),
  });
  const instance = await test.begin();
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const calling = run(instance, { data: { ...testCall().data, get: () => promise } });
  await test.line("waits");
  const unloading = instance.unload();
  resolve(undefined);
  assert.equal(await calling, "done");
  await unloading;
  assert.deepEqual(test.lines, [
    "INFO waits",
    "INFO aborted",
    "INFO second",
    "ERROR Something failed while it was unloaded: Error: stuck",
    "INFO first",
    "ERROR Something failed while it was unloaded: Error: also stuck",
  ]);
  assert.equal(test.closed, 1);
  assert.equal((await refusal(run(instance))).message, "The extension was unloaded.");
});

Deno.test("unload waits no longer than 5 seconds for a call, which then has no answer", async () => {
  await using test = await TestIsolated.open({
    "dice.ts": running(`
      c.signal.addEventListener("abort", () => c.log.info("told"));
      c.log.info("waits");
      await new Promise(() => {});
    `),
  });
  const instance = await test.begin();
  const calling = refusal(run(instance));
  await test.line("waits");
  const unloading = instance.unload();
  // The bound of the call, that of the worker's end on either side.
  await test.clock.timers(3);
  test.clock.advance(5_000);
  await unloading;
  assert.deepEqual(test.lines, ["INFO waits", "INFO told"]);
  assert.equal((await calling).message, "The extension was unloaded.");
});

Deno.test("a setup that throws has failed with its place, and nothing of it stays", async () => {
  await using test = await TestIsolated.open({
    "dice.ts": running(
      "",
      `setup({ onUnload, log }) { onUnload(() => log.info("undone"));\n throw new Error("boom"); }`,
    ),
  });
  const error = await refusal(test.begin());
  assert.equal(error.name, "ExtensionProblem");
  assert.match(error.message, /^Its setup failed: boom \(extensions\/dice\.ts:5:\d+\)$/);
  assert.deepEqual([test.lines, test.closed], [["INFO undone"], 1]);
});

Deno.test("a setup that hangs is ended when the bot is stopped", async () => {
  await using test = await TestIsolated.open({
    "dice.ts": running(
      "",
      `setup({ onUnload, log }) { onUnload(() => log.info("undone")); log.info("begins"); return new Promise(() => {}); }`,
    ),
  });
  const stopping = new AbortController();
  const instance = test.instantiate(await test.import());
  const setUp = refusal(instance.setUp(stopping.signal));
  await test.line("begins");
  stopping.abort();
  assert.match((await setUp).message, /The bot was stopped before its setup was done/);
  assert.deepEqual(test.lines, ["INFO begins", "INFO undone"]);
});
