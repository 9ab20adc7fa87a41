import assert from "node:assert/strict";
import { testCall as call } from "./test_call.ts";
import { TestExtensions } from "./test_extensions.ts";

const text = (handlers: string, more = "") =>
  `import { defineExtension } from "cordial";
export default defineExtension({ handlers: { ${handlers} }, ${more} });
`;

Deno.test("Loader.handlers has the handlers of what is loaded, and gives them what the run tells", async () => {
  const files = {
    "dice.ts": text(`roll: ({ user, values, log }) => { log.info("hi"); return user.name + values.n; }`),
  };
  await using test = await TestExtensions.open({ ...files, "bare.ts": text("") });
  assert.equal(test.loader.functions("dice", "handlers"), undefined);
  await test.loadAll();
  const handlers = test.loader.functions("dice", "handlers")!;
  assert.deepEqual([...handlers.keys()], ["roll"]);
  assert.equal(await handlers.get("roll")!(call({ values: { n: 3 } })), "Bo3");
  assert.ok(test.lines.includes("INFO dice: hi"));
  assert.equal(test.loader.functions("bare", "handlers")!.size, 0);
  assert.equal(test.loader.functions("none", "handlers"), undefined);
  await test.loader.unload("dice");
  assert.equal(test.loader.functions("dice", "handlers"), undefined);
});

Deno.test("a handler that throws at once rejects, with the place in the file that its author knows", async () => {
  await using test = await TestExtensions.open({
    "dice.ts": text(`roll() { throw new Error("off the table"); }`),
  });
  await test.loadAll();
  const rolling = test.loader.functions("dice", "handlers")!.get("roll")!(call());
  const error = await rolling.catch((error: Error) => error) as Error;
  assert.equal(error.message, "off the table");
  assert.match(error.stack!, /(?<!\/)extensions\/dice\.ts:2:/);
});

Deno.test("Loader.reload exchanges handlers before it waits for calls under way, which then end the old version", async () => {
  await using test = await TestExtensions.open({
    "dice.ts": text(
      `roll: ({ values, signal }) => values.wait.then(() => signal.aborted ? "ended" : "old")`,
      `dispose() { seen.push("old ends"); }`,
    ),
  });
  await test.loadAll();
  const old = test.loader.functions("dice", "handlers")!;
  const { promise: wait, resolve } = Promise.withResolvers<void>();
  const rolling = old.get("roll")!(call({ values: { wait } }));
  await test.write("dice.ts", text(`roll: () => "new"`));
  const reloading = test.loader.reload("dice");
  await test.clock.timer(5_000);
  assert.equal(await test.loader.functions("dice", "handlers")!.get("roll")!(call()), "new");
  assert.deepEqual(seen, []);
  resolve();
  assert.equal(await rolling, "old");
  assert.equal((await reloading).state, "loaded");
  assert.deepEqual(seen, ["old ends"]);
});

Deno.test("Loader.unload waits no longer than 5 seconds for a handler, which is then told to stop", async () => {
  await using test = await TestExtensions.open({
    "dice.ts": text(
      `roll: ({ signal }) => new Promise(() => signal.addEventListener("abort", () => seen.push("told")))`,
    ),
  });
  await test.loadAll();
  void test.loader.functions("dice", "handlers")!.get("roll")!(call());
  const unloading = test.loader.unload("dice");
  await test.passTime(5_000);
  assert.equal((await unloading).state, "unloaded");
  assert.deepEqual(seen, ["told"]);
});

Deno.test("a handler is told to stop once no run can wait for it any more", async () => {
  await using test = await TestExtensions.open({
    "dice.ts": text(
      `roll: ({ signal }) => new Promise((end) => signal.addEventListener("abort", () => end("told")))`,
    ),
  });
  await test.loadAll();
  const rolling = test.loader.functions("dice", "handlers")!.get("roll")!(call());
  await test.passTime(60_000);
  assert.equal(await rolling, "told");
});

for (
  const [handlers, problem] of [
    [
      `"a b": () => 1`,
      "`a b` in `handlers` must be called with letters, digits and _, beginning with a letter",
    ],
    ["roll: 5", "`roll` in `handlers` is a number, but must be a function"],
  ] as const
) {
  Deno.test(`Loader refuses the handlers { ${handlers} }`, async () => {
    await using test = await TestExtensions.open({ "dice.ts": text(handlers) });
    const info = await test.loader.load("dice");
    assert.equal(info.state, "failed");
    assert.ok(info.problem!.includes(problem), info.problem);
  });
}
