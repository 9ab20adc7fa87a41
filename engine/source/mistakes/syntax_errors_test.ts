import assert from "node:assert/strict";
import { placeOf, read } from "../test_tools.ts";

/** Name, source, and `code line:column` of each problem, with the corrected line where there is one. */
const MISTAKES: [string, string, [string, string | undefined][]][] = [
  ["a line too far left", "a:\n    b: 1\n  c: 2\n", [["yaml-indentation 3:3", "    c: 2"]]],
  ["one line too deep, of which the next tells", "a:\n    b: 1\n  c: 2\n  d: 3\n", [[
    "yaml-indentation 2:5",
    "  b: 1",
  ]]],
  ["one line too far left, below which the next seems nested", "a:\n b: x\n  c: 1\n  d: 2\n", [[
    "yaml-indentation 2:2",
    "  b: x",
  ]]],
  ["one that broke out of its map", "a:\n  b:\n    x: 1\n\nc:\n    x: 1\n\n  d:\n    x: 2\n", [[
    "yaml-indentation 5:1",
    "  c:",
  ]]],
  ["one with lines below it between two columns", "a:\n  b:\n    x: 1\n   c:\n    x: 1\n", [[
    "yaml-indentation 4:4",
    "  c:",
  ]]],
  ["a line too far right", "a: x\n  b: 1\n", [["yaml-indentation 2:3", undefined]]],
  ["a line too far left inside brackets", "a:\n  b: [\n  c, d\n  ]\n", [[
    "yaml-indentation 3:3",
    "    c, d",
  ]]],
  ["a tab inside brackets", "a: [\n\tb,\n]\n", [["yaml-tab 2:1", "  b,"]]],
  ["a double quote that stays open", 'a: "hi\nb: 1\n', [["yaml-quote-missing 1:4", 'a: "hi"']]],
  ["a single quote that stays open", "a: 'hi\nb: 1\n", [["yaml-quote-missing 1:4", "a: 'hi'"]]],
  ["a quote that stays open at the end", 'b: 1\na: "', [["yaml-quote-missing 2:4", 'a: ""']]],
  ["an apostrophe in single quotes", "a: 'it's'\n", [["yaml-text-after-quote 1:8", `a: "it's"`]]],
  ["text behind quotes", 'a: "x" y\n', [["yaml-text-after-quote 1:8", `a: '"x" y'`]]],
  ["a list that stays open", "a: [1, 2 # c\nb: 3\n", [["yaml-bracket-missing 1:4", "a: [1, 2] # c"]]],
  ["a map that stays open", "a: {b: 1\nc: 3\n", [["yaml-bracket-missing 1:4", "a: {b: 1}"]]],
  ["a list of several lines that stays open", "a: [\n  1,\n  2\nb: 3\n", [[
    "yaml-bracket-missing 1:4",
    undefined,
  ]]],
  ["a list that is closed by a brace", "a: [1, 2}\nb: 3\n", [["yaml-bracket-missing 1:4", undefined]]],
  ["a bracket too many", "a: ]\n", [["yaml-bracket-extra 1:4", undefined]]],
  ["a comma too many", "a: [b,, c]\n", [["yaml-comma 1:7", "a: [b, c]"]]],
  ["a comma that is missing", 'a: ["b" "c"]\n', [["yaml-comma 1:9", undefined]]],
  ["two documents", "a: 1\n---\nb: 2\n", [["yaml-several-documents 2:1", undefined]]],
  ["a directive", "%off\na: 1\n", [["yaml-directive 1:1", undefined]]],
  ["only directives", "%off\n%on\n", [["yaml-directive 1:1", undefined], ["yaml-directive 2:1", undefined]]],
  ["an unknown tag on a list", "a: !money [1]\n", [["yaml-tag 1:4", undefined]]],
  ["an unknown alias among known ones", "a: &first 1\nb: *frist\nc: *first\n", [[
    "yaml-unknown-alias 2:4",
    undefined,
  ]]],
  ["a list as a key", "[a]: b\n", [["yaml-complex-key 1:1", '"[a]": b']]],
  ["a placeholder as a key", "a:\n  {user}: b\n", [["yaml-complex-key 2:3", '  "{user}": b']]],
  ["no key before a colon", "a: 1\n: b\n", [["yaml-empty-key 2:1", undefined]]],
  ["a line without a colon", "a: 1\nb\nc: 2\n", [["yaml-colon-missing 2:1", undefined]]],
  ["a last line without a colon", "a: 1\nreply Hello\n", [["yaml-colon-missing 2:1", undefined]]],
  ["a second colon", "a: Note: hi\n", [["yaml-second-colon 1:8", 'a: "Note: hi"']]],
  ["a colon at the end of a text", "a: Note:\n", [["yaml-second-colon 1:8", 'a: "Note:"']]],
  ["a list on the line of its key", "a: - b\n", [["yaml-list-in-line 1:4", "a: [b]"]]],
  ["a key below a list", "- a\nb: c\n", [["yaml-list-and-keys 2:1", undefined]]],
  ["an item below a key", "b: c\n- a\n", [["yaml-list-and-keys 2:1", undefined]]],
  ["a key in the column of items", "a:\n  - b: 1\n  c: 2\n", [["yaml-list-and-keys 3:3", undefined]]],
  ["text behind brackets of two lines", "a: [b,\n  c] d\n", [["yaml-text-after-value 2:6", undefined]]],
  ["an unknown escape", 'a: "\\d+\\s"\n', [["yaml-escape 1:5", 'a: "\\\\d+\\\\s"']]],
  ["a comment without a blank", 'a: "x"#c\n', [["yaml-comment-blank 1:7", 'a: "x" #c']]],
  ["a text behind >", "a: > text\n  more\n", [["yaml-block-text 1:4", undefined]]],
  ["a question mark", "a: ? x\n", [["yaml-reserved-start 1:4", 'a: "? x"']]],
  ["a very long key", `? a\n: b\n${"k".repeat(1100)}: c\n`, [["yaml-long-key 3:1", undefined]]],
];

for (const [name, text, expected] of MISTAKES) {
  Deno.test(`parseYaml explains ${name}`, () => {
    const { problems } = read(text);
    assert.deepEqual(problems.map((problem) => [placeOf(problem), problem.fix]), expected);
    for (const { message, severity } of problems) {
      assert.equal(severity, "error");
      assert.match(message, /[.]$/);
    }
  });
}

Deno.test("parseYaml shows independent mistakes of a file together", () => {
  const text = 'a: @x\nb: "open\nc: [1,, 2]\nd: 1\nd: 2\ne: {user} hi\nf: *bold*\n';
  assert.deepEqual(read(text).problems.map(placeOf), [
    "yaml-at-start 1:4",
    "yaml-quote-missing 2:4",
    "yaml-comma 3:7",
    "yaml-duplicate-key 5:1",
    "yaml-placeholder-start 6:4",
    "yaml-star-start 7:4",
  ]);
});

Deno.test("parseYaml names the columns in which a line may begin", () => {
  const [problem] = read("a:\n    b: 1\n  c: 2\n").problems;
  assert.equal(problem?.expected, "the line to begin in column 1 or 5");
});

Deno.test("parseYaml shows where an equal key and a wrong bracket stand", () => {
  const [problem] = read("a: [1, 2}\n").problems;
  assert.deepEqual(problem?.related?.map(({ span }) => span.start), [8]);
});
