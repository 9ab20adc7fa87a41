import assert from "node:assert/strict";
import { permissionBits } from "../../model/permissions.ts";
import type { HandlerCall } from "../../model/extensions.ts";
import { slash } from "../../runtime/test_events.ts";
import { ANN, BO, CHANNEL_ID, GUILD_ID, id } from "../../runtime/test_world.ts";
import { benchWith, compileWithDice, withDiceSteps } from "./test_dice.ts";

const CASES: readonly [step: string, ...problems: string[]][] = [
  ["dice.roll"],
  ["dice.roll: 6"],
  ['dice.roll: "{options.number * 2}"'],
  ["dice.roll: { sides: 6 }"],
  ["dice.roll:"],
  ["{ dice.roll: 6, save_as: total }"],
  ["dice.say: Hello {user.name}"],
  ['dice.say: "{options.word}"'],
  ["dice.all"],
  [
    "dice.all: { text: Hello, count: 2, ratio: 1.5, loud: yes, every: 30s, mood: sad, who: ann, role: mods, place: hall, " +
    "words: [a, b], data: { a: [1, { b: true }] } }",
  ],
  [
    'dice.all: { text: "{options.word}", count: "{options.number}", ratio: "{max(1, 2)}", loud: "{user.bot}", every: "{options.number}s", ' +
    'mood: "{options.word}", who: "{options.who}", role: "{options.role}", place: "{channel}", words: "{member.roles}", data: "{member.roles}" }',
  ],
  ["dice.greet: { who: ann }"],
  ["dice.roll: 1", "out-of-range at 1"],
  ["dice.roll: many", "not-a-number at many"],
  ['dice.roll: "{options.word}"', "value-wrong-type at {options.word}"],
  ['dice.roll: "{options.wrd}"', "expression-unknown-field → word at wrd"],
  ["dice.roll: { side: 6 }", "unknown-key → sides at side"],
  ["dice.rol: 6", "unknown-key → dice.roll at dice.rol"],
  ["dice.rol", "unknown-word → dice.roll at dice.rol"],
  ["dise.roll: 6", "unknown-key → dice.roll at dise.roll"],
  ["cards.draw: 6", "unknown-key at cards.draw"],
  ["dice.say", "unknown-word at dice.say"],
  ["dice.say: {}", "missing-key at {}"],
  ["dice.greet: { place: hall }", "missing-key at place"],
  ["dice.all: { mood: hapy }", "unknown-word → happy at hapy"],
  ["dice.all: { text: a }", "text-length at a"],
  ["dice.all: { text: '{user.name} is very long' }", "text-length at '{user.name} is very long'"],
  ["dice.all: { loud: maybe }", "not-a-boolean at maybe"],
  ['dice.all: { loud: "{options.word}" }', "value-wrong-type at {options.word}"],
  ["dice.all: { every: 2m }", "out-of-range at 2m"],
  ["dice.all: { who: annn }", "unknown-person → ann at annn"],
  ['dice.all: { who: "{options.role}" }', "placeholder-of-another-kind at {options.role}"],
  ["dice.all: { role: ann }", "unknown-role at ann"],
  ["dice.all: { place: hal }", "unknown-channel → hall at hal"],
  ["dice.all: { words: [a, b, c, d] }", "too-many at [a, b, c, d]"],
  ["{ dice.say: Hello, save_as: x }", "nothing-to-save at x"],
  ["{ dice.roll: 6, dice.say: Hello }", "two-actions at dice.say"],
];

for (const [step, ...expected] of CASES) {
  Deno.test(`a step of an extension: ${step}`, () => {
    const { problems } = compileWithDice(withDiceSteps(`- ${step}`));
    assert.deepEqual(
      problems.map((problem) => problem.replaceAll('"', "")),
      expected.map((problem) => problem.replaceAll('"', "")),
    );
  });
}

