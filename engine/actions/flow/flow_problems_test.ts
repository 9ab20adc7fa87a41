import assert from "node:assert/strict";
import { compile, problemsIn, withSteps } from "../test_actions.ts";

const GROUPS = `
groups:
  thank: { with: { who: user, why: string }, do: [ { reply: "Thanks, {who.name}, for {why}" } ] }
  plain: { do: [ { reply: Hi } ] }
`;

const CASES: readonly [steps: string, ...problems: string[]][] = [
  // random
  ["- random: []", "step-does-nothing at []"],
  ["- random: [ { do: stop, weight: 0 } ]", "no-weight at [ { do: stop, weight: 0 } ]"],
  ["- random: [ { do: stop, wieght: 2 } ]", "unknown-key → weight at wieght"],
  ["- random: [ { weight: 2 } ]", "missing-key at weight"],
  [
    "- random: [ { reply: 'Hi {usr.name}' }, [ { repyl: x }, stop ] ]",
    "expression-unknown-name → user at usr",
    "unknown-key → reply at repyl",
  ],
  ["- one_of: [ stop ]", "unknown-key → random at one_of"],
  // choose
  ["- choose: { value: options.kind, cases: { fun: stop, info: stop }, else: stop }"],
  ["- choose: { value: '{options.kind}', cases: { funn: stop } }", "case-never-met → fun at funn"],
  ["- choose: { value: options.kind, cases: { Information: stop } }", "case-never-met → info at Information"],
  [
    "- choose: { value: options.count, cases: { 1: stop, 1.0: stop, one: stop } }",
    "case-twice at 1.0",
    "case-never-met at one",
  ],
  [
    "- choose: { value: user.bot, cases: { yes: stop, true: stop, maybe: stop } }",
    "case-twice at true",
    "case-never-met at maybe",
  ],
  ["- choose: { value: options.who, cases: { x: stop } }", "cannot-choose at options.who"],
  ["- choose: { value: options.kinnd, cases: { x: stop } }", "expression-unknown-field → kind at kinnd"],
  ["- choose: { value: upper(options.kind), cases: { FUN: stop } }"],
  ["- choose: { cases: { x: stop } }", "missing-key at cases"],
  // for_each
  ["- for_each: { in: member.roles, as: role, do: { reply: '{index}. {role}' } }"],
  ["- for_each: { in: user.name, do: stop }", "not-a-list at user.name"],
  ["- for_each: { in: member.roles, as: user, do: stop }", "variable-name-taken → my_user at user"],
  ["- for_each: { in: member.roles, as: My Role, do: stop }", "bad-variable-name at My Role"],
  ["- for_each: { in: member.roles, at_most: 101, do: stop }", "out-of-range at 101"],
  ["- for_each: { in: member.roles, do: { reply: '{item.name}' } }", "expression-unknown-field at name"],
  [
    "- for_each: { in: member.roles, as: role, do: stop }\n- reply: '{role}'",
    "expression-unknown-name at role",
  ],
  // repeat
  ["- repeat: { times: 101, do: stop }", "out-of-range at 101"],
  ["- repeat: { times: 2.5, do: stop }", "not-a-number at 2.5"],
  ["- repeat: { times: options.kind, do: stop }", "not-a-number-here at options.kind"],
  [
    "- repeat: { times: '{options.count} + 1', do: stop }",
    "condition-braces → options.count + 1 at {options.count}",
  ],
  ["- repeat: { times: options.count, do: { reply: '{index}' } }"],
  ["- repeat: { times: 3, do: stop }\n- reply: '{index}'", "expression-unknown-name at index"],
  // try
  ["- try: { do: stop, otherwise: { reply: '{error}' } }"],
  ["- try: { do: { reply: '{error}' }, otherwise: stop }", "expression-unknown-name at error"],
  ["- try: { do: stop }", "missing-key at do"],
  ["- try: { do: stop, catch: stop }", "unknown-key → otherwise at catch"],
  // wait
  ["- wait: 10m\n- stop"],
  ["- wait: '{options.kind}'\n- stop"],
  ["- wait: { for: '{options.count}m', at_most: 30d }\n- stop"],
  ["- wait: { until: 2026-12-24 18:00 }\n- stop"],
  ["- wait: { until: \"add_time(now, '1h')\", at_most: 2h }\n- stop"],
  ["- wait: { until: '{now}' }\n- stop"],
  ["- { if: user.bot, wait: 1s }\n- { repeat: { times: 3, do: [ { reply: x }, { wait: 1s } ] } }"],
  ["- wait: 10m", "wait-for-nothing at wait"],
  ["- wait: 10\n- stop", "not-a-duration → 10s at 10"],
  ["- wait: 500d\n- stop", "out-of-range at 500d"],
  ["- wait: 0.5s\n- stop", "out-of-range at 0.5s"],
  ["- wait: { for: 2d, at_most: 1d }\n- stop", "out-of-range at for"],
  ["- wait: { for: 2d, at_most: 500d }\n- stop", "out-of-range at 500d"],
  ["- wait: { for: 2d, until: '{now}' }\n- stop", "wait-two-ends at until"],
  ["- wait: { for: 2x }\n- stop", "not-a-duration at 2x"],
  ["- wait: { at_most: 2d }\n- stop", "missing-key at { at_most: 2d }"],
  ["- wait: { until: options.kind }\n- stop", "value-wrong-type at options.kind"],
  ["- wait: { until: 24.12.2026 }\n- stop", "value-wrong-type at 24.12.2026"],
  ["- wait: off\n- stop", "not-a-duration at off"],
  ["- sleep: 10m\n- stop", "unknown-key → wait at sleep"],
  [
    "- wait: 10m\n- modal: { title: A, fields: { a: { type: text, label: A } }, do: stop }",
    "answer-before-form at wait",
  ],
  // run
  ["- run: plain"],
  ["- run: { group: thank, with: { who: '{options.who}', why: 'help {options.kind}' } }"],
  ["- run: plian", "unknown-group → plain at plian"],
  ["- run: thank", "missing-parameter at thank"],
  ["- run: { group: thank, with: { whoo: '{user}', why: x } }", "unknown-parameter → who at whoo"],
  ["- run: { group: thank, with: { who: '{options.kind}', why: x } }", "value-wrong-type at {options.kind}"],
  ["- run: { group: plain, with: { who: '{user}' } }", "unknown-parameter at who"],
  [
    "- save_as: options\n  reply: x",
    "variable-name-taken → my_options at options",
    "nothing-to-save at options",
  ],
];

