import assert from "node:assert/strict";
import fc from "fast-check";
import { join } from "node:path";
import { type Storage, StorageError, type StorageScope } from "../../model/storage.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { createDataStore } from "../../data/mod.ts";
import { createMetrics } from "../../metrics/mod.ts";
import { createMemoryStorage, lockInstance, openSqliteStorage } from "../../storage/mod.ts";
import { startCheckedDiscord } from "../../testkit/checked_discord.ts";
import { makeProject } from "../../testkit/program.ts";
import { recordingLogger } from "../../testkit/recording_logger.ts";
import { App } from "../bots/app.ts";
import { Departures } from "./departures.ts";
import { loadBots } from "../load/load_bots.ts";
import { Memory } from "../memory/memory.ts";

const DAY = 86_400_000;

function kit(options: { keepFor?: number; storage?: (storage: Storage) => StorageScope } = {}) {
  const clock = new VirtualClock();
  const logger = recordingLogger();
  const storage = createMemoryStorage({ clock });
  const forgotten: string[] = [];
  const start = () =>
    new Departures({
      storage: options.storage?.(storage) ?? storage,
      servers: { forget: (id) => forgotten.push(id) },
      clock,
      logger,
      ...(options.keepFor === undefined ? {} : { keepFor: options.keepFor }),
    });
  return {
    clock,
    logger,
    storage,
    forgotten,
    start,
    departures: start(),
    kept: () => storage.guilds.list(),
    marked: async () => (await storage.values.list("departures")).map(({ key }) => key),
    [Symbol.asyncDispose]: () => storage.close(),
  };
}

/** Lets the sweep end that a timer has begun. */
const settled = (departures: Departures) => departures.joined("0");

Deno.test("Departures keeps the data of a server that was left for 30 days, and then deletes it and its cached view", async () => {
  await using test = kit();
  const { clock, storage, departures } = test;
  for (const id of ["1", "2"]) await storage.guilds.setPrefix(id, "?");
  await departures.reconcile(new Set(["2"]));
  clock.advance(29 * DAY);
  await settled(departures);
  assert.deepEqual(await test.kept(), ["1", "2"]);
  clock.advance(DAY);
  await settled(departures);
  assert.deepEqual(await test.kept(), ["2"]);
  assert.deepEqual(test.forgotten, ["1"]);
  assert.deepEqual(await test.marked(), []);
  assert.deepEqual(test.logger.lines, ["INFO Deleted the data of a server that the bot left"]);
  await departures.stop();
});

Deno.test("Departures counts from the moment of leaving, and a return ends the count", async () => {
  await using test = kit();
  const { clock, storage, departures } = test;
  const present = new Set(["1", "2"]);
  for (const id of present) await storage.guilds.setPrefix(id, "?");
  await departures.reconcile(present);
  clock.advance(10 * DAY);
  for (const id of ["1", "2"]) {
    present.delete(id);
    await departures.left(id);
  }
  assert.deepEqual(await test.marked(), ["1", "2"]);
  clock.advance(29 * DAY);
  present.add("2");
  await departures.joined("2");
  assert.deepEqual(await test.kept(), ["1", "2"]);
  clock.advance(2 * DAY);
  await settled(departures);
  assert.deepEqual(await test.kept(), ["2"]);
  await departures.stop();
});

Deno.test("Departures goes on with the marks of earlier runs", async () => {
  await using test = kit();
  const { clock, storage } = test;
  for (const id of ["1", "2", "3"]) await storage.guilds.setPrefix(id, "?");
  await test.departures.reconcile(new Set(["3"]));
  await test.departures.stop();
  assert.equal(clock.pending, 1, "only the storage's own timer is left");
  clock.advance(20 * DAY);
  const second = test.start();
  await second.reconcile(new Set(["2", "3"]));
  assert.deepEqual(await test.marked(), ["1"]);
  await second.stop();
  clock.advance(10 * DAY);
  const third = test.start();
  await third.reconcile(new Set(["2"]));
  assert.deepEqual(await test.kept(), ["2", "3"]);
  assert.deepEqual(await test.marked(), ["3"]);
  await third.stop();
});

