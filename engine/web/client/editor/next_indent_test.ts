import assert from "node:assert/strict";
import { nextIndent } from "./next_indent.ts";
import { smallestChange } from "./smallest_change.ts";

Deno.test("nextIndent goes on below a key without a value, in an item, and beside all else", () => {
  const cases: [string, number][] = [
    ["", 0],
    ["name: Ada", 0],
    ["commands:", 2],
    ["  hello:  # greets:", 4],
    ["    description: x", 4],
    ["    - reply: x", 6],
    ["    - reply:", 8],
    ["    -", 6],
    ["    - - a", 8],
    ["  text: |", 4],
    ["  text: >-", 4],
    ["  options: {", 4],
    ["  list: [", 4],
    ["    ", 4],
    ["  # a note:", 2],
    ["  time: 12:30", 2],
  ];
  assert.deepEqual(cases.map(([line]) => [line, nextIndent(line)]), cases);
});

Deno.test("smallestChange replaces what differs and nothing else", () => {
  const apply = (before: string, after: string) => {
    const { from, to, insert } = smallestChange(before, after);
    assert.equal(before.slice(0, from) + insert + before.slice(to), after);
    return [from, to, insert];
  };
  assert.deepEqual(apply("a: 1\nb: 2\n", "a: 1\nb: 3\n"), [8, 9, "3"]);
  assert.deepEqual(apply("aa", "aaa"), [2, 2, "a"]);
  assert.deepEqual(apply("aaa", "a"), [1, 3, ""]);
  assert.deepEqual(apply("same", "same"), [4, 4, ""]);
  assert.deepEqual(apply("", "new"), [0, 0, "new"]);
});
