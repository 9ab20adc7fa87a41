import assert from "node:assert/strict";
import { findKey } from "./find_key.ts";

const LINES = `
commands:
  ban:
    # cooldown: none yet
    description: "Bans: all"
    options:
      cooldown: { type: string }

    "permissions": { user: [ban_members] }
    do:
      - reply: hi
  kick: { cooldown: 5s }
  warn:
    cooldown: 5s
`.split("\n");

Deno.test("findKey finds a key of the block itself, and none of blocks in it or behind it", () => {
  assert.equal(findKey(LINES, 3, "permissions"), 9);
  assert.equal(findKey(LINES, 3, "options"), 6);
  assert.equal(findKey(LINES, 3, "cooldown"), undefined);
  assert.equal(findKey(LINES, 13, "cooldown"), 14);
});

Deno.test("findKey finds nothing in braces, and nothing at a line that is no key or is not there", () => {
  assert.equal(findKey(LINES, 12, "cooldown"), undefined);
  assert.equal(findKey(LINES, 11, "reply"), undefined);
  assert.equal(findKey(LINES, 99, "do"), undefined);
  assert.equal(findKey([], 1, "do"), undefined);
});
