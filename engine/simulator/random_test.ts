import assert from "node:assert/strict";
import { Random } from "./random.ts";

Deno.test("Random: the same seed gives the same texts, another seed others", () => {
  assert.equal(new Random(5).text(40), new Random(5).text(40));
  assert.notEqual(new Random(5).text(40), new Random(6).text(40));
});

Deno.test("Random.next: stays below 1 and spreads evenly", () => {
  const random = new Random(1);
  const tenths = new Array<number>(10).fill(0);
  for (let i = 0; i < 10_000; i++) tenths[Math.floor(random.next() * 10)]!++;
  for (const count of tenths) assert.ok(count > 850 && count < 1150, String(tenths));
});

Deno.test("Random.text: 16 characters of alphabet give hexadecimal digits", () => {
  assert.match(new Random(3).text(200, 16), /^[0-9a-f]{200}$/);
});
