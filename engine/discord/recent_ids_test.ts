import assert from "node:assert/strict";
import fc from "fast-check";
import { RecentIds } from "./recent_ids.ts";

Deno.test.sanitizer({ ops: true, resources: true });

Deno.test("RecentIds.add knows an id again among the last ones, however many have come", () => {
  fc.assert(fc.property(
    fc.integer({ min: 1, max: 20 }),
    fc.array(fc.integer({ min: 0, max: 60 }).map(String), { maxLength: 300 }),
    (size, ids) => {
      const recent = new RecentIds(size);
      const distinct: string[] = [];
      for (const id of ids) {
        const fresh = recent.add(id);
        if (distinct.slice(-size).includes(id)) assert.equal(fresh, false);
        if (!distinct.slice(-2 * size).includes(id)) assert.equal(fresh, true);
        if (fresh) distinct.push(id);
      }
    },
  ));
});
