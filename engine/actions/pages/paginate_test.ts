import assert from "node:assert/strict";
import fc from "fast-check";
import { LIMITS } from "../../model/limits.ts";
import { paginate } from "./paginate.ts";

Deno.test("paginate begins a page behind so many lines", () => {
  assert.deepEqual(paginate(["a", "b", "c"], 2), { pages: ["a\nb", "c"], left: 0 });
  assert.deepEqual(paginate([], 2), { pages: [], left: 0 });
});

Deno.test("paginate leaves out what there is no room for, and says how much", () => {
  assert.deepEqual(paginate(["aaa", "bbb", "ccc"], 2, 8), { pages: ["aaa\nbbb"], left: 1 });
});

Deno.test("paginate keeps every line in order, in pages that Discord takes", () => {
  const line = fc.string({ minLength: 1, maxLength: 3000 }).map((text) => text.replaceAll("\n", " "));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.integer({ min: 1, max: 50 }), (lines, perPage) => {
      const { pages, left } = paginate(lines, perPage, Infinity);
      assert.equal(left, 0);
      assert.deepEqual(pages.flatMap((page) => page.split("\n")), lines);
      for (const page of pages) {
        assert.ok(page.length <= LIMITS.embed.description);
        assert.ok(page.split("\n").length <= perPage);
      }
    }),
  );
});