Deno.test("declaredAction gives later steps the declared shape of what it keeps", () => {
  const known = compileWithDice(
    withDiceSteps('- { dice.greet: { who: ann }, save_as: it }\n- reply: "{it.words} {it.times + 1}"'),
  );
  assert.deepEqual(known.problems, []);
  const { problems } = compileWithDice(
    withDiceSteps('- { dice.greet: { who: ann }, save_as: it }\n- reply: "{it.word}"'),
  );
  assert.deepEqual(problems, ["expression-unknown-field → words at word"]);
});

Deno.test("declaredAction tells what the bot's role needs, and where the step has a meaning", () => {
  const { program } = compileWithDice(withDiceSteps("- dice.greet: { who: ann }"));
  assert.equal(program.permissions & permissionBits(["manage_roles"]), permissionBits(["manage_roles"]));
  const { problems } = compileWithDice(
    'events: { night: { when: { schedule: "daily at 9:00" }, do: { dice.greet: { who: "200000000000000001" } } } }',
  );
  assert.deepEqual(problems, ["nobody-to-answer at dice.greet"]);
});

/** What one step hands to its function, and what is answered. */
async function run(step: string, options: Parameters<typeof slash>[1] = [], resolved = {}) {
  const { program, problems } = compileWithDice(withDiceSteps(`- ${step}\n- reply: done`));
  assert.deepEqual(problems, []);
  const calls: HandlerCall[] = [];
  const note = (call: HandlerCall) => void calls.push(call);
  const bench = benchWith(program, { actions: { all: note, greet: note, say: note } });
  const texts = await bench.slash("test", options, resolved);
  return { values: calls[0]?.values, texts, calls };
}

const STRING = (value: string) => [{ name: "word", type: 3, value }] as Parameters<typeof slash>[1];
const NUMBER = (value: number) => [{ name: "number", type: 10, value }] as Parameters<typeof slash>[1];

Deno.test("declaredAction hands over values of their types, with defaults", async () => {
  const { values, texts } = await run(
    "dice.all: { text: 'Hi {user.name}', ratio: 1.5, every: 30s, mood: SAD, who: ann, role: mods, place: hall, " +
      "words: [a, '{max(1, 2)}'], data: { a: [1, { b: '{user.bot}' }] } }",
  );
  assert.deepEqual(values, {
    text: "Hi Ann",
    count: 3,
    ratio: 1.5,
    loud: false,
    every: 30_000,
    mood: "sad",
    who: "200000000000000001",
    role: "200000000000000002",
    place: "200000000000000003",
    words: ["a", "2"],
    data: { a: [1, { b: false }] },
  });
  assert.deepEqual(texts, ["done"]);
});

Deno.test("declaredAction leaves out what was not given, or takes its default", async () => {
  const { values } = await run(
    'dice.all: { text: "{options.word}", count: "{options.number}", ratio: "{options.number}", every: "{options.word}", mood: "{options.word}", ' +
      'who: "{options.who}", role: "{options.role}", place: "{options.where}", words: "{options.word}" }',
  );
  assert.deepEqual(values, { count: 3, loud: false, words: [] });
});

Deno.test("declaredAction takes a list for a list of texts", async () => {
  const { values } = await run(
    "dice.all: { words: [\"{split(options.word, ',')}\", last] }",
    STRING("a,b,c,d"),
  );
  assert.deepEqual(values!["words"], ["a", "b", "c"]);
});

Deno.test("declaredAction takes a whole number below one with a fraction", async () => {
  assert.equal((await run('dice.all: { count: "{options.number}" }', NUMBER(2.9))).values!["count"], 2);
});

