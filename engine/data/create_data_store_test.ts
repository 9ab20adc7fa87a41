import assert from "node:assert/strict";
import fc from "fast-check";
import { DATA_OWNERS, type DataPlace } from "../model/data.ts";
import { StorageError } from "../model/storage.ts";
import { dataKit, declared, PLACE } from "./test_data.ts";

class TooLittle extends Error {}

/** What the action `take` does. */
const taking = (amount: number) => (present: unknown) => {
  if (Number(present) < amount) throw new TooLittle();
  return Number(present) - amount;
};

for (const kind of ["memory", "SQLite"] as const) {
  Deno.test(`DataStore.change over ${kind}: 1,000 takes at once never overdraw`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 2000 }),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1000, maxLength: 1000 }),
        async (had, amounts) => {
          await using kit = await dataKit(kind);
          const coins = declared();
          await kit.data.change(coins, PLACE, () => had);
          const taken = await Promise.allSettled(
            amounts.map((amount) => kit.data.change(coins, PLACE, taking(amount))),
          );
          const sum = amounts.filter((_, at) => taken[at]!.status === "fulfilled").reduce((a, b) => a + b, 0);
          const left = Number(await kit.data.read(coins, PLACE));
          assert.ok(left >= 0);
          assert.equal(left, had - sum);
          const refused = amounts.filter((_, at) => taken[at]!.status === "rejected");
          assert.ok(refused.every((amount) => amount > left), "only what was too much is refused");
        },
      ),
      { numRuns: kind === "memory" ? 20 : 5 },
    );
  });

  Deno.test(`DataStore.change over ${kind}: what fails changes nothing, and its error comes out`, async () => {
    await using kit = await dataKit(kind);
    await kit.data.change(declared(), PLACE, () => 5);
    await assert.rejects(kit.data.change(declared(), PLACE, taking(6)), TooLittle);
    assert.equal(await kit.data.read(declared(), PLACE), 5);
  });

  Deno.test(`DataStore.top over ${kind} ranks a server's members by value, then by id`, async () => {
    await using kit = await dataKit(kind);
    const values = fc.array(fc.record({ id: fc.integer({ min: 1, max: 5000 }), value: fc.integer() }), {
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(
        values,
        fc.integer({ min: 1, max: 10 }),
        fc.nat(1_000_000),
        async (given, limit, server) => {
          const place = { ...PLACE, guildId: String(1000 + server) };
          const last = new Map<string, number>();
          for (const { id, value } of given) {
            await kit.data.change(declared(), { ...place, userId: String(id) }, () => value);
            last.set(String(id), value);
          }
          const top = await kit.data.top(declared(), place, limit);
          const expected = [...last].map(([userId, value]) => ({ userId, value }))
            .sort((a, b) => b.value - a.value || Number(a.userId) - Number(b.userId)).slice(0, limit);
          assert.deepEqual(
            top.map(({ userId, value }) => [userId, value]),
            expected.map(({ userId, value }) => [userId, value]),
          );
          await kit.storage.values.list("data").then((all) =>
            Promise.all(all.map(({ key }) => kit.storage.values.delete("data", key)))
          );
        },
      ),
      { numRuns: kind === "memory" ? 50 : 10 },
    );
  });
}

Deno.test("DataStore.read gives each owner a value of its own, and the default where there is none", async () => {
  await using kit = await dataKit("memory");
  const elsewhere: Record<string, DataPlace> = {
    user: { ...PLACE, userId: "2" },
    member: { ...PLACE, guildId: "11" },
    server: { ...PLACE, guildId: "11" },
    channel: { ...PLACE, channelId: "101" },
    message: { ...PLACE, messageId: "1001" },
  };
  for (const per of DATA_OWNERS) {
    const data = declared({ per, default: 3 });
    assert.equal(await kit.data.read(data, PLACE), 3);
    assert.equal(await kit.data.change(data, PLACE, (present) => Number(present) + 1), 4);
    assert.equal(await kit.data.read(data, PLACE), 4, per);
    const other = elsewhere[per];
    if (other) assert.equal(await kit.data.read(data, other), 3, per);
  }
  assert.equal(
    await kit.data.read(declared({ per: "user" }), { userId: "1", channelId: "5" }),
    4,
    "everywhere",
  );
  const direct = { userId: "1", channelId: "5" };
  assert.equal(await kit.data.read(declared(), direct), 0);
  await assert.rejects(kit.data.change(declared(), direct, () => 1), /no member here/);
  assert.deepEqual(await kit.data.top(declared(), direct, 5), []);
  assert.deepEqual(await kit.data.top(declared({ per: "server" }), PLACE, 5), []);
});

Deno.test("DataStore forgets a value so long after its last change", async () => {
  await using kit = await dataKit("SQLite");
  const data = declared({ expires: 1000, default: 9 });
  await kit.data.change(data, PLACE, () => 1);
  kit.clock.advance(999);
  await kit.data.change(data, PLACE, () => 2);
  kit.clock.advance(999);
  assert.equal(await kit.data.read(data, PLACE), 2);
  kit.clock.advance(1);
  assert.equal(await kit.data.read(data, PLACE), 9);
  assert.equal(await kit.data.change(data, PLACE, (present) => Number(present)), 9);
});

Deno.test("DataStore counts a number outside of the bounds as the nearest one, before it changes it", async () => {
  await using kit = await dataKit("memory");
  await kit.data.change(declared(), PLACE, () => 500);
  const tight = declared({ min: 0, max: 10 });
  assert.equal(await kit.data.read(tight, PLACE), 10);
  assert.deepEqual(await kit.data.top(tight, PLACE, 1), [{ userId: "1", value: 10 }]);
  assert.equal(await kit.data.change(tight, PLACE, taking(4)), 6);
});

Deno.test("DataStore marks what is about a person as theirs, direct messages too", async () => {
  await using kit = await dataKit("memory");
  for (const per of DATA_OWNERS) await kit.data.change(declared({ name: per, per }), PLACE, () => 1);
  const direct = { userId: "1", channelId: "7" };
  await kit.data.change(declared({ name: "notes", per: "channel" }), direct, () => 1);
  const person = await kit.storage.exportPerson("1");
  assert.deepEqual(person!.values.map(({ key }) => key), [
    "10 member member 1",
    "@ notes channel 7",
    "@ user user 1",
  ]);
  await kit.storage.deletePerson("1");
  assert.equal((await kit.storage.values.list("data")).length, 4);
});

Deno.test("DataStore refuses a value that is not of the type and cannot be read as it", async () => {
  await using kit = await dataKit("memory");
  await kit.data.change(declared({ type: "string" }), PLACE, () => "many");
  const damaged = (error: unknown) => error instanceof StorageError && error.code === "damaged";
  await assert.rejects(kit.data.read(declared(), PLACE), damaged);
  await assert.rejects(kit.data.change(declared(), PLACE, () => 1), damaged);
  assert.equal(await kit.data.read(declared({ type: "string" }), PLACE), "many");
});
