import assert from "node:assert/strict";
import type { ExtensionTools, SqlScope } from "../context/context.ts";
import type { Json } from "../../model/storage.ts";
import { refusal, run, running, TestIsolated } from "./test_isolated.ts";

async function begin(test: TestIsolated, tools: { readonly [Tool in keyof ExtensionTools]?: unknown }) {
  const instance = test.instantiate(await test.import(), tools as Partial<ExtensionTools>);
  await instance.setUp(new AbortController().signal);
  return instance;
}

/** Values in memory, of which somebody else changes one between two looks, so many times. */
function memory(others = 0) {
  const kept = new Map<string, Json | undefined>();
  const update = (key: string, change: (present: Json | undefined) => Json | undefined) => {
    if (others-- > 0) kept.set(key, Number(kept.get(key) ?? 0) + 100);
    const next = change(kept.get(key));
    kept.set(key, next);
    return Promise.resolve(next);
  };
  return {
    kept,
    storage: {
      get: (key: string) => Promise.resolve(kept.get(key)),
      set: (key: string, value: Json) => Promise.resolve(void kept.set(key, value)),
      delete: (key: string) => Promise.resolve(kept.delete(key)),
      list: () => Promise.resolve([...kept].map(([key, value]) => ({ key, value }))),
      update,
    },
    files: { readJson: (path: string) => Promise.resolve(kept.get(path)), updateJson: update },
  };
}

Deno.test("storage of an isolated extension reads, writes, lists and deletes", async () => {
  await using test = await TestIsolated.open({
    "dice.ts": running(`
      await c.storage.set("a", { n: 1 });
      await c.storage.set("b", 2);
      c.storage.commandUsed("roll");
      return [
        await c.storage.get("a"), await c.storage.delete("b"), await c.storage.delete("b"), await c.storage.list(),
        await c.storage.commandStats(1), await c.storage.stats(),
      ];
    `),
  });
  const { storage } = memory();
  const used: string[] = [];
  const stats = { commands: 3 };
  const instance = await begin(test, {
    storage: {
      ...storage,
      commandUsed: (name: string) => used.push(name),
      commandStats: (limit: number) => Promise.resolve(used.slice(0, limit)),
      stats: () => Promise.resolve(stats),
    },
  });
  const list = [{ key: "a", value: { n: 1 } }];
  assert.deepEqual(await run(instance), [{ n: 1 }, true, false, list, ["roll"], stats]);
});

for (
  const [what, call] of [["storage.update", "storage.update"], [
    "files.updateJson",
    "files.updateJson",
  ]] as const
) {
  Deno.test(`${what} of an isolated extension is one step, whoever else changes the value meanwhile`, async () => {
    await using test = await TestIsolated.open({
      "dice.ts": running(`
        let made = 0;
        const next = await c.${call}("n", (present) => { made++; return (present ?? 0) + 1; });
        return [next, made];
      `),
    });
    const tools = memory(2);
    const instance = await begin(test, tools);
    assert.deepEqual(await run(instance), [201, 3]);
    assert.equal(tools.kept.get("n"), 201);
  });
}

Deno.test("an isolated extension whose change throws has changed nothing", async () => {
  await using test = await TestIsolated.open({
    "dice.ts": running(`await c.storage.update("n", () => { throw new Error("no"); });`),
  });
  const tools = memory();
  tools.kept.set("n", 5);
  const instance = await begin(test, tools);
  assert.equal((await refusal(run(instance))).message, "no");
  assert.equal(tools.kept.get("n"), 5);
});

/** Tables that only tell what is asked of them. */
function tables() {
  const told: string[] = [];
  const scope = (before: string): SqlScope => ({
    all: (sql, ...values) => (told.push(`${before}all ${sql} ${values}`), Promise.resolve([])),
    get: (sql, ...values) => (told.push(`${before}get ${sql} ${values}`), Promise.resolve(undefined)),
    run: (
      sql,
      ...values
    ) => (told.push(`${before}run ${sql} ${values}`), Promise.resolve({ changes: 1, id: 7 })),
  });
  return {
    told,
    tables: {
      ...scope(""),
      async transaction(run: (scope: SqlScope) => unknown) {
        told.push("begin");
        try {
          const result = await run(scope("in "));
          told.push("commit");
          return result;
        } catch (error) {
          told.push("undo");
          throw error;
        }
      },
    },
  };
}

