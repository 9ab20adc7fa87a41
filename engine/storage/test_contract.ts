/** What every implementation of the storage port does: values and their bounds. */
import assert from "node:assert/strict";
import type { Json } from "../model/storage.ts";
import { codeOf, type OpenTestStorage } from "./test_storage.ts";

const GUILD = "823475887319941131";
const USER = "92233720368547758079";

export function valuesContract(name: string, open: OpenTestStorage): void {
  const test = (what: string, run: (opened: Awaited<ReturnType<OpenTestStorage>>) => Promise<void>) =>
    Deno.test(`${name}: ${what}`, async () => {
      await using opened = await open();
      await run(opened);
    });

  test("guilds.setPrefix changes the prefix and leaves the settings and the time of creation alone", async ({ storage, clock }) => {
    const createdAt = clock.now();
    await storage.guilds.set(GUILD, "welcome", { channel: "1", on: true });
    clock.advance(5_000);
    await storage.guilds.setPrefix(GUILD, "?");
    assert.deepEqual(await storage.guilds.get(GUILD), {
      guildId: GUILD,
      prefix: "?",
      settings: { welcome: { channel: "1", on: true } },
      createdAt,
    });
    await storage.guilds.setPrefix(GUILD, undefined);
    assert.equal((await storage.guilds.get(GUILD))?.prefix, undefined);
    assert.deepEqual(await storage.guilds.value(GUILD, "welcome"), { channel: "1", on: true });
  });

  test("guilds.set changes one setting and leaves the prefix and the others alone", async ({ storage }) => {
    await storage.guilds.setPrefix(GUILD, "!!");
    await storage.guilds.set(GUILD, "a", 1);
    await storage.guilds.set(GUILD, "b", [2]);
    await storage.guilds.set(GUILD, "a", null);
    const { prefix, settings } = (await storage.guilds.get(GUILD))!;
    assert.deepEqual({ prefix, settings }, { prefix: "!!", settings: { a: null, b: [2] } });
    assert.equal(await storage.guilds.get("1"), undefined);
  });

  test("guilds.delete forgets one server", async ({ storage }) => {
    await storage.guilds.setPrefix(GUILD, "?");
    await storage.guilds.setPrefix("2", "x");
    assert.equal(await storage.guilds.delete(GUILD), true);
    assert.equal(await storage.guilds.delete(GUILD), false);
    assert.equal(await storage.guilds.get(GUILD), undefined);
    assert.equal((await storage.guilds.get("2"))?.prefix, "x");
  });

  test("guilds.list gives the ids of servers in the order of their characters, in pages", async ({ storage }) => {
    assert.deepEqual(await storage.guilds.list(), []);
    for (const id of ["9", "10", GUILD, "2"]) await storage.guilds.setPrefix(id, "?");
    await storage.guilds.set("3", "a", 1);
    assert.deepEqual(await storage.guilds.list(), ["10", "2", "3", GUILD, "9"]);
    assert.deepEqual(await storage.guilds.list({ limit: 2 }), ["10", "2"]);
    assert.deepEqual(await storage.guilds.list({ after: "2", limit: 2 }), ["3", GUILD]);
    assert.deepEqual(await storage.guilds.list({ after: "99" }), []);
    await storage.guilds.delete("2");
    assert.deepEqual(await storage.guilds.list({ limit: 2 }), ["10", "3"]);
    assert.equal(await codeOf(storage.guilds.list({ limit: -1 })), "invalid");
  });

  test("users.set and users.unset change one key of one person", async ({ storage }) => {
    await storage.users.set(USER, "coins", 5);
    await storage.users.set(USER, "name", "Ada");
    await storage.users.set("7", "coins", 6);
    assert.equal(await storage.users.unset(USER, "name"), true);
    assert.equal(await storage.users.unset(USER, "name"), false);
    assert.equal(await storage.users.unset("8", "name"), false);
    assert.deepEqual(await storage.users.get(USER), {
      userId: USER,
      data: { coins: 5 },
      lastSeen: undefined,
    });
    assert.equal(await storage.users.value(USER, "name"), undefined);
    assert.equal(await storage.users.value("7", "coins"), 6);
    assert.equal(await storage.users.get("8"), undefined);
  });

  test("users.update adds up under any concurrency", async ({ storage }) => {
    const add = (value: Json | undefined) => Number(value ?? 0) + 1;
    const results = await Promise.all(Array.from({ length: 50 }, () => storage.users.update(USER, "n", add)));
    assert.deepEqual(results, Array.from({ length: 50 }, (_, i) => i + 1));
    assert.equal(await storage.users.value(USER, "n"), 50);
  });

  test("users.update removes where the change says undefined, and changes nothing where it throws", async ({ storage }) => {
    await storage.users.set(USER, "coins", 5);
    const boom = new Error("boom");
    const failing = storage.users.update(USER, "coins", () => {
      throw boom;
    });
    assert.equal(await codeOf(failing), boom);
    assert.equal(await storage.users.value(USER, "coins"), 5);
    assert.equal(await codeOf(storage.users.update(USER, "coins", () => Number.NaN)), "invalid");
    assert.equal(await storage.users.value(USER, "coins"), 5);
    assert.equal(await storage.users.update(USER, "coins", () => undefined), undefined);
    assert.deepEqual((await storage.users.get(USER))?.data, {});
    assert.equal(await storage.users.update("9", "coins", () => undefined), undefined);
    assert.equal(await storage.users.get("9"), undefined, "a change to nothing brings nobody in");
  });

  test("values.update sees and sets the whole entry", async ({ storage, clock }) => {
    const until = clock.now() + 1_000;
    await storage.values.update("cooldowns", "a", (present) => {
      assert.equal(present, undefined);
      return { value: 1, expiresAt: until, userId: USER };
    });
    const seen = await storage.values.update("cooldowns", "a", (present) => {
      assert.deepEqual(present, { value: 1, expiresAt: until, userId: USER });
      return { value: 2 };
    });
    assert.deepEqual(seen, { value: 2 });
    assert.deepEqual(await storage.values.entry("cooldowns", "a"), { value: 2 });
    assert.equal(await storage.values.update("cooldowns", "a", () => undefined), undefined);
    assert.equal(await storage.values.get("cooldowns", "a"), undefined);
  });

  test("values count as missing from the moment on at which they expire", async ({ storage, clock }) => {
    await storage.values.set("cooldowns", "a", 1, { expiresAt: clock.now() + 1_000 });
    await storage.values.set("schedules", "a", 2);
    clock.advance(999);
    assert.equal(await storage.values.get("cooldowns", "a"), 1);
    clock.advance(1);
    assert.equal(await storage.values.get("cooldowns", "a"), undefined);
    assert.deepEqual(await storage.values.list("cooldowns"), []);
    assert.equal(await storage.values.delete("cooldowns", "a"), false);
    assert.equal(await storage.values.get("schedules", "a"), 2);
    assert.equal(await storage.values.delete("schedules", "a"), true);
    assert.equal(await storage.values.delete("schedules", "a"), false);
  });

  test("values.set replaces the expiry and the person too", async ({ storage, clock }) => {
    await storage.values.set("n", "a", 1, { expiresAt: clock.now() + 10, userId: USER });
    await storage.values.set("n", "a", 2);
    clock.advance(10);
    assert.deepEqual(await storage.values.entry("n", "a"), { value: 2 });
  });

  test("values.list gives keys in the order of code points, by prefix, in pages", async ({ storage }) => {
    const keys = ["a", "a\u{1F600}", "a\u{FF5E}", "ab", "b", "B", "é"];
    for (const key of keys.toReversed()) await storage.values.set("n", key, key);
    await storage.values.set("other", "a", 1);
    const list = async (options?: { prefix?: string; after?: string; limit?: number }) =>
      (await storage.values.list("n", options)).map(({ key }) => key);
    assert.deepEqual(await list(), ["B", "a", "ab", "a\u{FF5E}", "a\u{1F600}", "b", "é"]);
    assert.deepEqual(await list({ prefix: "a" }), ["a", "ab", "a\u{FF5E}", "a\u{1F600}"]);
    assert.deepEqual(await list({ prefix: "a", after: "a", limit: 2 }), ["ab", "a\u{FF5E}"]);
    assert.deepEqual(await list({ after: "b" }), ["é"]);
    assert.deepEqual(await list({ limit: 0 }), []);
  });

  test("values come back as they were, and nobody can change them from outside", async ({ storage }) => {
    const values: Json[] = [
      null,
      true,
      "",
      0,
      -1.5e-7,
      2 ** 53,
      1e300,
      "\0\u{1F600}'\"\\",
      [],
      {},
      [{ a: [[]] }],
      JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1, "0": 2}'),
    ];
    for (const [index, value] of values.entries()) {
      await storage.users.set(USER, `k${index}`, value);
      assert.deepEqual(await storage.users.value(USER, `k${index}`), value);
      await storage.values.set("n", `k${index}`, value);
      assert.deepEqual(await storage.values.get("n", `k${index}`), value);
    }
    const list = [1];
    await storage.users.set(USER, "list", list);
    list.push(2);
    const got = await storage.users.value(USER, "list");
    assert.deepEqual(got, [1]);
    assert.ok(Array.isArray(got));
    got.push(3);
    assert.deepEqual(await storage.users.value(USER, "list"), [1]);
  });

  test("keys may be any text", async ({ storage }) => {
    const keys = [
      "a.b",
      '"',
      "\\",
      "'; DROP TABLE user_data; --",
      "$",
      "[0]",
      "__proto__",
      "\n",
      "é",
      "\u{1F600}",
    ];
    for (const key of keys) {
      await storage.users.set(USER, key, key);
      await storage.guilds.set(GUILD, key, key);
    }
    for (const key of keys) {
      assert.equal(await storage.users.value(USER, key), key);
      assert.equal(await storage.guilds.value(GUILD, key), key);
    }
    assert.deepEqual(Object.keys((await storage.users.get(USER))!.data).sort(), keys.toSorted());
    for (const key of keys) assert.equal(await storage.users.unset(USER, key), true);
    assert.deepEqual((await storage.users.get(USER))!.data, {});
  });

  test("what cannot be kept is refused", async ({ storage }) => {
    const cycle: { [key: string]: Json } = {};
    cycle.self = cycle;
    const values: unknown[] = [
      undefined,
      Number.NaN,
      Infinity,
      1n,
      () => 1,
      Symbol(),
      new Date(),
      new Map(),
      cycle,
      { a: undefined },
      "\ud800",
      { "\udc00": 1 },
      "x".repeat(1024 * 1024),
      Promise.resolve(1),
    ];
    for (const value of values) {
      assert.equal(await codeOf(storage.users.set(USER, "k", value as Json)), "invalid");
    }
    assert.equal(await codeOf(storage.users.set("bob", "k", 1)), "invalid");
    assert.equal(await codeOf(storage.users.set("", "k", 1)), "invalid");
    assert.equal(await codeOf(storage.guilds.setPrefix("1".repeat(21), "?")), "invalid");
    assert.equal(await codeOf(storage.guilds.setPrefix(GUILD, "")), "invalid");
    for (const key of ["", "x".repeat(513), "a\0", "\ud800", "\u{10FFFF}"]) {
      assert.equal(await codeOf(storage.values.set("n", key, 1)), "invalid");
    }
    assert.equal(await codeOf(storage.values.set("", "k", 1)), "invalid");
    assert.equal(await codeOf(storage.values.set("n", "k", 1, { expiresAt: Number.NaN })), "invalid");
    assert.equal(await codeOf(storage.values.list("n", { limit: -1 })), "invalid");
    assert.equal(await codeOf(storage.commandStats(0.5)), "invalid");
    assert.equal(await storage.users.get(USER), undefined);
  });
}
