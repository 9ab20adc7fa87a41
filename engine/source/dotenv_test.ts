import assert from "node:assert/strict";
import fc from "fast-check";
import { renderProblems } from "../diagnostics/code_frame.ts";
import { parseDotenv } from "./dotenv.ts";

const VALUES: [string, string, string | undefined][] = [
  ["a value", "A=b", "b"],
  ["blanks around everything", "  A =  b c  ", "b c"],
  ["double quotes", 'A="b"', "b"],
  ["single quotes", "A='b'", "b"],
  ["blanks inside quotes", "A=' b '", "b"],
  ["export", "export A=b", "b"],
  ["a comment behind a value", "A=b # c", "b"],
  ["a hash inside a value", "A=b#c", "b#c"],
  ["a hash inside quotes", 'A="b # c" # d', "b # c"],
  ["a comment and no value", "A=# c", ""],
  ["no value", "A=", ""],
  ["an equals sign in a value", "A=b=c==", "b=c=="],
  ["a byte order mark", "\uFEFFA=b", "b"],
  ["line breaks of Windows", "X=1\r\nA=b\r\nY=2\r\n", "b"],
  ["a comment line", "# A=c\nA=b", "b"],
];

for (const [name, text, expected] of VALUES) {
  Deno.test(`parseDotenv reads ${name}`, () => {
    const { values, problems } = parseDotenv(text);
    assert.equal(values.get("A"), expected);
    assert.deepEqual(problems.list, []);
  });
}

const MISTAKES: [string, string, string, number][] = [
  ["a line without an equals sign", "A=b\nDISCORD_TOKEN hunter2secret", "env-not-assignment", 2],
  ["a name with a hyphen", "DISCORD-TOKEN=hunter2secret", "env-bad-name", 1],
  ["a secret before the equals sign", "hunter2secret.x=", "env-bad-name", 1],
  ["a quote that stays open", '\nA="hunter2secret', "env-quote-missing", 2],
  ["a name that is set twice", "A=hunter2secret\nB=c\nA=hunter2secret", "env-duplicate", 3],
];

for (const [name, text, code, line] of MISTAKES) {
  Deno.test(`parseDotenv tells of ${name} without showing the value`, () => {
    const { list } = parseDotenv(text).problems;
    assert.deepEqual(list.map((problem) => problem.code), [code]);
    assert.equal(list[0]!.span!.file.position(list[0]!.span!.start).line, line);
    assert(!JSON.stringify(list[0]).includes("hunter2"));
    assert(!renderProblems(list, { colour: false }).includes("hunter2"));
  });
}

Deno.test("parseDotenv takes the last of two values", () => {
  assert.equal(parseDotenv("A=b\nA=c").values.get("A"), "c");
});

Deno.test("parseDotenv keeps names of prototypes as ordinary names", () => {
  assert.equal(parseDotenv("__proto__=x").values.get("__proto__"), "x");
  assert.equal(parseDotenv("").values.get("constructor"), undefined);
});

Deno.test("parseDotenv shows no value whatever the text", () => {
  const secret = "s3cr3t!";
  const line = fc.array(fc.constantFrom("A", "=", " ", '"', "'", "#", "export ", "-", secret), {
    maxLength: 8,
  });
  fc.assert(fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
    const { problems } = parseDotenv(lines.map((parts) => parts.join("")).join("\n"));
    assert(!renderProblems(problems.list, { colour: false }).includes(secret));
  }));
});
