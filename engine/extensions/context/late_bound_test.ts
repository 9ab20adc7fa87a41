import assert from "node:assert/strict";
import { lateBound } from "./late_bound.ts";

class Counter {
  constructor(readonly name: string, private count = 0) {}

  next(): string {
    return `${this.name} ${++this.count}`;
  }
}

Deno.test("lateBound goes to what is there at each use, also where it was spread or taken apart", () => {
  let present = new Counter("one");
  const { counter } = { ...{ counter: lateBound(() => present) } };
  assert.equal(counter.next(), "one 1");
  const { next } = counter;
  present = new Counter("two");
  assert.equal(counter.name, "two");
  assert.equal(counter.next(), "two 1");
  assert.equal(next(), "one 2");
  assert.ok("name" in counter);
  assert.throws(() => Object.assign(counter, { name: "three" }), TypeError);
});

Deno.test("lateBound says where there is nothing, but not to whoever awaits it or writes it to a log", async () => {
  const counter = lateBound((): Counter => {
    throw new Error("The bot is not connected.");
  });
  assert.throws(() => counter.next(), { message: "The bot is not connected." });
  assert.equal(await Promise.resolve(counter), counter);
  assert.equal(typeof Deno.inspect(counter), "string");
});
