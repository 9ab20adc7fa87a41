import assert from "node:assert/strict";
import fc from "fast-check";
import { showTypedLine } from "./show_typed_line.ts";

const noNames = () => undefined;

/** Shows `text` with the part between the brackets marked; the lines of the block. */
function show(bracketed: string, names: Parameters<typeof showTypedLine>[2] = noNames): string[] {
  const start = bracketed.indexOf("[");
  const end = bracketed.indexOf("]") - 1;
  const block = showTypedLine(bracketed.replace("[", "").replace("]", ""), { start, end }, names);
  assert.ok(block.startsWith("```\n") && block.endsWith("\n```"));
  return block.split("\n").slice(1, -1);
}

const TABLE: readonly [bracketed: string, above: string, below: string][] = [
  ["!bet [many]", "!bet many", "     ^^^^"],
  ["!hello[]", "!hello", "       ^"],
  ["!a\tb [c]", "!a b c", "     ^"],
  ["!say one\n[two] three\nfour", "two three", "^^^"],
  ["!say [one\ntwo]", "!say one", "     ^^^"],
  ["!x `` [```]", "!x ˋˋ ˋˋˋ", "      ^^^"],
  ["!x 日本 [語]", "!x 日本 語", "   \u3000\u3000 ^^"],
  ["!x 😀 [👩‍👩‍👧]", "!x 😀 👩‍👩‍👧", "      ^^"],
  ["!x e\u0301 [b]", "!x e\u0301 b", "     ^"],
  ["!x \u202eab\u0007 [b]", "!x ab b", "      ^"],
  ["!x [\u200b]", "!x", "    ^"],
];

for (const [bracketed, above, below] of TABLE) {
  Deno.test(`showTypedLine marks ${JSON.stringify(bracketed)}`, () => {
    assert.deepEqual(show(bracketed), [above, below]);
  });
}

Deno.test("showTypedLine shows names in place of mentions", () => {
  const known = (kind: string) => ({ "@": "Bo `B`", "@&": "News", "#": "general" })[kind];
  const ids = "123456789012345678";
  const typed = `!x <@${ids}> <@!${ids}> <@&${ids}> <#${ids}> <a:wave:${ids}> [no]`;
  const above = "!x @Bo ˋBˋ @Bo ˋBˋ @News #general :wave: no";
  assert.deepEqual(show(typed, known), [above, " ".repeat(above.length - 2) + "^^"]);
  assert.deepEqual(show(`!x [<@${ids}>]`), [`!x <@${ids}>`, `   ${"^".repeat(ids.length + 3)}`]);
});

Deno.test("showTypedLine cuts long lines around the mark", () => {
  const [above, below] = show(`!x ${"word ".repeat(100)}[bad]${" word".repeat(100)}`);
  assert.ok(above!.length <= 50 && above!.startsWith("…") && above!.endsWith("…"));
  assert.equal(above!.slice(below!.indexOf("^"), below!.length), "bad");
});

Deno.test("showTypedLine gives two lines that nothing can break out of", () => {
  const unit = fc.constantFrom("`", "```", "\n", "a", "語", "😀", " ", "<@123456789012345678>", "\u202e");
  const text = fc.array(unit, { maxLength: 80 }).map((units) => units.join(""));
  fc.assert(fc.property(text, fc.nat(), fc.nat(), (typed, from, length) => {
    const start = Math.min(from, typed.length);
    const block = showTypedLine(
      typed,
      { start, end: Math.min(start + length, typed.length) },
      () => "a`b\nc",
    );
    assert.equal(block.slice(4, -4).includes("`"), false);
    assert.equal(block.split("\n").length, 4);
    assert.match(block.split("\n")[2]!, /^[ \u3000]*\^+$/);
  }));
});
