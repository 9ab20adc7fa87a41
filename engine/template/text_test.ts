import assert from "node:assert/strict";
import fc from "fast-check";
import { Problems } from "../diagnostics/diagnostic.ts";
import { problemsOf, rendered, SCOPE, template, VARIABLES, written } from "./test_place.ts";
import { compileText } from "./text.ts";

/** What is written → what is printed. */
const TEXTS: readonly (readonly [string, string])[] = [
  // Names.
  ["Hello, {user.name}!", "Hello, Ann!"],
  ["{user.mention} says hi ({options.mood}).", "<@100> says hi (kind)."],
  ["{user} {options.role} {options.where} {server}", "<@100> <@&500> <#301> Den"],
  ["{guilds} servers | {users} users", "3 servers | 1234567 users"],
  ["{names.roles.news} {names.roles.news.id}", "<@&501> 501"],
  ["{now} {user.bot}", "<t:1700000000:f> false"],
  ["{ user.name }", "Ann"],
  ["{options.my-option} {options.größe} {options.in}", "5 180 inside"],
  ['{options.my-option * 2} {options.größe + 1} {options.in + "!"}', "10 181 inside!"],
  ["{options[\"my-option\"]} {options['who'].name}", "5 Bo"],
  ["{people}", "<@100>, <@200>"],
  ["{numbers[0]} {numbers[9]}|{people[1].name}", "3 |Bo"],
  // Absent values.
  ["[{options.reason}] [{options.nobody}] [{options.nobody.name}]", "[] [] []"],
  ["[{member}] [{member.nick}] [{member.roles}]", "[] [] []"],
  [
    "[{options.missing + 1}] [{upper(options.reason)}]",
    "[] []",
  ],
  ['{default(options.reason, "no reason")} {default(options.nobody, user)}', "no reason <@100>"],
  ['{default(options.nobody, "nobody")} {default(options.who, "nobody")}', "nobody <@200>"],
  [
    "{has(options.reason)} {has(options.mood)} {options.reason == null} {options.mood != null}",
    "false true true true",
  ],
  ['{"Reason: " + options.reason}', "Reason: "],
  // Numbers.
  ["{options.bet * 2} {7 / options.bet} {options.bet / 2}", "14 1 3.5"],
  ["{7 % 4 + options.bet} {-options.bet} {options.bet - -1}", "10 -7 8"],
  ["{(1 + options.bet) * 2.5}", "20"],
  ["{0.1 + 0.2 + options.bet - options.bet} {guilds / 0}|", "0.3 |"],
  ['{options.bet > 5 ? "much" : "little"} {options.bet > 5 and not user.bot}', "much true"],
  ["{options.bet==7 or user.bot} {!user.bot && options.secret}", "true true"],
  // Texts.
  ['{user.name + " & " + options.who.name} {options.bet + "!"}', "Ann & Bo 7!"],
  ["{upper(user.name)} {user.name.upper()} {user.name.upper().lower()}", "ANN ANN ann"],
  ['{user.name == "Ann" ? "it\'s {you}" : \'no }\'}', "it's {you}"],
  ['{"and or not".upper() + user.name}', "AND OR NOTAnn"],
  ['{options.mood in ["kind", "formal"]} {"in" in options.mood} {3 in numbers}', "true true true"],
  ["{options.who == user} {options.who == options.who} {user.id == server.owner_id}", "false true true"],
  // Loops.
  [
    '{people.map(p, p.name)} {people.filter(p, p.name == "Bo")} {numbers.map(n, n * 2)}',
    "Ann, Bo <@200> 6, 2, 4",
  ],
  [
    "{people.exists(p, p.bot)} {numbers.all(n, n > 0)} {numbers.filter(n, n > 1).map(n, n + 1)}",
    "false true 4, 3",
  ],
  ['{join(people.map(p, upper(p.name)), " and ")}', "ANN and BO"],
  // Random is the scope's.
  ['{random(1, 6)} {chance(40)} {pick(["a", "b", "c"])} {pick("x", "y")} {numbers.pick()}', "4 false b y 1"],
  // Other braces.
  ["{} {0} {1,2} {0-9} { } {", "{} {0} {1,2} {0-9} { } {"],
  ['{ "json": 1 } {"a": {"b": [1]}} {\'a\': 1}', '{ "json": 1 } {"a": {"b": [1]}} {\'a\': 1}'],
  [
    "a { color: red; } {color:red} {a,b} function () { return 1; }",
    "a { color: red; } {color:red} {a,b} function () { return 1; }",
  ],
  ["${HOME} ${DISCORD_TOKEN} ${options.bet}", "${HOME} ${DISCORD_TOKEN} $7"],
  ["{{user.name}} {{{user.name}}} {{ } }} }}", "{user.name} {Ann} { } } }}"],
  ["a } b }} c", "a } b }} c"],
  [":} :{) {-} {!}", ":} :{) {-} {!}"],
  ["", ""],
];

