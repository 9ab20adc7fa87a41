import fc from "fast-check";
import assert from "node:assert/strict";
import { Problems } from "../diagnostics/diagnostic.ts";
import type { DeclaredFunction, FunctionType } from "../model/declared_function.ts";
import type { Variables } from "../model/shape.ts";
import { compileCondition } from "./condition.ts";
import { problemsOf, SCOPE, VARIABLES, written } from "./test_place.ts";
import { Mentions } from "./mentions.ts";
import { compileText } from "./text.ts";

function declared(
  name: string,
  params: DeclaredFunction["params"],
  returns: DeclaredFunction["returns"],
  run: DeclaredFunction["run"],
): DeclaredFunction {
  return { name, description: "A function.", params, returns, run };
}

const NUMBERS = [{ name: "a", type: "number" }, { name: "b", type: "number", optional: true }] as const;

const FUNCTIONS = [
  declared("sum", NUMBERS, "number", (a, b = 1) => Number(a) + Number(b)),
  declared("shout", [{ name: "text", type: "text" }], "text", (text) => `${text}!`),
  declared("faces", [], { list: "text" }, () => ["one", "two"]),
  declared("odd", [{ name: "value", type: "number" }], "boolean", (value) => Number(value) % 2 === 1),
  declared("broken", [], "text", () => {
    throw new Error("no");
  }),
  declared("late", [], "text", () => Promise.reject(new Error("no"))),
  declared("wrong", [], "number", () => "7"),
  declared("mixed", [], { list: "number" }, () => [1, "2"]),
  declared("endless", [], "number", () => Infinity),
  declared("mention", [], "text", () => "<@100> @everyone"),
  declared(
    "sorted",
    [{ name: "list", type: "any" }],
    { list: "number" },
    (list) => (list as number[]).sort(),
  ),
  declared("filter", [{ name: "a", type: "any" }, { name: "b", type: "number" }], "number", (_, b) => b),
  declared("upper", [], "text", () => "own"),
];

const KNOWN: Variables = {
  ...VARIABLES,
  dice: { name: "the extension dice", functions: new Map(FUNCTIONS.map((one) => [one.name, one])) },
  gone: { name: "the extension gone", functions: new Map(), absent: "it is on the blacklist" },
  empty: { name: "the extension empty", functions: new Map() },
};

function rendered(text: string): string {
  const problems = new Problems();
  const template = compileText(written(text), KNOWN, problems);
  assert.deepEqual(problems.list.map(({ message }) => message), []);
  return template.render(SCOPE);
}

const told = (text: string) =>
  problemsOf(text, (source, _, problems) => compileText(source, KNOWN, problems));

const USES: readonly (readonly [text: string, prints: string])[] = [
  ["{dice.sum(1, 2)}", "3"],
  ["{dice.sum(options.bet)}", "8"],
  ["{ dice.sum(dice.sum(1), 2) + 1 }", "5"],
  ["{dice.shout(user.name).upper()}", "ANN!"],
  ["{dice.faces()[1]} of {size(dice.faces())}", "two of 2"],
  ['{dice.odd(3) ? "odd" : "even"}', "odd"],
  ["{numbers.map(n, dice.sum(n, 1))}", "4, 2, 3"],
  ["{dice.filter(numbers, 2)}", "2"],
  ["{dice.upper()}", "own"],
  ["{default(dice.sum(options.missing), 5)}", "5"],
];

for (const [text, prints] of USES) {
  Deno.test(`compileCall of an extension: ${text}`, () => assert.equal(rendered(text), prints));
}

Deno.test("compileCall of an extension gives nothing where the function throws or gives something else", () => {
  for (const name of ["broken", "late", "wrong", "mixed", "endless"]) {
    assert.equal(rendered(`<{dice.${name}()}>`), "<>", name);
  }
});

Deno.test("compileCall of an extension never mentions", () => {
  const mentions = new Mentions();
  compileText(written("{dice.mention()}"), KNOWN, new Problems()).render(SCOPE, mentions);
  assert.deepEqual([[...mentions.users], [...mentions.roles], mentions.everyone], [[], [], false]);
});

Deno.test("compileCall of an extension keeps what others see from being changed", () => {
  assert.equal(rendered("{dice.sorted(numbers)} {numbers}"), "1, 2, 3 3, 1, 2");
});

