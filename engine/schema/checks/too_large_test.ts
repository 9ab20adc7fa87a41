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
  assert.equal(message, "20,005 entries stand below `groups`; a bot has at most 20,000 there.");
  assert.equal(text.slice(span!.start, span!.end), `g${MOST_ENTRIES}`);
});

Deno.test("isTooLarge counts the items of a list, too", () => {
  const { problems } = readText(`tests:\n${"  - {}\n".repeat(MOST_ENTRIES + 1)}`);
  assert.deepEqual(problems.list.map(({ code }) => code), ["bot-too-large"]);
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
