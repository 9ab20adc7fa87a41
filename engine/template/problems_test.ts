import assert from "node:assert/strict";
import type { CatalogueEntry } from "../diagnostics/catalogue/entry.ts";
import { CATALOGUE } from "../diagnostics/catalogue/mod.ts";
import { EXPRESSION_CODES } from "../diagnostics/catalogue/expression.ts";
import { Problems } from "../diagnostics/diagnostic.ts";
import { showPlace, SourceFile } from "../diagnostics/span.ts";
import { problemsOf, VARIABLES } from "./test_place.ts";
import { compileText } from "./text.ts";

/** What is written → `code:column suggestion` of each problem. Columns count from the text's first character. */
const MISTAKES: readonly (readonly [string, ...string[]])[] = [
  // Names.
  ["Hello {user.nmae}", "expression-unknown-field:13 name"],
  ["{ user.nmae }", "expression-unknown-field:8 name"],
  ["{usr.name}", "expression-unknown-name:2 user"],
  ["{author.name}", "expression-unknown-name:2 user"],
  ["{options.whoo}", "expression-unknown-field:10 who"],
  ["{options.my-optoin}", "expression-unknown-field:10 my-option"],
  ["{options.größ + 1}", "expression-unknown-field:10 größe"],
  ["{names.roles.nwes}", "expression-unknown-field:14 news"],
  ["{mood}", "expression-unknown-name:2 options.mood"],
  ["{members} {user.nmae}", "expression-unknown-name:2 server.members", "expression-unknown-field:17 name"],
  ["{ünbekannt}", "expression-unknown-name:2"],
  ["{guilds.count}", "expression-unknown-field:9"],
  ["{user.name.upper}", "expression-unknown-field:12 upper(user.name)"],
  ["{now.hour}", "expression-unknown-field:6 hour(now)"],
  ["{user.name.size > 3}", "expression-unknown-field:12 size(user.name)"],
  ["{random}", "expression-unknown-name:2"],
  ["{people.map(p, q.name)}", "expression-unknown-name:16"],
  ["{usr.name + options.whoo}", "expression-unknown-name:2 user", "expression-unknown-field:21 who"],
  // Functions.
  ["{uper(user.name)}", "expression-unknown-function:2 upper"],
  ["{user.name.toUpperCase()}", "expression-unknown-function:12 upper"],
  ["{(user.name).uper()}", "expression-unknown-function:14 upper"],
  ["{upper(guilds)}", "expression-argument:8"],
  ["{round(user.name)}", "expression-argument:8"],
  ["{user.name.round()}", "expression-argument:2"],
  ["{random(6)}", "expression-argument-count:2"],
  ["{upper()}", "expression-argument-count:2"],
  ["{has()}", "expression-argument-count:2"],
  ['{hour(now, "Europe/Berln")}', "expression-argument:12 Europe/Berlin"],
  ['{add_time(now, "2 hours")}', "expression-argument:16"],
  ['{format_time(now, "x")}', "expression-argument:19"],
  ['{time("2026-02-30")}', "expression-argument:7"],
  ['{contains(numbers, "a")}', "expression-argument:20"],
  ["{pick(5)}", "expression-argument:7"],
  ['{user.name.filter(p, p == "")}', "expression-argument:2"],
  ["{people.map(p, people.map(q, q.name))}", "expression-refused:16"],
  ["{people.filter(p, p.name)}", "condition-not-boolean:19"],
  ["{people.map(p.name, p)}", "expression-syntax:15"],
  ['{user.name.matches("(a+)+$")}', "expression-refused:12"],
  // Operators.
  ["{user.name * 2}", "expression-operator:2"],
  ["{2 * now}", "expression-operator:6"],
  ["{-user.name}", "expression-operator:3"],
  ["{user.name[0]}", "expression-operator:12"],
  ["{options[user.name]}", "expression-operator:10"],
  ["{pick([1, bag])}", "expression-operator:7"],
  ["{user.bot ? user : bag}", "expression-operator:13"],
  ["{user.name == 5}", "expression-comparison:2 user.name == '5'"],
  ['{guilds == "3"}', "expression-comparison:2 guilds == 3"],
  ["{guilds == options.mood}", "expression-comparison:2 guilds == number(options.mood)"],
  ['{user == "Bo"}', 'expression-comparison:2 user.name == "Bo"'],
  ['{user == "823475887319941132"}', 'expression-comparison:2 user.id == "823475887319941132"'],
  ["{user.id == 823475887319941132}", "expression-refused:13 '823475887319941132'"],
  ['{user.bot == "no"}', "expression-comparison:2 not user.bot"],
  ["{now > 5}", "expression-comparison:2"],
  ["{1 < guilds < 5}", "expression-comparison:2"],
  ["{user.name > 5}", "expression-comparison:2"],
  ['{"a" in numbers}', "expression-comparison:2"],
  ["{5 in user}", "expression-comparison:2"],
  ["{options.bet or 5}", "condition-not-boolean:2 default(options.bet, 5)"],
  ["{not user.name}", "condition-not-boolean:6"],
  ["{guilds ? 1 : 2}", "condition-not-boolean:2"],
  // What cannot be printed.
  ["{options}", "placeholder-not-printable:2"],
  ["{ names.roles }", "placeholder-not-printable:3"],
  ["{bag}", "placeholder-not-printable:2"],
  // Syntax.
  ["Hi {user.name, you", "placeholder-unclosed:4"],
  ['{user.name} {user.name + "x}', "placeholder-unclosed:13"],
  ['{options.mood = "kind"}', "expression-syntax:15 =="],
  ['{options.mood === "kind"}', "expression-syntax:15 =="],
  ["{guilds => 5}", "expression-syntax:9 >="],
  ["{user.name == “Bo”}", "expression-syntax:15 user.name == 'Bo'"],
  ["{user.name is 5}", "expression-syntax:12 =="],
  ["{user.bot AND user.bot}", "expression-syntax:11 and"],
  ["{user.bot & user.bot}", "expression-syntax:11 and"],
  ['{user.name ?? "x"}', "expression-syntax:13"],
  ["{user name}", "expression-syntax:7"],
  ["{upper(user.name}", "expression-syntax:17"],
  ["{user.name +}", "expression-syntax:13"],
  ["{user.}", "expression-syntax:7"],
  ["{user.bot ? 1}", "expression-syntax:14"],
  ["{guilds // 2}", "expression-syntax:9"],
  ["{if user.bot}", "expression-syntax:2"],
  ['{user.name + {"a": 1}}', "expression-refused:14"],
  ["{guilds + 5u}", "expression-refused:11"],
  [`{${"(".repeat(50)}1${")".repeat(50)}}`, "expression-too-large:42"],
  [`{upper("${"x".repeat(1000)}")}`, "expression-too-large:2"],
];