Deno.test("Departures never deletes where the bot is, nor before the start was reconciled", async () => {
  await using test = kit({ keepFor: 0 });
  const { storage, departures } = test;
  for (const id of ["1", "2"]) await storage.guilds.setPrefix(id, "?");
  await departures.left("1");
  await departures.left("2");
  assert.deepEqual(await test.kept(), ["1", "2"]);
  await departures.reconcile(new Set(["1"]));
  assert.deepEqual(await test.kept(), ["1"]);
  assert.deepEqual(await test.marked(), []);
  await departures.stop();
});

Deno.test("Departures that keeps for no time deletes at once", async () => {
  await using test = kit({ keepFor: 0 });
  const present = new Set(["1"]);
  await test.storage.guilds.setPrefix("1", "?");
  await test.departures.reconcile(present);
  present.delete("1");
  await test.departures.left("1");
  assert.deepEqual(await test.kept(), []);
  await test.departures.stop();
});

Deno.test("Departures begins the count anew where a mark is damaged or lies in the future", async () => {
  await using test = kit();
  const { clock, storage, departures } = test;
  const marks = { "1": null, "2": { at: "x" }, "3": { at: clock.now() + 1_000 * DAY }, "4": 7 };
  for (const [id, mark] of Object.entries(marks)) {
    await storage.guilds.setPrefix(id, "?");
    await storage.values.set("departures", id, mark);
  }
  await departures.reconcile(new Set());
  clock.advance(29 * DAY);
  await settled(departures);
  assert.deepEqual(await test.kept(), ["1", "2", "3", "4"]);
  clock.advance(DAY);
  await settled(departures);
  assert.deepEqual(await test.kept(), []);
  await departures.stop();
});

Deno.test("Departures logs what fails, goes on with the other servers and tries again the next day", async () => {
  let fails = true;
  await using test = kit({
    storage: (storage) => ({
      guilds: storage.guilds,
      users: storage.users,
      values: storage.values,
      transaction: (run) =>
        storage.transaction((scope) =>
          run({
            ...scope,
            values: scope.values,
            users: scope.users,
            transaction: scope.transaction.bind(scope),
            guilds: Object.assign(Object.create(scope.guilds), {
              delete: (id: string) =>
                fails && id === "1"
                  ? Promise.reject(new StorageError("disk_full", "The disk is full."))
                  : scope.guilds.delete(id),
            }),
          })
        ),
    }),
  });
  const { clock, storage, departures } = test;
  for (const id of ["1", "2"]) await storage.guilds.setPrefix(id, "?");
  await departures.reconcile(new Set());
  clock.advance(30 * DAY);
  await settled(departures);
  assert.deepEqual(await test.kept(), ["1"]);
  assert.deepEqual(await test.marked(), ["1"]);
  assert.ok(test.logger.lines.some((line) => /^ERROR The data of servers.*disk is full/.test(line)));
  fails = false;
  clock.advance(DAY);
  await settled(departures);
  assert.deepEqual(await test.kept(), []);
  await departures.stop();
});

Deno.test("Departures goes through more servers than fit into one page", async () => {
  await using test = kit({ keepFor: DAY });
  const { clock, storage, departures } = test;
  const ids = Array.from({ length: 2_500 }, (_, at) => String(at + 1));
  await storage.transaction(async ({ guilds }) => {
    for (const id of ids) await guilds.setPrefix(id, "?");
  });
  await departures.reconcile(new Set(ids.slice(0, 100)));
  clock.advance(DAY);
  await settled(departures);
  assert.deepEqual(await test.kept(), ids.slice(0, 100).sort());
  await departures.stop();
});

type Step = { kind: "left" | "joined"; id: string } | { kind: "wait"; days: number } | { kind: "restart" };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom("left", "joined"), id: fc.constantFrom("1", "2", "3") }),
  },
  fc.record({ kind: fc.constant("wait" as const), days: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant("restart" as const) }),
) as fc.Arbitrary<Step>;

