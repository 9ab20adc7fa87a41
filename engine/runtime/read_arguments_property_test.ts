import assert from "node:assert/strict";
import fc from "fast-check";
import type { CommandOption } from "../model/program.ts";
import { readArguments } from "./read_arguments.ts";
import { quoteWord } from "./split_words.ts";
import { message } from "./test_events.ts";
import { FakeDiscord } from "./test_discord.ts";
import { ANN, BOT, GUILD, WORLD } from "./test_world.ts";
import { option } from "./test_program.ts";

function read(options: readonly CommandOption[], content: string) {
  const place = { discord: new FakeDiscord(), world: WORLD, guild: GUILD, message: message(content) };
  return readArguments(options, 0, place);
}

/** An option with a value, and the value as it can be typed. */
const anyGiven = fc.oneof(
  fc.record({ type: fc.constant("integer" as const), value: fc.maxSafeInteger() }),
  fc.record({ type: fc.constant("number" as const), value: fc.integer().map((value) => value / 4) }),
  fc.record({ type: fc.constant("boolean" as const), value: fc.boolean() }),
  fc.record({ type: fc.constant("string" as const), value: fc.string({ minLength: 1 }) }),
);

Deno.test("readArguments reads canonical arguments back, in order and by name in any order", async () => {
  const lists = fc.array(fc.tuple(anyGiven, fc.boolean(), fc.double()), { maxLength: 6 });
  await fc.assert(fc.asyncProperty(lists, async (list) => {
    const given = list.map(([one, byName, rank], index) => ({ ...one, byName, rank, name: `o${index}` }));
    const options = given.map(({ name, type }) => option(name, type, { required: true }));
    const canonical = ({ value }: { value: string | number | boolean }) => quoteWord(String(value));
    const inOrder = given.filter(({ byName }) => !byName).map(canonical);
    const named = given.filter(({ byName }) => byName).sort((a, b) => a.rank - b.rank)
      .map((one) => `${one.name}:${canonical(one)}`);
    const expected = Object.fromEntries(given.map(({ name, value }) => [name, value === 0 ? 0 : value]));
    for (const words of [[...inOrder, ...named], [...named, ...inOrder]]) {
      const result = await read(options, words.join(" "));
      assert.deepEqual("options" in result && { ...result.options }, expected);
    }
  }));
});

Deno.test("readArguments never throws, whatever is typed for whatever options", async () => {
  const types = [
    "string",
    "integer",
    "number",
    "boolean",
    "user",
    "channel",
    "role",
    "mentionable",
    "attachment",
  ] as const;
  const options = fc.array(fc.constantFrom(...types)).chain((list) =>
    fc.constant(list.map((type, index) => option(`o${index}`, type, { required: index < 2 })))
  );
  const piece = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      " ",
      '"',
      "o0:",
      "o1:",
      "o2: ",
      "@",
      "<@1",
      `<@${BOT.id}>`,
      `<@${ANN.id}>`,
      "\n",
      "12",
      "yes",
    ),
  );
  const typed = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
  await fc.assert(fc.asyncProperty(options, typed, async (list, content) => {
    const result = await read(list, content);
    if ("problem" in result) {
      const { start, end } = result.problem;
      assert.ok(start >= 0 && end >= start && end <= content.length);
    } else {
      for (const { name, required } of list) {
        assert.ok(name in result.options);
        if (required) assert.notEqual(result.options[name], undefined);
      }
    }
  }));
});