for (const [text, ...expected] of MISTAKES) {
  Deno.test(`compileText points at the mistake in ${text.slice(0, 60)}`, () => {
    assert.deepEqual(problemsOf(text).map(({ brief }) => brief), expected);
  });
}

/** What is written → the words of its only problem, what is expected, and the mended line. */
const WORDS: readonly (readonly [string, Partial<ReturnType<typeof problemsOf>[number]>])[] = [
  ["{user.nmae}", {
    message: "A person has no `nmae`.",
    expected: "one of name, username, id, mention, avatar, bot, created",
    fix: 'reply: "{user.name}"',
  }],
  ["{options.whoo}", {
    message: "There is no `whoo` among the options of this command.",
    fix: 'reply: "{options.who}"',
  }],
  ["{usr}", { message: "Nothing is called `usr` here.", fix: 'reply: "{user}"' }],
  ["{user.name == 5}", {
    message: "`user.name` is a text and `5` is a number, so they are never equal.",
    fix: "reply: \"{user.name == '5'}\"",
  }],
  ["{user == 'Bo'}", { fix: "reply: \"{user.name == 'Bo'}\"" }],
  ["{random(6)}", {
    message: "`random` takes 2 values, and here is 1.",
    expected: "random(least, most), such as random(1, 6)",
  }],
  ["{upper(guilds)}", {
    message: "`upper` wants a text here, and `guilds` is a number.",
    expected: "text(guilds)",
  }],
  ["{bag}", {
    message: "`bag` is a list of things that have no text of their own, so it cannot be printed.",
    expected: "a list of texts or numbers",
  }],
  ["{options}", { expected: "a part of it such as options.who" }],
  ["Hi {user.name, you", {
    expected: "a closing brace, or {{ where the brace itself should be printed",
    fix: 'reply: "Hi {user.name}, you"',
  }],
  ["{user.name ?? 'x'}", { expected: "default(user.name, 'x')" }],
  ["{user.bot ? 1}", { expected: "`:` and the value for the other case" }],
  ["{1 < guilds < 5}", { expected: "a second comparison: 1 < guilds and guilds < 5" }],
];

for (const [text, expected] of WORDS) {
  Deno.test(`compileText explains ${text}`, () => {
    const [problem, ...more] = problemsOf(text);
    assert.deepEqual(more, []);
    assert.deepEqual({ ...problem, ...expected }, problem);
  });
}

Deno.test("every code of the expressions is met by a mistake in the tests", () => {
  const met = new Set(MISTAKES.flatMap(([, ...briefs]) => briefs.map((brief) => brief.replace(/:.*/, ""))));
  const elsewhere = ["condition-braces", "value-wrong-type"];
  assert.deepEqual([...met, ...elsewhere].sort(), Object.keys(EXPRESSION_CODES).sort());
  for (const code of met) assert.ok(code in CATALOGUE);
});

Deno.test("the examples of the catalogue have the problem that they show, and mend it", () => {
  const entries = Object.entries<CatalogueEntry>(EXPRESSION_CODES);
  const reply = (line = "") => /^reply: "(.*)"$/.exec(line)?.[1];
  const shown = entries.filter(([, { example }]) => reply(example?.wrong) !== undefined);
  assert.ok(shown.length > 5);
  for (const [code, { example }] of shown) {
    assert.match(problemsOf(reply(example?.wrong)!)[0]?.brief ?? "", new RegExp(`^${code}:`));
    assert.deepEqual(problemsOf(reply(example?.right)!), []);
  }
});

Deno.test("a problem points into the file where the text has escapes and several lines", () => {
  // In the file: `reply: "\"Hi\"\` and `  {user.nmae}"`; YAML reads `"Hi"{user.nmae}`.
  const file = new SourceFile("bots/test.yaml", 'reply: "\\"Hi\\"\\\n  {user.nmae}"');
  const text = '"Hi"{user.nmae}';
  const places = [8, 10, 11, 12, ...Array.from({ length: 12 }, (_, index) => 18 + index)];
  const at = (start: number, end: number) => ({ file, start: places[start]!, end: places[end]! });
  const problems = new Problems();
  compileText({ text, span: { file, start: 7, end: 30 }, at }, VARIABLES, problems);
  const [problem] = problems.list;
  assert.equal(showPlace(problem!.span!), "bots/test.yaml:2:9");
  assert.equal(problem!.fix, '  {user.name}"');
});