Deno.test("Departures deletes what was left for keepFor without a break, and nothing else", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      await using test = kit({ keepFor: 3 * DAY });
      const { clock, storage } = test;
      let { departures } = test;
      const all = ["1", "2", "3"];
      const present = new Set(all);
      const leftAt = new Map<string, number>();
      const expected = new Set(all);
      for (const id of all) await storage.guilds.setPrefix(id, "?");
      await departures.reconcile(present);
      for (const each of steps) {
        if (each.kind === "left" && present.delete(each.id)) {
          leftAt.set(each.id, clock.now());
          await departures.left(each.id);
        } else if (each.kind === "joined" && !present.has(each.id)) {
          present.add(each.id);
          leftAt.delete(each.id);
          await departures.joined(each.id);
        } else if (each.kind === "wait") {
          for (let day = 0; day < each.days; day++) {
            clock.advance(DAY);
            await settled(departures);
          }
        } else if (each.kind === "restart") {
          await departures.stop();
          departures = test.start();
          await departures.reconcile(present);
        }
        for (const [id, at] of leftAt) if (clock.now() - at >= 3 * DAY) expected.delete(id);
        assert.deepEqual(await test.kept(), [...expected].sort());
      }
      await departures.stop();
    }),
  );
});

Deno.test("a bot marks at its start the servers that it is not in, and deletes their data 30 days later", async () => {
  await using discord = await startCheckedDiscord();
  const { local } = discord;
  const { token } = local.addApplication({ name: "Ping" });
  const folder = await makeProject({
    "ping.yaml": `{ name: Ping, commands: { ping: { description: Ping, reply: pong } } }`,
  });
  const clock = new VirtualClock();
  using lock = await lockInstance(join(folder, "data"), { clock });
  const home = local.playground.snapshot().guilds[0]!.id;
  const database = async <Result>(look: (storage: Storage) => Promise<Result>): Promise<Result> => {
    const storage = await openSqliteStorage(join(folder, "data/bot.db"), { clock });
    const result = await look(storage);
    await storage.close();
    return result;
  };
  const runOnce = async (forceLocal: boolean) => {
    const logger = recordingLogger();
    const app = await App.start(await loadBots(folder), {
      folder,
      read: (name) => ({ DISCORD_TOKEN: token, DISCORD_API_URL: local.apiUrl })[name],
      clock,
      random: () => 0,
      logger,
      notify: () => {},
      metrics: createMetrics({ clock }),
      remember: (bot, alone) =>
        Memory.open(bot.id, bot.definition!.settings.database, alone, {
          folder,
          clock,
          logger,
          lock,
          notify: () => {},
        }),
      ...(forceLocal ? { local } : {}),
    });
    await app.stop();
  };
  await database(async ({ guilds }) => {
    for (const id of [home, "1"]) await guilds.setPrefix(id, "?");
  });
  const state = () =>
    database(async ({ guilds, values }) => ({
      kept: await guilds.list(),
      marked: (await values.list("departures")).map(({ key }) => key),
    }));
  await runOnce(true);
  assert.deepEqual((await state()).marked, [], "the servers of the local Discord say nothing");
  await runOnce(false);
  assert.deepEqual(await state(), { kept: ["1", home], marked: ["1"] });
  clock.advance(30 * DAY);
  await runOnce(true);
  assert.deepEqual((await state()).kept, ["1", home]);
  await runOnce(false);
  assert.deepEqual(await state(), { kept: [home], marked: [] });
  await Deno.remove(folder, { recursive: true });
});

Deno.test("Departures deletes what is declared of a server and its members, also where nothing else is kept of it", async () => {
  await using test = kit();
  const { clock, storage, departures } = test;
  const data = createDataStore({ values: storage.values, clock });
  const coins = { name: "coins", type: "number", per: "member", default: 0 } as const;
  for (const guildId of ["1", "2"]) {
    await data.change(coins, { userId: "5", guildId, channelId: "6" }, () => 9);
  }
  await departures.reconcile(new Set(["2"]));
  assert.deepEqual(await test.marked(), ["1"]);
  clock.advance(30 * DAY);
  await settled(departures);
  assert.deepEqual((await storage.values.list("data")).map(({ key }) => key), ["2 coins member 5"]);
});
