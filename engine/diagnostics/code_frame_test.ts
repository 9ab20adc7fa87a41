import assert from "node:assert/strict";
import fc from "fast-check";
import { countProblems, renderProblem, renderProblems } from "./code_frame.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { SourceFile } from "./span.ts";

const PLAIN = { colour: false };

function problem(text: string, part: string, more: Partial<Diagnostic> = {}): Diagnostic {
  const start = text.indexOf(part);
  const span = { file: new SourceFile("bots/a.yaml", text), start, end: start + part.length };
  return { code: "yaml-syntax", severity: "error", message: "Something is wrong.", span, ...more };
}

/** The line of the source and the line of carets below it. */
function frame(one: Diagnostic, width?: number): [string, string] {
  const lines = renderProblem(one, { colour: false, ...(width && { width }) }).split("\n");
  const at = lines.findIndex((line) => /^ +\d+ \|/.test(line));
  return [lines[at]!.replace(/^ +\d+ \| ?/, ""), (lines[at + 1] ?? "").replace(/^ +\| ?/, "")];
}

Deno.test("renderProblem shows everything that is known", () => {
  const text = "commands:\n  hello:\n    desciption: Greet\n    descr: x\n";
  const [, other] = [problem(text, "desciption"), problem(text, "descr:")];
  const rendered = renderProblem(
    problem(text, "desciption", {
      message: 'The command "hello" has no key "desciption".',
      expected: "description, options, reply",
      suggestion: "description",
      fix: "    description: Greet",
      related: [{ span: other!.span!, message: "this one neither" }],
    }),
    PLAIN,
  );
  assert.equal(
    rendered,
    [
      "error[yaml-syntax] bots/a.yaml:3:5",
      '  The command "hello" has no key "desciption".',
      "",
      "  3 |     desciption: Greet",
      "    |     ^^^^^^^^^^",
      "",
      "  Expected: description, options, reply",
      "",
      "  Did you mean `description`?",
      "",
      "  Write:",
      "  3 |     description: Greet",
      "",
      "  See bots/a.yaml:4:5: this one neither",
      "  4 |     descr: x",
      "    |     ^^^^^^",
    ].join("\n"),
  );
});

Deno.test("renderProblem shows a problem of no file", () => {
  const rendered = renderProblem(
    { code: "folder-missing", severity: "warning", message: "No folder." },
    PLAIN,
  );
  assert.equal(rendered, "warning[folder-missing]\n  No folder.");
});

Deno.test("renderProblem shows a file that was not read by its name", () => {
  const span = { file: new SourceFile("bots/a.yaml", ""), start: 0, end: 0 };
  const rendered = renderProblem({ code: "file-missing", severity: "error", message: "Gone.", span }, PLAIN);
  assert.equal(rendered, "error[file-missing] bots/a.yaml:1:1\n  Gone.");
});

const FRAMES: [string, string, string, [string, string]][] = [
  ["a tab", "\tname: x", "name", ["    name: x", "    ^^^^"]],
  ["a tab behind a letter", "a\tb: x", "b", ["a   b: x", "    ^"]],
  ["wide characters", "漢字: x", "x", ["漢字: x", "      ^"]],
  ["an emoji", "📰 a: x", "a", ["📰 a: x", "   ^"]],
  ["a family of emoji", "👨‍👩‍👧 a", "a", ["👨‍👩‍👧 a", "   ^"]],
  ["a combining mark", "e\u0301 a", "a", ["e\u0301 a", "  ^"]],
  ["a zero-width blank", "\u200ba", "a", ["\u200ba", "^"]],
  ["a special blank", "a:\u00a0b", "\u00a0", ["a:␣b", "  ^"]],
  ["a wide character itself", "a: 漢字", "漢字", ["a: 漢字", "   ^^^^"]],
  ["a control character", "a: \x1b[2J", "[2J", ["a: ␛[2J", "    ^^^"]],
];

