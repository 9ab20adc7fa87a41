import assert from "node:assert/strict";
import { Problems } from "../diagnostics/diagnostic.ts";
import type { Scope } from "../model/scope.ts";
import { compileCondition } from "./condition.ts";
import { problemsOf, SCOPE, VARIABLES, written } from "./test_place.ts";

function holds(text: string, scope: Scope = SCOPE): boolean {
  const problems = new Problems();
  const condition = compileCondition(written(text), VARIABLES, problems);
  assert.deepEqual(problems.list, [], text);
  return condition(scope);
}

const CONDITIONS: readonly (readonly [string, boolean])[] = [
  ["options.bet > 5", true],
  ["{options.bet > 5}", true],
  [" { options.bet > 5 } ", true],
  ["not user.bot", true],
  ["not (user.bot or options.secret)", false],
  ["user.bot", false],
  ["options.bet >= 7 and options.bet <= 7.0 and options.bet == 7.0", true],
  ["options.bet / 2 == 3.5", true],
  ["options.mood == 'kind' or options.mood == \"formal\"", true],
  ["options.mood < 'l'", true],
  ["now > user.created", true],
  ["has(options.who) and not has(options.nobody)", true],
  ["options.who == user", false],
  ["options.who != null and options.who.name == 'Bo'", true],
  ["'Mod' in member.roles", false],
  ["user.name == 'a } b' or user.name == '{'", false],
  // With absent values every question is answered with no, except for those about the absence itself.
  ["options.missing > 0", false],
  ["options.missing <= 0", false],
  ["options.missing == 0", false],
  ["options.missing != 0", true],
  ["options.missing + 1 > 0", false],
  ["options.nobody.name == 'Bo'", false],
  ["options.nobody.bot", false],
  ["not options.nobody.bot", true],
  ["options.nobody == null and options.nobody.name == null", true],
  ["starts_with(options.reason, 'x')", false],
  ["size(options.reason) == 0", true],
  ["member.roles.exists(role, role == 'Mod')", false],
  ["options.bet / 0 > 0 or options.bet / 0 <= 0", false],
];

for (const [text, expected] of CONDITIONS) {
  Deno.test(`compileCondition answers ${text} with ${expected}`, () => assert.equal(holds(text), expected));
}

for (
  const [text, word] of [["yes", "always"], ["OFF", "never"], ["1 > 2", "never"], ["not false", "always"]]
) {
  Deno.test(`compileCondition warns that ${text} ${word} holds`, () => {
    const problems = new Problems();
    const condition = compileCondition(written(text!), VARIABLES, problems);
    assert.equal(condition(SCOPE), word === "always");
    assert.deepEqual(problems.list.map(({ code, severity }) => [code, severity]), [[
      "condition-always",
      "warning",
    ]]);
    assert.match(problems.list[0]!.message, new RegExp(`${word} holds`));
  });
}

Deno.test("compileCondition computes only what it needs", () => {
  const scope = {
    user: { bot: true },
    get options(): unknown {
      throw new Error("options were read");
    },
  };
  assert.equal(holds("user.bot or options.secret", scope), true);
  assert.equal(holds("not user.bot and options.secret", scope), false);
});

const MISTAKES: readonly (readonly [string, string, string?])[] = [
  ["{options.bet} > 100", "condition-braces:1 options.bet > 100", 'reply: "options.bet > 100"'],
  ["options.bet > 5 and {user.bot}", "condition-braces:21 options.bet > 5 and user.bot"],
  ["'{user.name}' == 'Bo'", "condition-braces:2 user.name == 'Bo'", "reply: \"user.name == 'Bo'\""],
  ["options.bet", "condition-not-boolean:1"],
  ["{options.reason}", "condition-not-boolean:2"],
  ["member", "condition-not-boolean:1"],
  ["null", "condition-not-boolean:1"],
  ["not usr.bot", "expression-unknown-name:5 user"],
  ["  usr.bot", "expression-unknown-name:3 user"],
  ["", "expression-syntax:1"],
  ["{}", "expression-syntax:2"],
  ["user.bot or", "expression-syntax:12"],
  ["options.mood is 'kind'", "expression-syntax:14 =="],
];

for (const [text, expected, fix] of MISTAKES) {
  Deno.test(`compileCondition points at the mistake in "${text}"`, () => {
    const found = problemsOf(text, compileCondition);
    assert.deepEqual(found.map(({ brief }) => brief), [expected]);
    if (fix !== undefined) assert.equal(found[0]?.fix, fix);
  });
}