for (const [text, expected] of TEXTS) {
  Deno.test(`compileText renders ${text}`, () => assert.equal(rendered(text), expected));
}

Deno.test("compileText tells a constant text and the variables of any other", () => {
  assert.equal(template("Hi {{you}}").constant, "Hi {you}");
  const { constant, uses } = template("{user.name} {upper(options.mood)} {user.id} {people.map(p, p.name)}");
  assert.equal(constant, undefined);
  assert.deepEqual([...uses].sort(), ["options", "people", "user"]);
});

Deno.test("render reads only the variables that the text uses", () => {
  const scope = {
    get user(): unknown {
      throw new Error("user was read");
    },
    guilds: 5,
  };
  assert.equal(template("{guilds} {guilds + 1}").render(scope), "5 6");
  assert.throws(() => template("{user.name}").render(scope), /user was read/);
});

Deno.test("render cuts what is too long, between characters", () => {
  const long = { options: { mood: "😀".repeat(6000) } };
  const text = template("{options.mood}{options.mood}x").render(long);
  assert.equal(text.length, 10_000);
  assert.equal(text.isWellFormed(), true);
});

Deno.test("render survives values that do not keep their shapes", () => {
  const expressions = [
    "{user.name}",
    "{upper(options.mood)}",
    "{options.bet * 2}",
    "{people}",
    "{people.map(p, p.name)}",
    "{now}",
  ];
  const scopes = [{}, { user: 5, options: "x", people: {}, now: "soon" }, {
    user: null,
    options: { mood: 5, bet: "x" },
    people: [5, null],
  }];
  for (const text of expressions) {
    for (const scope of scopes) assert.equal(typeof template(text).render(scope), "string", text);
  }
});

Deno.test("compileText leaves a text without braces as it is", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }).filter((text) => !text.includes("{")), (text) => {
    assert.equal(template(text).constant, text);
  }));
});

Deno.test("compileText never throws, and renders whatever it accepts", () => {
  const pieces = fc.constantFrom(
    "{",
    "}",
    "{{",
    "}}",
    "user",
    ".name",
    "options",
    '"',
    "'",
    "(",
    ")",
    "[",
    "]",
    " ",
    "and",
    "not ",
    "or",
    "==",
    "+",
    "-",
    "!",
    ":",
    "?",
    ",",
    "1",
    "upper",
    "has",
    "map",
    "null",
    "$",
    "\\",
    "ü",
    "’",
    "😀",
    "\n",
    "in",
    "//",
    "=",
    'r"',
  );
  const source = fc.oneof(fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join("")), fc.string());
  fc.assert(
    fc.property(source, (text) => {
      const problems = new Problems();
      const compiled = compileText(written(text), VARIABLES, problems);
      assert.equal(typeof compiled.render(SCOPE), "string");
      for (const { span } of problems.list) {
        assert.ok(span && span.start >= 8 && span.end >= span.start && span.end <= 8 + text.length, text);
      }
    }),
    { numRuns: 3000 },
  );
});

Deno.test("scanning takes time in proportion to the length", () => {
  const hostile = ["{", "{{", "{ ", '{"', "{'", "{a", "{{}}", "}}", "{(", "${", "{user.name", '{"\\', "{1-"];
  const time = (text: string) => {
    const start = performance.now();
    compileText(written(text), VARIABLES, new Problems());
    return performance.now() - start;
  };
  for (const piece of hostile) {
    // A quadratic scan of 100 KB takes many seconds, a linear one 10 ms.
    assert.ok(time(piece.repeat(100_000 / piece.length)) < 2000, piece);
  }
});

Deno.test("compileText tells of the first 50 mistakes of a text, so that a text of mistakes alone takes no time", () => {
  for (const text of ["{a}", "{user.nmae}", "{size(a)}", "{people[a]}"]) {
    assert.equal(problemsOf(text.repeat(20)).length, 20, text);
    assert.equal(problemsOf(text.repeat(300_000 / text.length)).length, 50, text);
  }
});
