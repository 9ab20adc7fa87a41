/** What every implementation of the storage port does: activity, totals, one person's data, the end. */
import assert from "node:assert/strict";
import { codeOf, type OpenTestStorage } from "./test_storage.ts";

export function activityContract(name: string, open: OpenTestStorage): void {
  Deno.test(`${name}: commandStats gives the most used first, then by name, with what was noted just now`, async () => {
    await using opened = await open();
    const { storage, clock } = opened;
    for (const [command, times] of [["ping", 3], ["help", 1], ["b", 3], ["Z", 3]] as const) {
      for (let i = 0; i < times; i++) storage.activity.commandUsed(command);
    }
    assert.deepEqual(await storage.commandStats(), [["Z", 3], ["b", 3], ["ping", 3], ["help", 1]]);
    clock.advance(60_000);
    storage.activity.commandUsed("help");
    assert.deepEqual(await storage.commandStats(2), [["Z", 3], ["b", 3]]);
    assert.deepEqual(await storage.commandStats(0), []);
    assert.deepEqual((await storage.commandStats()).at(-1), ["help", 2]);
  });

  Deno.test(`${name}: totals add up over flushes`, async () => {
    await using opened = await open();
    const { storage } = opened;
    assert.deepEqual(await storage.totals(), { commands_processed: 0, messages_seen: 0, error_count: 0 });
    for (let i = 0; i < 3; i++) {
      storage.activity.commandUsed(`c${i}`);
      storage.activity.messageSeen();
      storage.activity.messageSeen();
      storage.activity.errorHappened();
      await storage.flush();
    }
    assert.deepEqual(await storage.totals(), { commands_processed: 3, messages_seen: 6, error_count: 3 });
  });

  Deno.test(`${name}: activity is written by time, with one timer, and none while nothing happens`, async () => {
    const written: string[] = [];
    const observer = { onQuery: (query: string) => void written.push(query) };
    await using opened = await open({ observer, flushInterval: 1_000 });
    const { storage, clock } = opened;
    const idle = clock.pending;
    storage.activity.messageSeen();
    clock.advance(400);
    storage.activity.messageSeen();
    assert.equal(clock.pending, idle + 1);
    clock.advance(599);
    assert.deepEqual(written, []);
    clock.advance(1);
    await storage.users.get("1");
    assert.deepEqual(written, ["activity.record", "user_data.get"]);
    assert.equal(clock.pending, idle);
    await storage.flush();
    assert.deepEqual(written, ["activity.record", "user_data.get"], "nothing noted, nothing written");
  });

  Deno.test(`${name}: activity is written by size`, async () => {
    const written: string[] = [];
    const observer = { onQuery: (query: string) => void written.push(query) };
    await using opened = await open({ observer, flushSize: 3 });
    const { storage } = opened;
    for (const id of ["1", "2"]) storage.activity.personSeen(id);
    storage.activity.personSeen("2");
    await storage.users.get("1");
    assert.deepEqual(written.splice(0), ["user_data.get"]);
    storage.activity.personSeen("3");
    await storage.users.get("1");
    await storage.users.get("1");
    assert.ok(written.includes("activity.record"), String(written));
  });

  Deno.test(`${name}: activity.personSeen keeps the last time and the person's data`, async () => {
    await using opened = await open();
    const { storage, clock } = opened;
    await storage.users.set("7", "coins", 1);
    storage.activity.personSeen("7");
    clock.advance(10);
    storage.activity.personSeen("7");
    await storage.flush();
    assert.deepEqual(await storage.users.get("7"), {
      userId: "7",
      data: { coins: 1 },
      lastSeen: clock.now(),
    });
  });

  Deno.test(`${name}: exportPerson and deletePerson take all about one person, noted activity included`, async () => {
    await using opened = await open();
    const { storage, clock } = opened;
    await storage.users.set("7", "coins", 1);
    await storage.values.set("levels", "7:1", { xp: 5 }, { userId: "7" });
    await storage.values.set("cooldowns", "7", 1, { userId: "7", expiresAt: clock.now() + 5_000 });
    await storage.values.set("cooldowns", "gone", 1, { userId: "7", expiresAt: clock.now() });
    await storage.values.set("levels", "8:1", { xp: 6 }, { userId: "8" });
    storage.activity.personSeen("7");
    const at = clock.now();
    assert.deepEqual(await storage.exportPerson("7"), {
      user_id: "7",
      data: { coins: 1 },
      last_seen: at,
      values: [
        { namespace: "cooldowns", key: "7", value: 1, expiresAt: at + 5_000, userId: "7" },
        { namespace: "levels", key: "7:1", value: { xp: 5 }, userId: "7" },
      ],
    });
    storage.activity.personSeen("7");
    assert.equal(await storage.deletePerson("7"), true);
    await storage.flush();
    assert.equal(await storage.exportPerson("7"), undefined);
    assert.equal(await storage.deletePerson("7"), false);
    assert.deepEqual((await storage.exportPerson("8"))?.values.length, 1);
    assert.deepEqual(await storage.values.list("cooldowns"), []);
  });

  Deno.test(`${name}: expired values are removed each minute, many of them in steps`, async () => {
    let removals = 0;
    const observer = {
      onQuery: (query: string) => void (removals += query === "engine_values.expire" ? 1 : 0),
    };
    await using opened = await open({ observer });
    const { storage, clock } = opened;
    await storage.transaction(async ({ values }) => {
      for (let i = 0; i < 700; i++) await values.set("n", `k${i}`, i, { expiresAt: clock.now() + 1 });
      await values.set("n", "stays", 1);
    });
    clock.advance(59_999);
    assert.equal(removals, 0);
    clock.advance(1);
    assert.equal(removals, 1);
    // The next step is planned when the first one's promise has settled.
    await storage.flush();
    await storage.flush();
    clock.advance(100);
    assert.equal(removals, 2);
    await storage.flush();
    await storage.flush();
    clock.advance(1_000);
    assert.equal(removals, 2, "nothing is left to be done before the next minute");
    assert.deepEqual((await storage.values.list("n")).map(({ key }) => key), ["stays"]);
  });

  Deno.test(`${name}: the observer gets the name and time of each query`, async () => {
    const queries: string[] = [];
    const observer = {
      onQuery(query: string, ms: number) {
        assert.ok(ms >= 0 && ms < 1_000);
        queries.push(query);
      },
    };
    await using opened = await open({ observer });
    const { storage } = opened;
    await storage.guilds.setPrefix("1", "?");
    await storage.users.update("1", "a", () => 1);
    await storage.transaction(({ values }) => values.get("n", "k"));
    assert.deepEqual(queries, [
      "guild_settings.set_prefix",
      "user_data.update",
      "transaction.begin",
      "engine_values.get",
      "transaction.commit",
    ]);
  });

  Deno.test(`${name}: close flushes, ends every timer, and refuses what comes later`, async () => {
    const written: string[] = [];
    const observer = { onQuery: (query: string) => void written.push(query) };
    await using opened = await open({ observer });
    const { storage, clock } = opened;
    storage.activity.commandUsed("ping");
    const running = storage.transaction(async ({ users }) => {
      await users.set("1", "a", 1);
      await users.set("1", "b", 2);
      return "done";
    });
    await Promise.all([storage.close(), storage.close()]);
    assert.equal(await running, "done", "a transaction that runs may end");
    assert.ok(written.includes("activity.record"));
    assert.equal(clock.pending, 0);
    storage.activity.commandUsed("ping");
    assert.equal(clock.pending, 0);
    assert.equal(await codeOf(storage.users.get("1")), "closed");
    assert.equal(await codeOf(storage.transaction(() => 1)), "closed");
    await storage.close();
  });
}
