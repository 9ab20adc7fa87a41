import assert from "node:assert/strict";
import { problemsIn } from "../actions/test_actions.ts";

const EVENT = "events: { a: { when: member_join, do: [ { run: g0 } ] } }\n";

/** Groups of which each runs the next one; the last one does this. */
function chain(length: number, last: string): string {
  const groups = Array.from(
    { length },
    (_, index) => `  g${index}: { do: [ ${index < length - 1 ? `{ run: g${index + 1} }` : last} ] }`,
  );
  return `groups:\n${groups.join("\n")}\n`;
}

Deno.test("a group needs what the groups need that it runs, however far away", () => {
  const near = problemsIn(
    chain(1, "{ modal: { title: A, fields: { b: B }, do: [ { reply: x } ] } }") + EVENT,
  );
  const far = problemsIn(
    chain(50, "{ modal: { title: A, fields: { b: B }, do: [ { reply: x } ] } }") + EVENT,
  );
  assert.equal(near.length, 1);
  assert.deepEqual(far, near);
});