const REFUSED: readonly [step: string, options: Parameters<typeof slash>[1], answer: RegExp][] = [
  ['dice.all: { text: "{options.word}" }', STRING("a"), /at least 2 characters; here it has 1/],
  ['dice.all: { text: "{options.word}" }', STRING("too long by far"), /at most 8 characters; here it has 15/],
  ['dice.all: { count: "{options.number}" }', NUMBER(0), /at least 1, and 0 is too small/],
  ['dice.all: { count: "{options.number}" }', NUMBER(7), /at most 6, and 7 is too big/],
  ['dice.all: { every: "{options.word}" }', STRING("soon"), /`soon` is no length of time/],
  ['dice.all: { every: "{options.word}" }', STRING("2m"), /must be at most 1 minute/],
  ['dice.all: { every: "{options.word}" }', STRING("0s"), /must be at least 1 second/],
  [
    'dice.all: { mood: "{options.word}" }',
    STRING("angry"),
    /`angry` is not possible here. It can be `happy` or `sad`/,
  ],
  ['dice.all: { role: "{options.word}" }', STRING(id(999)), /doesn't have this role/],
  ['dice.all: { place: "{options.word}" }', STRING(id(999)), /can't reach <#/],
  ['dice.meet: { who: "{options.who}" }', [], /can't tell who is meant/],
  ['dice.say: "{options.word}"', [], /Something is missing here: `text`/],
];

for (const [step, options, answer] of REFUSED) {
  Deno.test(`declaredAction refuses ${step} of ${JSON.stringify(options)}`, async () => {
    const { texts, calls } = await run(step, options);
    assert.equal(calls.length, 0);
    assert.equal(texts.length, 1);
    assert.match(texts[0]!, answer);
  });
}

Deno.test("declaredAction takes people and channels whom members name here", async () => {
  const { values } = await run(
    `dice.all: { who: "{options.who}", place: "{channel}", text: "{options.who.name}" }`,
    [{ name: "who", type: 6, value: BO.id }],
    { users: { [BO.id]: BO } },
  );
  assert.deepEqual(values, { count: 3, loud: false, who: BO.id, place: CHANNEL_ID, text: "Bo Berg" });
});

Deno.test("declaredAction keeps what its function returns", async () => {
  const { program, problems } = compileWithDice(
    withDiceSteps('- { dice.roll: 8, save_as: total }\n- reply: "{total + 1}"'),
  );
  assert.deepEqual(problems, []);
  const bench = benchWith(program, { actions: { roll: ({ values }) => Number(values["sides"]) * 2 } });
  assert.deepEqual(await bench.slash("test"), ["17"]);
});

Deno.test("declaredAction keeps nothing of another shape, and warns in the log", async () => {
  const { program } = compileWithDice(
    withDiceSteps('- { dice.roll: 8, save_as: total }\n- reply: "[{total}]"'),
  );
  const bench = benchWith(program, { actions: { roll: () => "eight" } });
  assert.deepEqual(await bench.slash("test"), ["[]"]);
  assert.match(bench.logger.lines.join("\n"), /dice\.roll returned something else than a number/);
});

Deno.test("declaredAction ignores what a function returns that has declared nothing", async () => {
  const { program } = compileWithDice(withDiceSteps("- dice.say: Hello\n- reply: done"));
  assert.deepEqual(await benchWith(program, { actions: { say: () => 5n } }).slash("test"), ["done"]);
});

Deno.test("declaredAction says so politely where the extension is not loaded, or has lost the function", async () => {
  const { program } = compileWithDice(withDiceSteps("- dice.say: Hello"));
  const [missing] = await benchWith(program, { actions: {} }).slash("test");
  assert.match(missing!, /there is no function `dice\.say`/);
  const [unloaded] = await benchWith(program, undefined).slash("test");
  assert.match(unloaded!, /the extension `dice` is not loaded/);
});

Deno.test("declaredAction refuses what the bot's role lacks", async () => {
  const { texts, calls } = await run("dice.greet: { who: ann }");
  assert.deepEqual([texts, calls], [["I can't do this here: I need Manage Roles."], []]);
});

Deno.test("declaredAction tells its function who, where and what", async () => {
  const { calls } = await run("dice.say: Hello", STRING("hey"));
  const [call] = calls;
  assert.equal(call!.user.id, ANN.id);
  assert.equal(call!.server!.id, GUILD_ID);
  assert.deepEqual(call!.options["word"], "hey");
  assert.deepEqual(call!.event, {});
});
