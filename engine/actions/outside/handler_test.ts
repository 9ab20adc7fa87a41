/** Steps and commands that call functions of extensions, with what these have declared. */
import assert from "node:assert/strict";
import { ApplicationCommandType } from "discord-api-types/v10";
import { INTENT } from "../../model/discord_numbers.ts";
import type { HandlerCall } from "../../model/extensions.ts";
import { menu, type slash } from "../../runtime/test_events.ts";
import { ANN, BO, CHANNEL_ID, GUILD_ID } from "../../runtime/test_world.ts";
import { benchWith, compileFiles, compileWithDice, withDiceSteps } from "../extensions/test_dice.ts";

const CASES: readonly [step: string, ...problems: string[]][] = [
  ["handler: dice.plain"],
  ["handler: { name: dice.plain, with: { anything: [1, { a: true }] } }"],
  ["handler: { name: dice.typed, with: { n: 5 } }"],
  ['handler: { name: dice.typed, with: { n: "{options.number}", label: "for {user.name}" } }'],
  ["handler: dice.typd", "unknown-handler → typed at typd"],
  ["handler: { name: dice.something, with: { n: 5 } }", "unknown-handler at something"],
  ["handler: dice.roll", "unknown-handler at roll"],
  ["handler: dice.typed", "missing-key at dice.typed"],
  ["handler: { name: dice.typed, with: { label: hey } }", "missing-key at label"],
  ["handler: { name: dice.typed, with: { n: many } }", "not-a-number at many"],
  ["handler: { name: dice.typed, with: { n: 10 } }", "out-of-range at 10"],
  ['handler: { name: dice.typed, with: { n: "{options.word}" } }', "value-wrong-type at {options.word}"],
  ["handler: { name: dice.typed, with: { n: 1, lable: hey } }", "unknown-key → label at lable"],
  ["handler: { name: dice.typed, with: [1] }", "wrong-kind at [1]"],
  ["handler: { name: dice.plain, with: [1] }", "wrong-kind at [1]"],
  ["handler: dise.plain", "unknown-extension → dice at dise"],
  ["handler: gone.any", "warning extension-absent at gone.any"],
  ["handler: dice.command:roll", "bad-handler at dice.command:roll"],
  ["handler: dice.event:night", "bad-handler at dice.event:night"],
];

for (const [step, ...expected] of CASES) {
  Deno.test(`the values of ${step}`, () => {
    const { problems } = compileWithDice(withDiceSteps(`- ${step}`));
    assert.deepEqual(problems.map((problem) => problem.replaceAll('"', "")), expected);
  });
}

Deno.test("a handler that is really a step is answered with the way it is written", () => {
  const { messages } = compileWithDice(withDiceSteps("- handler: dice.roll"));
  assert.match(messages[0]!, /It has a step of this name, which is written `- dice\.roll: …`/);
});

Deno.test("a handler with declared values finds them typed, with defaults", async () => {
  const { program } = compileWithDice(
    withDiceSteps(
      '- { handler: { name: dice.typed, with: { n: "{options.number}" } }, save_as: it }\n- reply: "{it.sum}"',
    ),
  );
  const seen: unknown[] = [];
  const bench = benchWith(program, {
    handlers: {
      typed: ({ values }) => {
        seen.push(values);
        return { sum: Number(values["n"]) + 1 };
      },
    },
  });
  assert.deepEqual(await bench.slash("test", [{ name: "number", type: 10, value: 4 }]), ["5"]);
  assert.deepEqual(seen, [{ n: 4, label: "x" }]);
});

Deno.test("a handler of a whole command takes declared values as well", async () => {
  const { program, problems } = compileWithDice(
    "commands: { go: { description: Go, handler: { name: dice.typed, with: { n: 3 } } } }",
  );
  assert.deepEqual(problems, []);
  const bench = benchWith(program, {
    handlers: { typed: ({ values, reply }) => reply(String(values["n"])) },
  });
  assert.deepEqual(await bench.slash("go"), ["3"]);
});

const OWN = JSON.stringify({
  commands: {
    deck: {
      description: "Cards",
      subcommands: {
        draw: {
          description: "Draws",
          options: { many: { type: "integer", description: "How many" } },
          handler: "dice.command:deck draw",
        },
      },
    },
    who: { description: "Who", as: ["user_menu"], handler: "dice.command:who" },
  },
  events: { "dice.hi": { when: "message", do: [{ handler: "dice.event:hi" }] } },
});

function withOwn() {
  return compileFiles({ "bots/test.yaml": "name: Test", "extensions/dice.ts": OWN });
}

Deno.test("a command of an extension finds its options, and what its menu was called on", async () => {
  const calls: HandlerCall[] = [];
  const { program } = withOwn();
  const bench = benchWith(program, {
    commands: {
      "deck draw": (call) => {
        calls.push(call);
        return call.reply(`drawn ${call.options["many"]}`);
      },
      who: (call) => void calls.push(call),
    },
  });
  const draw = [{ name: "draw", type: 1, options: [{ name: "many", type: 4, value: 2 }] }];
  assert.deepEqual(await bench.slash("deck", draw as Parameters<typeof slash>[1]), ["drawn 2"]);
  assert.equal(calls[0]!.target, undefined);
  const on = menu(ApplicationCommandType.User, "who", BO.id, { users: { [BO.id]: BO }, members: {} });
  await bench.runtime.handle({ kind: "command", interaction: on });
  assert.equal((calls[1]!.target as { id: string }).id, BO.id);
});

Deno.test("an event of an extension is told of all that has happened", async () => {
  const { program } = withOwn();
  const calls: HandlerCall[] = [];
  const bench = benchWith(program, {
    events: {
      hi: (call) => {
        calls.push(call);
        return call.reply("hello");
      },
    },
  });
  await bench.say("good morning");
  const [call] = calls;
  assert.deepEqual(Object.keys(call!.event), ["message"]);
  const { message } = call!.event as { message: { text: string; author: { id: string } } };
  assert.equal(message.text, "good morning");
  assert.equal(message.author.id, ANN.id);
  assert.deepEqual([call!.server?.id, call!.channel?.id], [GUILD_ID, CHANNEL_ID]);
});

Deno.test("an event of an extension asks Discord for what its function is told", () => {
  assert.notEqual(withOwn().program.intents & INTENT.MESSAGE_CONTENT, 0);
  const plain = compileWithDice("events: { hi: { when: message, do: { handler: dice.plain } } }");
  assert.equal(plain.program.intents & INTENT.MESSAGE_CONTENT, 0);
});
