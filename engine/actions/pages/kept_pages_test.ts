import assert from "node:assert/strict";
import fc from "fast-check";
import { createKeptValues } from "../../kept/mod.ts";
import { OWN_LIMITS } from "../../model/limits.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { createMemoryStorage } from "../../storage/mod.ts";
import { keepPages, recallPage } from "./kept_pages.ts";

function setUp() {
  const clock = new VirtualClock();
  const { values } = createMemoryStorage({ clock });
  const sizes: number[] = [];
  const kept = createKeptValues({ values });
  const put: typeof kept.put = (value, ...rest) => {
    sizes.push(JSON.stringify(value).length);
    return kept.put(value, ...rest);
  };
  return { clock, sizes, kept: { ...kept, put } };
}

const FRAME = { content: "Above", allowed_mentions: { parse: [] } };

Deno.test("kept pages come back each in its place, in values of a bounded size", async () => {
  const pages = fc.array(fc.string({ minLength: 1, maxLength: 4096 }), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(pages, async (pages) => {
      const { clock, kept, sizes } = setUp();
      const until = clock.now() + 1000;
      const key = await keepPages(kept, { frame: FRAME, pages, until, userId: "1" });
      for (const [index, page] of pages.entries()) {
        const found = await recallPage(kept, key, index, until);
        assert.deepEqual(found, { frame: FRAME, page, index, count: pages.length });
      }
      // A page alone may be longer once it is written as JSON.
      assert.ok(Math.max(...sizes) <= OWN_LIMITS.kept.characters * 2);
    }),
    { numRuns: 30 },
  );
});

Deno.test("a page that is not there is the nearest one, and all are kept on while they are turned", async () => {
  const { clock, kept } = setUp();
  const key = await keepPages(kept, {
    frame: FRAME,
    pages: ["a", "b"],
    until: clock.now() + 10,
    userId: "1",
  });
  assert.equal((await recallPage(kept, key, 7, clock.now() + 100))?.page, "b");
  clock.advance(50);
  assert.equal((await recallPage(kept, key, -1, clock.now() + 10))?.page, "a");
  clock.advance(100);
  assert.equal(await recallPage(kept, key, 0, clock.now() + 10), undefined);
});
