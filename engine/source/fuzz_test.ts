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

/** What takes long a line, one after the other, and where it is told that no more is read. */
const LONG: Record<string, [text: string, place: string]> = {
  aliases: ["a: &a x\nb:\n" + "- *a\n".repeat(200_000), "yaml-too-much 10002:3"],
  "aliases in brackets": ["a: &a x\nb: [" + "*a,\n ".repeat(150_000) + "]\n", "yaml-too-much 10001:2"],
  "explicit keys": ["? a\n".repeat(250_000), "yaml-too-much 10001:1"],
  "merged keys": ["a: &a {b: 1}\nb:\n" + "  <<: *a\n".repeat(110_000), "yaml-too-much 5002:7"],
  anchors: ["- &a\n".repeat(200_000), "yaml-too-much 10001:3"],
  tags: ["- !a x\n".repeat(140_000), "yaml-too-much 10001:3"],
  "items behind a mark": ["a: &a x\nb:\n" + "- x\n".repeat(250_000), "yaml-too-much 1:4"],
  "tabs before keys": ["\ta: 1\n".repeat(170_000), "yaml-too-much 1:1"],
};

for (const [name, [text, place]] of Object.entries(LONG)) {
  Deno.test(`parseYaml refuses nearly a mebibyte of ${name} soon, and tells where`, () => {
    const { milliseconds, problems } = timed(text);
    assert.deepEqual(problems.map(placeOf), [place]);
    assert(Math.min(milliseconds, timed(text).milliseconds) < 3000, `${milliseconds} ms`);
  });
}

Deno.test("parseYaml reads a mistake in 2,400 commands with care", () => {
  const command = (n: number) =>
    `  c${n}:\n    description: Command ${n}\n    aliases: [d${n}]\n    options:\n      who: { type: user, description: Who, required: true }\n` +
    `      mood: { type: string, description: Tone, choices: [kind, formal], default: kind }\n    reply:\n      ephemeral: true\n` +
    `      embed:\n        title: "Hello, {options.who.name}"\n        description: "{user.mention} says hi ({options.mood})."\n`;
  const text = "commands:\n" + Array.from({ length: 2_400 }, (_, n) => command(n)).join("") + "name: @x\n";
  assert.deepEqual(read(text).problems.map(({ code }) => code), ["yaml-at-start"]);
});

Deno.test("parseYaml explains few problems in a line that is very long", () => {
  const { milliseconds } = timed("a: [" + "!b c, ".repeat(9_000) + "]\n");
  assert(milliseconds < 3000, `${milliseconds} ms`);
});

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