for (const [name, text, part, expected] of FRAMES) {
  Deno.test(`renderProblem points right below ${name}`, () =>
    assert.deepEqual(frame(problem(text, part)), expected));
}

Deno.test("renderProblem underlines the first line of several", () => {
  assert.deepEqual(frame(problem("a: [b,\n  c]\n", "[b,\n  c]")), ["a: [b,", "   ^^^"]);
});

Deno.test("renderProblem points behind the end of a line", () => {
  assert.deepEqual(frame(problem("a:\nb: c\n", "\nb")), ["a:", "  ^"]);
});

Deno.test("renderProblem shows a part of a long line around the caret", () => {
  const text = "x".repeat(5000) + "HERE" + "y".repeat(5000);
  const [line, carets] = frame(problem(text, "HERE"));
  assert(line.length <= 102 && line.startsWith("…x") && line.endsWith("y…"));
  assert.equal(line.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1), "HERE");
  const [end] = frame(problem(text + "END", "END"));
  assert(end.endsWith("END") && end.startsWith("…"));
});

Deno.test("renderProblem shows no token, in whichever part it stands", () => {
  const token = ["MTIzNDU2Nzg5MDEyMzQ1Njc4", "GabcDE", "x".repeat(38)].join(".");
  const text = `token: ${token}\n`;
  const rendered = renderProblem(
    problem(text, token, { message: `${token} is no name.`, fix: text.trim(), expected: token }),
    PLAIN,
  );
  assert(!rendered.includes("GabcDE") && rendered.includes("****"));
});

Deno.test("renderProblem colours only when it may", () => {
  const one = problem("a: b", "b", { suggestion: "c", expected: "d", fix: "a: c" });
  assert(renderProblem(one, { colour: true }).includes("\x1b[31merror[yaml-syntax]\x1b[39m"));
  assert(!renderProblem(one, PLAIN).includes("\x1b"));
});

Deno.test("renderProblem lets nothing through that a terminal would obey, and points at the right character", () => {
  const unit = fc.constantFrom(
    "a",
    "\x1b",
    "\t",
    "é",
    "漢",
    "😀",
    "\u0301",
    "\u202e",
    "\r",
    "\x7f",
    "\u009b",
    "\u200d",
  );
  const line = fc.string({ unit, maxLength: 300 });
  fc.assert(fc.property(line, fc.nat(), fc.nat(20), (text, at, length) => {
    const start = at % (text.length + 1);
    const span = { file: new SourceFile("a", text), start, end: Math.min(text.length, start + length) };
    const rendered = renderProblem({ code: "yaml-syntax", severity: "error", message: text, span }, PLAIN);
    for (const character of rendered) {
      const code = character.charCodeAt(0);
      assert(character === "\n" || (code >= 0x20 && code !== 0x7f && !(code >= 0x80 && code < 0xa0)));
      assert.notEqual(character, "\u202e");
    }
  }));
});

Deno.test("renderProblems ends with the number of problems", () => {
  const error = problem("a: b", "b");
  const warning = problem("a: b", "a", { severity: "warning" });
  const rendered = renderProblems([error, error, warning], PLAIN);
  assert(rendered.endsWith("\n\n2 errors, 1 warning in 1 file"));
  assert.equal(renderProblems([], PLAIN), "");
});

Deno.test("renderProblems counts those it does not show", () => {
  const rendered = renderProblems(Array(5).fill(problem("a: b", "b")), { colour: false, limit: 2 });
  assert(rendered.includes("… and 3 more problems\n\n5 errors in 1 file"));
});

Deno.test("countProblems speaks English", () => {
  const error = problem("a", "a");
  assert.equal(countProblems([error]), "1 error in 1 file");
  assert.equal(countProblems([{ ...error, severity: "warning" }]), "1 warning in 1 file");
  assert.equal(countProblems([{ code: "yaml-tab", severity: "error", message: "" }]), "1 error");
  assert.equal(countProblems([]), "No problems");
});
