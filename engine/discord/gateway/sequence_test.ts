import assert from "node:assert/strict";
import fc from "fast-check";
import { Sequence } from "./sequence.ts";

Deno.test("Sequence.note knows every repetition among the last dispatches, in whatever order they come", () => {
  fc.assert(fc.property(
    fc.array(fc.record({ number: fc.integer({ min: 1, max: 60 }), times: fc.integer({ min: 1, max: 3 }) })),
    (dispatches) => {
      const sequence = new Sequence();
      const told = new Set<number>();
      for (const { number, times } of dispatches) {
        for (let time = 0; time < times; time++) {
          assert.equal(sequence.note(number, "MESSAGE_CREATE"), !told.has(number));
          told.add(number);
        }
      }
    },
  ));
});

Deno.test("Sequence.last never passes over a number that is less than 100 behind", () => {
  fc.assert(fc.property(
    fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 300 }),
    (numbers) => {
      const sequence = new Sequence();
      const told = new Set<number>();
      let highest = 0;
      for (const number of numbers) {
        const before = sequence.last;
        sequence.note(number, "TYPING_START");
        told.add(number);
        highest = Math.max(highest, number);
        assert.ok(sequence.last >= before, "it never goes back");
        for (let owed = highest - 99; owed <= sequence.last; owed++) {
          if (owed > 0) assert.ok(told.has(owed), `${owed} is owed, and ${sequence.last} is told`);
        }
      }
    },
  ));
});

Deno.test("Sequence.last arrives at the end when all have come, however they were mixed", () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(Array.from({ length: 90 }, (_, at) => at + 1), { minLength: 90 }),
      (all) => {
        const sequence = new Sequence();
        for (const number of all) {
          assert.ok(sequence.note(number, "MESSAGE_CREATE"));
        }
        assert.equal(sequence.last, 90);
      },
    ),
  );
});

Deno.test("Sequence lets a number come again under another name, and begins anew with a session", () => {
  const sequence = new Sequence();
  assert.ok(sequence.note(1, "READY"));
  assert.ok(sequence.note(2, "MESSAGE_CREATE"));
  assert.ok(sequence.note(2, "GUILD_CREATE"));
  sequence.reset();
  assert.ok(sequence.note(1, "READY"));
  assert.ok(sequence.note(2, "GUILD_CREATE"));
  assert.equal(sequence.last, 2);
});

Deno.test("Sequence still waits after RESUMED for what has not come", () => {
  const sequence = new Sequence();
  sequence.note(1, "READY");
  sequence.note(4, "MESSAGE_CREATE");
  sequence.note(5, "RESUMED");
  assert.equal(sequence.last, 1);
  sequence.note(3, "MESSAGE_CREATE");
  sequence.note(2, "MESSAGE_CREATE");
  assert.equal(sequence.last, 5);
});
