import assert from "node:assert/strict";
import fc from "fast-check";
import { AgingMap } from "./aging_map.ts";

Deno.test("AgingMap: behaves as a Map whose first key is the oldest", () => {
  const step = fc.record({
    act: fc.constantFrom("set", "delete", "drop"),
    key: fc.constantFrom("a", "b", "c", "d"),
  });
  fc.assert(fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
    const aging = new AgingMap<number>();
    const plain = new Map<string, number>();
    for (const [index, { act, key }] of steps.entries()) {
      if (act === "set") {
        aging.set(key, index);
        plain.set(key, index);
      } else {
        const gone = act === "drop" ? plain.keys().next().value ?? "none" : key;
        aging.delete(gone);
        plain.delete(gone);
      }
      assert.equal(aging.size, plain.size);
      assert.deepEqual([...aging.values()], [...plain.values()]);
      assert.equal(aging.oldest() !== undefined, plain.size > 0);
    }
  }));
});

Deno.test("AgingMap.oldest: follows the order of arrival over many deletions", () => {
  const map = new AgingMap<number>();
  for (let i = 0; i < 10_000; i++) {
    map.set(String(i), i);
    if (map.size > 100) map.delete(map.oldest()!);
  }
  assert.equal(map.size, 100);
  assert.equal(map.oldest(), "9900");
});
