import assert from "node:assert/strict";
import fc from "fast-check";
import { pageOf } from "./paging.ts";

Deno.test("pageOf takes the nearest page where one is gone", () => {
  assert.deepEqual(pageOf([1, 2, 3], 1, 2), { items: [3], index: 1, count: 2 });
  assert.deepEqual(pageOf([1, 2, 3], 9, 2), { items: [3], index: 1, count: 2 });
  assert.deepEqual(pageOf([1, 2, 3], -1, 2), { items: [1, 2], index: 0, count: 2 });
  assert.deepEqual(pageOf([1, 2, 3], NaN, 2), { items: [1, 2], index: 0, count: 2 });
  assert.deepEqual(pageOf([], 0, 2), { items: [], index: 0, count: 1 });
});

Deno.test("pageOf shows every item on exactly one page", () => {
  fc.assert(fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 30 }), (list, size) => {
    const { count } = pageOf(list, 0, size);
    const pages = Array.from({ length: count }, (_, index) => pageOf(list, index, size).items);
    assert.deepEqual(pages.flat(), list);
    assert.ok(pages.every((items) => items.length <= size));
  }));
});
