import assert from "node:assert/strict";
import fc from "fast-check";
import { VirtualClock } from "../model/virtual_clock.ts";
import { createMemoryStorage } from "../storage/mod.ts";
import { createKeptValues, createPresses } from "./mod.ts";

function setUp(limit?: number) {
  const clock = new VirtualClock();
  const storage = createMemoryStorage({ clock });
  return { clock, storage, kept: createKeptValues({ values: storage.values, limit }) };
}

Deno.test("KeptValues gives back what was put, until its time is over", async () => {
  const { clock, kept } = setUp();
  const key = await kept.put({ a: [1] }, clock.now() + 1000);
  assert.match(key, /^[0-9a-z]{1,16}$/);
  assert.deepEqual(await kept.get(key), { a: [1] });
  clock.advance(1000);
  assert.equal(await kept.get(key), undefined);
});

Deno.test("KeptValues.extend lengthens a time and never shortens it, and brings nothing back", async () => {
  const { clock, kept } = setUp();
  const key = await kept.put("x", clock.now() + 1000);
  await kept.extend(key, clock.now() + 5000);
  await kept.extend(key, clock.now() + 10);
  clock.advance(4999);
  assert.equal(await kept.get(key), "x");
  clock.advance(1);
  await kept.extend(key, clock.now() + 5000);
  assert.equal(await kept.get(key), undefined);
});

Deno.test("KeptValues never keeps more than its limit, and never mixes values up", async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 5 }), fc.nat(12), async (limit, count) => {
    const { clock, storage, kept } = setUp(limit);
    const keys: string[] = [];
    for (let n = 0; n < count; n++) keys.push(await kept.put(n, clock.now() + 1000));
    const found = await Promise.all(keys.map((key) => kept.get(key)));
    assert.deepEqual(found, keys.map((_, n) => n >= count - limit ? n : undefined));
    assert.ok((await storage.values.list("kept")).length <= limit + 1);
  }));
});

Deno.test("KeptValues finds nothing for a key that it has not given", async () => {
  const { kept } = setUp();
  for (const key of ["", "next", "0", "~", "zzzzzzzzzzzzzzzz", "-1"]) {
    assert.equal(await kept.get(key), undefined, key);
    await kept.extend(key, 1);
  }
});

Deno.test("KeptValues leave with the data of the person whom they are about", async () => {
  const { clock, storage, kept } = setUp();
  const [mine, other] = [await kept.put(1, clock.now() + 1000, "1"), await kept.put(2, clock.now() + 1000)];
  await storage.deletePerson("1");
  assert.deepEqual([await kept.get(mine), await kept.get(other)], [undefined, 2]);
});

Deno.test("Presses counts each person once, also when they press twice at the same time", async () => {
  const { clock, storage } = setUp();
  const presses = createPresses({ values: storage.values, clock });
  const twice = await Promise.all([presses.first("m", "1"), presses.first("m", "1")]);
  assert.deepEqual(twice.sort(), [false, true]);
  assert.equal(await presses.first("m", "2"), true);
  assert.equal(await presses.first("n", "1"), true);
  await presses.forget("m", "1");
  assert.equal(await presses.first("m", "1"), true);
});