for (const [steps, ...expected] of CASES) {
  Deno.test(`flow: ${steps.replaceAll("\n", " ")}`, () => {
    assert.deepEqual(problemsIn(withSteps(steps, GROUPS)), expected);
  });
}

Deno.test("groups that run each other in a circle are told once, with the circle", () => {
  const { problems } = compile(withSteps(
    "- run: a",
    `
groups:
  a: { do: [ { if: user.bot, then: { run: b } } ] }
  b: { do: [ { repeat: { times: 2, do: { run: c } } } ] }
  c: { do: { run: a } }
  d: { do: { run: d } }
  e: { do: [ { run: b }, { run: b } ] }`,
  ));
  assert.deepEqual(problems.map(({ code, message }) => `${code} ${message}`), [
    "group-runs-itself This never ends: a → b → c → a.",
    "group-runs-itself This never ends: d → d.",
  ]);
});

/** Groups of which each runs the next one, in this order in the file. */
function chain(numbers: readonly number[]): string {
  const last = Math.max(...numbers);
  const groups = numbers.map((n) => `  g${n}: { do: [ ${n < last ? `{ run: g${n + 1} }` : "stop"} ] }`);
  return withSteps("- stop", `groups:\n${groups.join("\n")}\n`);
}

Deno.test("groups run each other 50 deep and no deeper, whichever stands first", () => {
  const numbers = Array.from({ length: 51 }, (_, n) => n);
  for (const order of [numbers, numbers.toReversed()]) {
    assert.deepEqual(problemsIn(chain(order.filter((n) => n > 0))), []);
    assert.equal(problemsIn(chain(order)).length, 1);
    assert.match(problemsIn(chain(order))[0]!, /^steps-too-deep at g\d+$/);
  }
});

Deno.test("a chain of thousands of groups is told of, and ends nothing", () => {
  const numbers = Array.from({ length: 5000 }, (_, n) => n);
  for (const order of [numbers, numbers.toReversed()]) {
    const problems = problemsIn(chain(order));
    assert.ok(problems.length >= 1 && problems.every((one) => one.startsWith("steps-too-deep")));
  }
});

Deno.test("groups do not know the options of commands, and their parameters have names of their own", () => {
  const groups =
    "groups:\n  a: { with: { user: user, n: number }, do: [ { reply: '{options.kind} {n + 1}' } ] }";
  assert.deepEqual(problemsIn(withSteps("- stop", groups)), [
    "variable-name-taken → my_user at user",
    "expression-unknown-name at options",
  ]);
});

Deno.test("groups can be given the message of an event", () => {
  const bot = (given: string) => `
name: Bot
data: { seen: { type: number, per: message } }
groups:
  gone:
    with: { message: message }
    do: [ { add: { to: seen, amount: 1 } }, { delete: message }, { send: { to: "{channel}", text: "{message.author}" } } ]
events:
  e: { when: message, do: { run: { group: gone, with: { message: "${given}" } } } }`;
  assert.deepEqual(problemsIn(bot("{message}")), []);
  assert.deepEqual(problemsIn(bot("{user}")), ["value-wrong-type at {user}"]);
});

Deno.test("steps without a group at all are told where groups stand", () => {
  const { problems } = compile(withSteps("- run: a"));
  assert.deepEqual(problems.map(({ expected }) => expected), ["a group of steps under `groups:`"]);
});

Deno.test("what the steps of groups need counts for the bot", () => {
  const groups = "groups:\n  a: { do: { kick: '{user}' } }";
  const without = compile(withSteps("- stop", "groups: { a: { do: stop } }")).program.permissions;
  assert.equal(compile(withSteps("- stop", groups)).program.permissions & ~without, 2n);
});
