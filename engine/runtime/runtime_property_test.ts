import assert from "node:assert/strict";
import fc from "fast-check";
import { MOOD, options, PING } from "./test_commands.ts";
import { Bench } from "./test_bench.ts";
import { BO, BOT, id } from "./test_world.ts";
import { command, group, option, program, say } from "./test_program.ts";

const EVERYTHING = command("all", {
  aliases: ["`a`"],
  options: [
    option("count", "integer", { required: true, minValue: 1 }),
    option("who", "user"),
    option("whom", "mentionable"),
    MOOD,
    option("text", "string", { maxLength: 20 }),
    option("loud", "boolean"),
  ],
  steps: [say(options)],
});
const PROGRAM = program([PING, EVERYTHING, group("config", [EVERYTHING, group("deep", [PING])])]);

const piece = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    " ",
    "\n",
    "`",
    "```",
    '"',
    "'",
    "12",
    "1.000",
    "bo",
    "@bo",
    "kind",
    "config",
    "deep",
    "all",
    "ping",
  ),
  fc.constantFrom(
    "who:",
    "count:3",
    "text:",
    "mood:",
    "@everyone",
    `<@${BO.id}>`,
    `<@&${id(300)}>`,
    "\u202e",
  ),
);
const start = fc.constantFrom(
  "!",
  "! ",
  "!all ",
  "!config ",
  "!config all ",
  `<@${BOT.id}> all `,
  `<@${BOT.id}>`,
  "",
);

Deno.test("handle answers whatever is typed without a failure and without a ping", async () => {
  const typed = fc.tuple(start, fc.array(piece, { maxLength: 15 })).map(([first, rest]) =>
    first + rest.join("")
  );
  await fc.assert(
    fc.asyncProperty(typed, async (content) => {
      const bench = new Bench(PROGRAM);
      await bench.say(content);
      assert.deepEqual(bench.logger.lines, []);
      assert.ok(bench.reports.every(({ outcome }) => outcome !== "failed"));
      for (const { allowed_mentions, embeds } of bench.discord.messages) {
        assert.deepEqual(allowed_mentions.parse, []);
        const description = embeds?.[0]?.description;
        if (description === undefined) continue;
        assert.ok(description.length <= 4096);
        assert.equal(description.split("```").length % 2, 1, description);
      }
    }),
    { numRuns: 500 },
  );
});