Deno.test("tables of an isolated extension take statements and transactions", async () => {
  await using test = await TestIsolated.open({
    "dice.ts": running(`
      const { id } = await c.tables.run("insert", 1n, new Uint8Array([2]), null);
      await c.tables.transaction(async (scope) => { await scope.get("x"); await scope.all("y", "z"); });
      try {
        await c.tables.transaction(async (scope) => { await scope.run("w"); throw new Error("no"); });
      } catch (error) { return [id, error.message]; }
    `),
  });
  const fake = tables();
  const instance = await begin(test, fake);
  assert.deepEqual(await run(instance), [7, "no"]);
  assert.deepEqual(fake.told, [
    "run insert 1,2,",
    "begin",
    "in get x ",
    "in all y z",
    "commit",
    "begin",
    "in run w ",
    "undo",
  ]);
});

Deno.test("a transaction whose isolated extension is gone is undone", async () => {
  await using test = await TestIsolated.open({
    "dice.ts": running(`await c.tables.transaction(() => { Deno.exit(1); });`),
  });
  const fake = tables();
  const instance = await begin(test, fake);
  await refusal(run(instance));
  await instance.unload();
  assert.deepEqual(fake.told, ["begin", "undo"]);
});

Deno.test("an isolated extension counts, and its gauges are read in it", async () => {
  await using test = await TestIsolated.open({
    "dice.ts": running(
      `c.metrics.count("rolls"); c.metrics.count("rolls", 2); now = 9; return 1;`,
      `setup({ metrics }) { metrics.gauge("players", () => now); }`,
    ).replace("export default", "let now = 4;\nexport default"),
  });
  const counts: [string, number][] = [];
  let read = () => -1;
  const metrics = {
    count: (name: string, by: number) => void counts.push([name, by]),
    gauge: (_: string, of: () => number) => void (read = of),
  };
  const instance = await begin(test, { metrics });
  assert.equal(read(), 4);
  await run(instance);
  test.watch.advance(1_000);
  // Its answer is behind that of the next call.
  await run(instance);
  assert.equal(read(), 9);
  assert.deepEqual(counts.slice(0, 2), [["rolls", 1], ["rolls", 2]]);
});

Deno.test("an isolated extension tells of its triggers, and learns at once what is wrong with that", async () => {
  await using test = await TestIsolated.open({
    "dice.ts": running(
      `try {
        c.emit("big", { values: { total: c.values.total }, userId: "823475887319941131" });
      } catch (error) { return error.message; }`,
      `triggers: { big: { description: "big", values: { total: "number" }, about: ["person"] } }`,
    ),
  });
  const emitted: unknown[] = [];
  const emit = (...told: unknown[]) => {
    if (emitted.push(told) > 1) throw new Error("The extension dice was unloaded.");
  };
  const instance = await begin(test, { emit });
  assert.equal(await run(instance, { values: { total: 6 } }), undefined);
  assert.match(String(await run(instance, { values: { total: "x" } })), /^emit\("big"\): .*total/);
  assert.deepEqual(emitted, [["big", { values: { total: 6 }, userId: "823475887319941131" }]]);
  await run(instance, { values: { total: 7 } });
  await test.line("ERROR Something that it told could not be used: Error: The extension dice was unloaded.");
});

Deno.test("an isolated extension asks Discord by the methods that there are", async () => {
  await using test = await TestIsolated.open({
    "dice.ts": running(`
      await c.discord.kick("1", "2");
      return [await c.discord.user("3"), await c.discord.never("3").catch((error) => error.message)];
    `),
  });
  const asked: unknown[] = [];
  class Discord {
    kick(...args: unknown[]) {
      asked.push([this instanceof Discord, ...args]);
      return Promise.resolve();
    }
    user = (id: string) => Promise.resolve({ id });
  }
  const instance = await begin(test, { discord: new Discord() });
  assert.deepEqual(await run(instance), [{ id: "3" }, "discord.never is not a function"]);
  assert.deepEqual(asked, [[true, "1", "2"]]);
});
