import assert from "node:assert/strict";
import { LANGUAGE } from "../../actions/language.ts";
import { compileBot } from "../../compile/compile_bot.ts";
import type { DeclaredTrigger } from "../../model/declared.ts";
import type { Happening } from "../../model/happening.ts";
import type { World } from "../../model/views.ts";
import type { Language } from "../language.ts";
import { readText } from "../test_problems.ts";
import { declaredTrigger } from "./declared.ts";

const BIG_ROLL: DeclaredTrigger = {
  name: "big_roll",
  description: "Somebody rolls high.",
  values: { total: "number", faces: { list: "number" } },
  filters: { above: { type: "number", default: 0 }, who: { type: "user" } },
  main: "above",
  person: true,
  channel: false,
  server: false,
  matches: ({ above }, { total }) => Number(total) > Number(above),
};

const STRICT: DeclaredTrigger = {
  ...BIG_ROLL,
  name: "strict",
  filters: { least: { type: "integer", required: true } },
  main: undefined,
  person: false,
  server: true,
  matches() {
    throw new Error("no");
  },
};

const LANGUAGE_WITH: Language = {
  ...LANGUAGE,
  triggers: [...LANGUAGE.triggers, declaredTrigger("dice", BIG_ROLL), declaredTrigger("dice", STRICT)],
};

function compile(event: string) {
  const text =
    `names: { channels: { hall: "823475887319941133" }, users: { ann: "80351110224678912" } }\nevents: { e: ${event} }`;
  const { definition, problems } = readText(text, LANGUAGE_WITH);
  const program = compileBot(definition!, problems, []);
  const told = problems.list.map(({ code, suggestion, span }) =>
    `${code}${suggestion === undefined ? "" : ` → ${suggestion}`} at ${text.slice(span!.start, span!.end)}`
  );
  return { automations: program.automations, intents: program.intents, told };
}

const SEND = (text: string) => `do: [ { send: { to: hall, text: "${text}" } } ]`;
const rolled = (total: number): Happening => ({
  name: "dice.big_roll",
  id: "1",
  values: { total, faces: [total] },
});
const WORLD = {} as World;

Deno.test("declaredTrigger stands alone, with its main filter, and with a map of filters", () => {
  for (
    const [when, passes] of [
      ["dice.big_roll", [1, 10, 11]],
      ["{ dice.big_roll: 9 }", [10, 11]],
      ["{ dice.big_roll: { above: 10, who: ann } }", [11]],
    ] as const
  ) {
    const { automations, told } = compile(
      `{ when: ${when}, ${SEND("{user} has {total} of {size(faces)}")} }`,
    );
    assert.deepEqual(told, []);
    const [{ trigger }] = automations as [typeof automations[number]];
    assert.equal(trigger.happening, "dice.big_roll");
    assert.deepEqual([0, 1, 10, 11].filter((total) => trigger.matches!(rolled(total), WORLD)), passes);
  }
});

Deno.test("declaredTrigger needs no intents, and lets bots in", () => {
  const { automations, intents } = compile(`{ when: dice.big_roll, ${SEND("a")} }`);
  assert.equal(intents, compile(`{ when: { webhook: x }, ${SEND("a")} }`).intents);
  assert.equal(automations[0]!.trigger.bots, true);
});

Deno.test("declaredTrigger whose function throws means nothing", () => {
  const { automations, told } = compile(`{ when: { dice.strict: { least: 1 } }, ${SEND("{server.name}")} }`);
  assert.deepEqual(told, []);
  assert.equal(automations[0]!.trigger.matches!({ ...rolled(5), name: "dice.strict" }, WORLD), false);
});

const WRONG: readonly (readonly [event: string, ...told: string[]])[] = [
  [`{ when: dice.big_rol, ${SEND("a")} }`, "unknown-trigger → dice.big_roll at dice.big_rol"],
  [`{ when: { dice.big_roll: { abov: 1 } }, ${SEND("a")} }`, "unknown-key → above at abov"],
  [`{ when: { dice.big_roll: { above: many } }, ${SEND("a")} }`, "not-a-number at many"],
  [`{ when: { dice.big_roll: { who: anne } }, ${SEND("a")} }`, "unknown-person → ann at anne"],
  [`{ when: { dice.strict: {} }, ${SEND("a")} }`, "missing-key at {}"],
  [`{ when: dice.big_roll, ${SEND("{totl}")} }`, "expression-unknown-name → total at totl"],
  [`{ when: dice.big_roll, ${SEND("{server.name}")} }`, "expression-unknown-name at server"],
  [`{ when: dice.big_roll, ${SEND("{channel.name}")} }`, "expression-unknown-name at channel"],
  [`{ when: { dice.strict: { least: 1 } }, ${SEND("{user}")} }`, "expression-unknown-name → users at user"],
  [`{ when: dice.big_roll, do: [ { reply: a } ] }`, "nobody-to-answer at reply"],
];

for (const [event, ...expected] of WRONG) {
  Deno.test(`declaredTrigger tells: ${expected.join(", ")}`, () => {
    assert.deepEqual(compile(event).told, expected);
  });
}
