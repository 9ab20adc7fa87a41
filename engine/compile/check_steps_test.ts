import assert from "node:assert/strict";
import type { HandlerCall } from "../model/extensions.ts";
import { absent, benchWith, compileWith, extension } from "./test_extensions.ts";

const DICE = extension("dice", {
  checks: [
    { name: "lucky", description: "The dice are kind.", message: "The dice say no." },
    { name: "awake", description: "It is day." },
  ],
  triggers: [{
    name: "big_roll",
    description: "Somebody rolls high.",
    values: { total: "number" },
    filters: {},
    person: false,
    channel: false,
    server: false,
    matches: () => true,
  }],
});

const command = (checks: string) => `
checks: { rich: "has(user)" }
commands: { roll: { description: a, checks: ${checks}, reply: Rolled. } }
`;

const lucky = (answer: unknown) => ({ dice: { checks: { lucky: () => Promise.resolve(answer) } } });

Deno.test("checkSteps lets those pass to whom the extension says true", async () => {
  const { program, told } = compileWith(command("[rich, dice.lucky]"), [DICE]);
  assert.deepEqual(told, []);
  assert.deepEqual(await benchWith(program, lucky(true)).say("!roll"), ["Rolled."]);
});

Deno.test("checkSteps refuses in the words of the check, whatever else it says", async () => {
  const { program } = compileWith(command("[dice.lucky]"), [DICE]);
  for (const answer of [false, "true", 1, undefined, {}]) {
    assert.deepEqual(await benchWith(program, lucky(answer)).say("!roll"), ["The dice say no."]);
  }
});

Deno.test("checkSteps refuses in the standing words where the check has none", async () => {
  const { program } = compileWith(command("[dice.awake]"), [DICE]);
  const bench = benchWith(program, { dice: { checks: { awake: () => Promise.resolve(false) } } });
  assert.deepEqual(await bench.say("!roll"), [
    "You can't use this command now: the check `dice.awake` does not hold.",
  ]);
});

Deno.test("checkSteps lets nobody pass where the check fails or is not there", async () => {
  const { program } = compileWith(command("[dice.lucky]"), [DICE]);
  const failing = benchWith(program, { dice: { checks: { lucky: () => Promise.reject(new Error("no")) } } });
  assert.match((await failing.say("!roll"))[0]!, /err123/);
  assert.deepEqual(await benchWith(program, {}).say("!roll"), [
    "This doesn't work at the moment: the extension `dice` is not loaded.",
  ]);
  assert.deepEqual(await benchWith(program, { dice: {} }).say("!roll"), [
    "This doesn't work at the moment: there is no function `dice.lucky`.",
  ]);
});

Deno.test("checkSteps holds for subcommands, and tells the check who asks", async () => {
  const calls: HandlerCall[] = [];
  const { program, told } = compileWith(
    `commands: { dice: { description: a, checks: [dice.lucky], subcommands: { roll: {
      description: a, checks: [dice.awake], options: { sides: { type: integer, description: a } }, reply: Rolled. } } } }`,
    [DICE],
  );
  assert.deepEqual(told, []);
  const check = (call: HandlerCall) => {
    calls.push(call);
    return Promise.resolve(true);
  };
  await benchWith(program, { dice: { checks: { lucky: check, awake: check } } }).say("!dice roll 6");
  assert.deepEqual(calls.map(({ user, options }) => [user.username, options]), [["ann", { sides: 6 }], [
    "ann",
    { sides: 6 },
  ]]);
});

Deno.test("checkSteps tells the check of an event what has happened", async () => {
  const events: unknown[] = [];
  const { program, told } = compileWith(
    "events: { e: { when: dice.big_roll, checks: [dice.lucky], do: stop } }",
    [DICE],
  );
  assert.deepEqual(told, []);
  const lucky = ({ event }: HandlerCall) => {
    events.push(event);
    return Promise.resolve(event["total"] === 7);
  };
  const bench = benchWith(program, { dice: { checks: { lucky } } });
  for (const total of [7, 8]) {
    await bench.runtime.handle({
      kind: "happening",
      happening: { name: "dice.big_roll", id: "1", values: { total } },
    });
  }
  assert.deepEqual(events, [{ total: 7 }, { total: 8 }]);
  assert.deepEqual(bench.reports.map(({ outcome }) => outcome), ["answered", "refused"]);
});

const WRONG: readonly (readonly [checks: string, ...told: string[]])[] = [
  ["[dice.luky]", "unknown-check → dice.lucky at dice.luky"],
  ["[dise.lucky]", "unknown-check → dice.lucky at dise.lucky"],
  ["[lucky]", "unknown-check at lucky"],
  ["[gone.any]", "warning extension-absent at gone.any"],
];

for (const [checks, ...expected] of WRONG) {
  Deno.test(`checkCheckNames tells: ${expected.join(", ")}`, () => {
    assert.deepEqual(compileWith(command(checks), [DICE], [absent("gone")]).told, expected);
  });
}

Deno.test("checkSteps lets nobody pass to a check of an extension that is absent", async () => {
  const { program } = compileWith(command("[gone.any]"), [DICE], [absent("gone")]);
  assert.deepEqual(await benchWith(program, {}).say("!roll"), [
    "This doesn't work at the moment: the extension `gone` is not loaded.",
  ]);
});

Deno.test("checks of extensions are no fields of expressions", () => {
  const { told } = compileWith(
    `checks: { rich: "has(user)" }
commands: { a: { description: a, reply: "{checks.dice}" } }`,
    [DICE],
  );
  assert.deepEqual(told, ["expression-unknown-field at dice"]);
});
