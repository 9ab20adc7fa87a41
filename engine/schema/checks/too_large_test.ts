import assert from "node:assert/strict";
import { readText } from "../test_problems.ts";
import { MOST_ENTRIES } from "./too_large.ts";

const groups = (count: number) =>
  `groups:\n${Array.from({ length: count }, (_, number) => `  g${number}: {}`).join("\n")}\n`;

Deno.test("isTooLarge refuses a bot at the first entry that is too much, and nothing else is looked at", () => {
  const text = `name: 7\nnonsense: x\n${groups(MOST_ENTRIES + 5)}`;
  const { definition, problems } = readText(text);
  assert.equal(definition, undefined);
  assert.deepEqual(problems.list.map(({ code }) => code), ["bot-too-large"]);
  const [{ message, span }] = problems.list as [typeof problems.list[number]];
  assert.equal(message, "20,005 entries stand below `groups`; at most 20,000 are possible there.");
  assert.equal(text.slice(span!.start, span!.end), `g${MOST_ENTRIES}`);
});

Deno.test("isTooLarge counts the items of a list, too", () => {
  const { problems } = readText(`tests:\n${"  - {}\n".repeat(MOST_ENTRIES + 1)}`);
  assert.deepEqual(problems.list.map(({ code }) => code), ["bot-too-large"]);
});

Deno.test("isTooLarge counts the keys of the bot itself, too", () => {
  const keys = Array.from({ length: MOST_ENTRIES + 1 }, (_, number) => `k${number}: x\n`).join("");
  const { problems } = readText(keys);
  assert.deepEqual(problems.list.map(({ message }) => message), [
    "20,001 entries stand at the top; at most 20,000 are possible there.",
  ]);
});

Deno.test("isTooLarge looks into everything that is long enough, and names the nearest key", () => {
  const text = `commands:\n  a:\n    description: A\n    do:\n${"      - {}\n".repeat(MOST_ENTRIES + 1)}`;
  const { problems } = readText(text);
  const [first, ...others] = problems.list;
  assert.match(first!.message, /^20,001 entries stand below `do`/);
  assert.equal(first!.span!.start, text.lastIndexOf("{}"));
  assert.deepEqual(others, []);
});

Deno.test("isTooLarge lets a bot be as large as may be", () => {
  const { definition, problems } = readText(
    `data:\n${
      Array.from({ length: MOST_ENTRIES }, (_, number) => `  d${number}: { type: number, per: user }`).join(
        "\n",
      )
    }`,
  );
  assert.equal(definition?.data.length, MOST_ENTRIES);
  assert.deepEqual(problems.list.filter(({ severity }) => severity === "error"), []);
});
