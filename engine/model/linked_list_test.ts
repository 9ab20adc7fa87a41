import assert from "node:assert/strict";
import fc from "fast-check";
import { type Linked, LinkedList } from "./linked_list.ts";

class Guest implements Linked<Guest> {
  before: Guest | undefined;
  after: Guest | undefined;
  constructor(readonly name: number) {}
}

Deno.test("LinkedList holds what a Set holds, in the same order, whatever comes and goes", () => {
  const steps = fc.array(fc.record({ comes: fc.boolean(), name: fc.nat(6) }), { maxLength: 60 });
  fc.assert(fc.property(steps, (steps) => {
    const guests = Array.from({ length: 7 }, (_, name) => new Guest(name));
    const list = new LinkedList<Guest>();
    const set = new Set<Guest>();
    for (const { comes, name } of steps) {
      const guest = guests[name]!;
      if (comes) list.add(guest);
      else list.delete(guest);
      if (comes) set.add(guest);
      else set.delete(guest);
      assert.deepEqual(list.list().map(({ name }) => name), Array.from(set, ({ name }) => name));
      assert.equal(list.first, [...set][0]);
      assert.ok(guests.every((one) => list.has(one) === set.has(one)));
    }
  }));
});

Deno.test("LinkedList leaves no way from what has gone to what is there", () => {
  const [a, b, c] = [new Guest(1), new Guest(2), new Guest(3)];
  const list = new LinkedList<Guest>();
  for (const guest of [a, b, c]) list.add(guest);
  list.delete(b);
  assert.deepEqual([b.before, b.after], [undefined, undefined]);
  list.clear();
  assert.equal(list.first, undefined);
  for (const guest of [a, b, c]) assert.deepEqual([guest.before, guest.after], [undefined, undefined]);
});
