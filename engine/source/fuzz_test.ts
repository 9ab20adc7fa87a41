import assert from "node:assert/strict";
import { renderProblems } from "../diagnostics/code_frame.ts";
import { mutations } from "./mutations.ts";
import { placeOf, read, SAMPLE } from "./test_tools.ts";

Deno.test("parseYaml never throws, never hangs, and places every problem inside the file", () => {
  for (const text of mutations(SAMPLE, 2_000, 42)) {
    const { problems, milliseconds } = timed(text);
    // Once more for the case that the machine was busy with something else.
    if (milliseconds > 1000) assert(timed(text).milliseconds < 1000, JSON.stringify(text));
    for (const { span, related, fix } of problems) {
      assert(span, "a problem without a place");
      for (const place of [span, ...(related ?? []).map((other) => other.span)]) {
        assert(
          0 <= place.start && place.start <= place.end && place.end <= text.length,
          JSON.stringify(text),
        );
      }
      assert(!fix?.includes("\n"), JSON.stringify([text, fix]));
    }
    renderProblems(problems, { colour: false });
  }
});

function timed(text: string) {
  const start = performance.now();
  const { problems } = read(text);
  return { problems, milliseconds: performance.now() - start };
}

const COUNT = 60_000;
const HOSTILE: Record<string, string> = {
  "opening brackets": "[".repeat(COUNT),
  "opening braces": "{".repeat(COUNT),
  "closing brackets": "]".repeat(COUNT),
  dashes: "- ".repeat(COUNT / 2),
  "keys in keys": "a: ".repeat(COUNT / 3),
  quotes: '"'.repeat(COUNT),
  apostrophes: "'".repeat(COUNT),
  backslashes: 'a: "' + "\\".repeat(COUNT),
  "unknown escapes": 'a: "' + "\\q".repeat(COUNT / 2) + '"',
  asterisks: "- *a\n".repeat(COUNT / 5),
  marks: "- &a x\n".repeat(COUNT / 7),
  mentions: "- @a\n".repeat(COUNT / 5),
  tags: "! ".repeat(COUNT / 2),
  commas: "[" + ",".repeat(COUNT / 4),
  hashes: "a: " + "# ".repeat(COUNT / 2),
  tabs: "a:\n\tb: 1\n".repeat(COUNT / 9),
  "special blanks": "\u00a0".repeat(COUNT),
  "equal keys": "a: 1\n".repeat(COUNT / 5),
  "empty lines": "\n".repeat(COUNT),
  "blank lines in a block": "a: |\n" + " \n".repeat(COUNT / 2),
  directives: "%a\n".repeat(COUNT / 3),
  documents: "---\n".repeat(COUNT / 4),
  "curly quotes": "- “x”\n".repeat(COUNT / 6),
  "one long word": "a".repeat(COUNT),
};

for (const [name, text] of Object.entries(HOSTILE)) {
  Deno.test(`parseYaml ends soon on ${name}`, () => {
    const time = Math.min(timed(text).milliseconds, timed(text).milliseconds);
    assert(time < 3000, `${time} ms`);
  });
}

const MEBIBYTE = 1024 * 1024;

for (const sign of ["[", "{", "- ", "a: ", "? ", "[]]"]) {
  Deno.test(`parseYaml refuses a mebibyte of ${sign} at once`, () => {
    const text = sign.repeat(MEBIBYTE / sign.length);
    const time = Math.min(timed(text).milliseconds, timed(text).milliseconds);
    assert(time < 1000, `${time} ms`);
    assert(read(text).problems.length > 0);
  });
}

Deno.test("parseYaml places what is nested too deeply below a key of a list, however deep it is", () => {
  for (const levels of [150, 1_000, 10_000]) {
    const text = `x:\n  - &y\n    z: ${"a: ".repeat(levels)}\n      w: 1\n  - - v\n`;
    assert.deepEqual(read(text).problems.map(placeOf), ["yaml-too-deep 3:302"], `${levels}`);
  }
});

Deno.test("parseYaml names blanks that cannot be seen behind a quote", () => {
  for (const blank of ["\u00a0", "\u2003", "\ufeff"]) {
    const [problem] = read(`a: "b"${blank}c\n`).problems;
    assert.match(problem!.message, /^\S/, JSON.stringify(blank));
  }
});
