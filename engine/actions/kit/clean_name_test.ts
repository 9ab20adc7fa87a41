import assert from "node:assert/strict";
import fc from "fast-check";
import { channelName, roleName } from "./clean_name.ts";

const TEXT = 0;
const VOICE = 2;

Deno.test("channelName writes the names of text channels as Discord does", () => {
  const cases: readonly [typed: string, name: string][] = [
    ["General", "general"],
    ["  Ticket of  Bo!  ", "ticket-of-bo"],
    ["a--b - c", "a-b-c"],
    ["<#123> <@45>", "123-45"],
    ["über_uns", "über_uns"],
    ["🎉 party", "🎉-party"],
    ["日本語", "日本語"],
    ["a\u202eb\u200b\u0000c\nd", "abc-d"],
    [`${"a".repeat(99)} b`, "a".repeat(99)],
  ];
  for (const [typed, name] of cases) assert.equal(channelName(typed, TEXT), name);
});

Deno.test("channelName leaves names of voice channels and roles as they are, in one line", () => {
  assert.equal(channelName("  My  Room!\n(5) ", VOICE), "My Room! (5)");
  assert.equal(roleName(" VIP \u202e⭐ "), "VIP ⭐");
  assert.equal(roleName("a \u200b b"), "a b");
});

Deno.test("channelName and roleName refuse a name of which nothing is left", () => {
  for (const typed of ["", "  ", "\u200b", "\u0000\n"]) {
    assert.throws(() => roleName(typed), { key: "name_empty" });
    assert.throws(() => channelName(typed, VOICE), { key: "name_empty" });
  }
  assert.throws(() => channelName("!?<>-", TEXT), { key: "name_empty" });
});

Deno.test("channelName and roleName make of any text what Discord takes, and the same of it again", () => {
  // Any character, and often one of those that are taken out or run together.
  const character = fc.oneof(
    fc.string({ unit: "binary", maxLength: 3 }),
    fc.constantFrom(..." -!\u200b\u0000\n\u2028aİ🎉"),
  );
  fc.assert(fc.property(fc.array(character, { maxLength: 150 }).map((parts) => parts.join("")), (typed) => {
    for (
      const clean of [
        (name: string) => channelName(name, TEXT),
        (name: string) => channelName(name, VOICE),
        roleName,
      ]
    ) {
      let name: string;
      try {
        name = clean(typed);
      } catch {
        continue;
      }
      assert.ok(name.length >= 1 && name.length <= 100 && name.isWellFormed() && name.trim() === name);
      assert.equal(clean(name), name);
    }
  }));
});
