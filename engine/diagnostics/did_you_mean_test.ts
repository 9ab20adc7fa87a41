import assert from "node:assert/strict";
import fc from "fast-check";
import { nearest, slips } from "./did_you_mean.ts";

const NAMES = [
  "description",
  "options",
  "permissions",
  "cooldown",
  "give_role",
  "reply",
  "choices",
  "color",
  "id",
  "guild_only",
];

const CASES: [string, string | undefined][] = [
  ["descripton", "description"],
  ["desciprtion", "description"],
  ["Description", "description"],
  ["desc", "description"],
  ["option", "options"],
  ["cooldowns", "cooldown"],
  ["choice", "choices"],
  ["role_give", "give_role"],
  ["give-role", "give_role"],
  ["giveRole", "give_role"],
  ["give roles", "give_role"],
  ["guildOnly", "guild_only"],
  ["colour", "color"],
  ["rpely", "reply"],
  ["ID", "id"],
  ["ix", undefined],
  ["banana", undefined],
  ["", undefined],
  ["   ", undefined],
  ["x".repeat(10_000), undefined],
];

for (const [word, expected] of CASES) {
  Deno.test(`nearest answers ${JSON.stringify(word.slice(0, 20))}`, () =>
    assert.equal(nearest(word, NAMES), expected));
}

Deno.test("nearest prefers a synonym to likeness, if it is a candidate", () => {
  const synonyms = new Map([["form", "modal"], ["msg", "message"]]);
  assert.equal(nearest("Form", ["for", "modal"], synonyms), "modal");
  assert.equal(nearest("msg", ["modal"], synonyms), undefined);
});

Deno.test("nearest does not guess between two beginnings", () => {
  assert.equal(nearest("perm", ["permission_a", "permission_b"]), undefined);
});

Deno.test("nearest returns a candidate or nothing, and every candidate for itself", () => {
  const name = fc.string({ unit: fc.constantFrom(..."abcs_"), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(name, fc.uniqueArray(name, { maxLength: 6, selector: (one) => one }), (word, names) => {
      const found = nearest(word, names);
      assert(found === undefined || names.includes(found));
      if (names.includes(word) && /[abcs]/.test(word)) assert.equal(found, word);
    }),
  );
});

Deno.test("slips counts insertions, deletions, replacements and swaps", () => {
  assert.equal(slips("abc", "abc"), 0);
  assert.equal(slips("abc", "acb"), 1);
  assert.equal(slips("abc", "ac"), 1);
  assert.equal(slips("abc", "abxc"), 1);
  assert.equal(slips("", "abc"), 3);
  assert.equal(slips("kitten", "sitting"), 3);
});

Deno.test("slips is the same both ways and never more than the longer word", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abc"), maxLength: 7 });
  fc.assert(fc.property(word, word, (a, b) => {
    assert.equal(slips(a, b), slips(b, a));
    assert(slips(a, b) <= Math.max(a.length, b.length));
    assert.equal(slips(a, b) === 0, a === b);
  }));
});

Deno.test("slips with a bound is exact below it, and no less than it otherwise", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abc"), maxLength: 7 });
  fc.assert(fc.property(word, word, fc.nat(8), (a, b, bound) => {
    const [exact, bounded] = [slips(a, b), slips(a, b, bound)];
    assert.ok(exact < bound ? bounded === exact : bounded >= bound, `${a} ${b} ${bound}: ${bounded}`);
  }));
});

Deno.test("nearest finds the first of the names that fewest slips are away", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcdxy"), minLength: 5, maxLength: 8 });
  fc.assert(fc.property(word, fc.array(word, { minLength: 1, maxLength: 6 }), (wanted, names) => {
    const least = Math.min(...names.map((name) => slips(wanted, name)));
    fc.pre(least > 0 && least <= 2);
    assert.equal(nearest(wanted, names), names.find((name) => slips(wanted, name) === least));
  }));
});