const WRONG: readonly (readonly [text: string, brief: string, message?: string])[] = [
  ["{dice.summ(1)}", "expression-unknown-function:7 sum", "The extension dice has no function `summ`."],
  ["{empty.sum(1)}", "expression-unknown-function:8", "The extension empty adds no functions."],
  [
    "{dice.sum()}",
    "expression-argument-count:2",
    "`dice.sum` takes 1 to 2 values, and here are 0.",
  ],
  ["{dice.sum(1, 2, 3)}", "expression-argument-count:2"],
  [
    "{dice.sum(user.name)}",
    "expression-argument:11",
    "`dice.sum` wants a number here, and `user.name` is a text.",
  ],
  ["{dice.sum(1) == dice.shout(user.name)}", "expression-comparison:2"],
  ["{dice}", "expression-extension:2", "`dice` stands for the extension dice, which is no value."],
  ["{dice == 1}", "expression-extension:2"],
  ["{upper(dice)}", "expression-extension:8"],
  [
    "{dice.sum}",
    "expression-extension:2",
    "`dice.sum` is a function, so its values follow in round brackets.",
  ],
  ["{dice.sum + 1}", "expression-extension:2"],
  ["{dice.summ}", "expression-unknown-function:7 sum"],
  ["{dise.sum(1)}", "expression-unknown-name:2 dice"],
  ["{sum(1)}", "expression-unknown-function:2 dice.sum"],
  [
    "{gone.roll(usr.name)}",
    "extension-absent:2",
    "`gone.roll` gives nothing at the moment: the extension gone is not loaded, because it is on the blacklist.",
  ],
];

for (const [text, brief, message] of WRONG) {
  Deno.test(`compileCall of an extension refuses ${text}`, () => {
    const [first] = told(text);
    assert.ok(first, "there is a problem");
    assert.ok(first.brief.startsWith(brief), first.brief);
    if (message) assert.equal(first.message, message);
  });
}

Deno.test("compileCall tells of an absent extension as a warning, and of nothing else there but its values", () => {
  const problems = new Problems();
  const template = compileText(written("<{gone.roll(1, 2).upper()}>"), KNOWN, problems);
  assert.deepEqual(problems.list.map(({ code, severity }) => `${severity} ${code}`), [
    "warning extension-absent",
  ]);
  assert.equal(template.render(SCOPE), "<>");
});

Deno.test("compileCondition takes what a function of an extension says for no constant", () => {
  const problems = new Problems();
  const holds = compileCondition(written("dice.odd(3)"), KNOWN, problems);
  assert.deepEqual(problems.list, []);
  assert.equal(holds(SCOPE), true);
});

/** A value of each type as it is written, and one that is absent. */
const VALUES: Readonly<Record<Exclude<FunctionType, "any">, string>> = {
  text: '"x"',
  number: "7",
  boolean: "true",
  time: "now",
};
const TYPES = ["text", "number", "boolean", "time"] as const;
const type = fc.constantFrom(...TYPES);

Deno.test("compileCall of an extension takes just the calls that its declaration allows", () => {
  const signature = fc.record({
    required: fc.array(type, { maxLength: 3 }),
    optional: fc.array(type, { maxLength: 2 }),
  });
  fc.assert(fc.property(signature, fc.array(type, { maxLength: 6 }), ({ required, optional }, given) => {
    const calls: unknown[][] = [];
    const params = [
      ...required.map((type, index) => ({ name: `r${index}`, type })),
      ...optional.map((type, index) => ({ name: `o${index}`, type, optional: true as const })),
    ];
    const one = declared("one", params, "text", (...args) => {
      calls.push(args);
      return "done";
    });
    const variables = { ...VARIABLES, x: { name: "the extension x", functions: new Map([["one", one]]) } };
    const problems = new Problems();
    const text = `{x.one(${given.map((type) => VALUES[type]).join(", ")})}`;
    const printed = compileText(written(text), variables, problems).render(SCOPE);
    const counted = given.length >= required.length && given.length <= params.length;
    const allowed = counted && given.every((type, index) => params[index]!.type === type);
    assert.equal(problems.list.length === 0, allowed, text);
    assert.equal(printed, allowed ? "done" : "");
    assert.deepEqual(calls.map((args) => args.length), allowed ? [given.length] : []);
    if (!counted) assert.equal(problems.list[0]?.code, "expression-argument-count");
  }));
});
