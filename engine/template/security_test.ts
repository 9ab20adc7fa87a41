import assert from "node:assert/strict";
import { Problems } from "../diagnostics/diagnostic.ts";
import { compileCondition } from "./condition.ts";
import { problemsOf, rendered, SCOPE, template, VARIABLES, written } from "./test_place.ts";
import { compileText } from "./text.ts";

const INHERITED = [
  "constructor",
  "__proto__",
  "prototype",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "__defineGetter__",
];

for (const name of INHERITED) {
  Deno.test(`no expression reaches ${name}`, () => {
    const texts = [
      `{user.${name}}`,
      `{user.${name}.name}`,
      `{user["${name}"]}`,
      `{(user).${name} + ""}`,
      `{user.name.${name}}`,
      `{people[0].${name}}`,
      `{people.map(p, p.${name})}`,
      `{${name}()}`,
      `{user.${name}()}`,
    ];
    for (const text of texts) {
      const found = problemsOf(text).map(({ brief }) => brief.replace(/:.*/, ""));
      assert.ok(found.length > 0, text);
      for (const code of found) assert.match(code, /^expression-(unknown|syntax)/, text);
      assert.match(compileText(written(text), VARIABLES, new Problems()).render(SCOPE), /^[, ]*$/, text);
    }
  });
}

Deno.test("an option that is called like something inherited is absent when it was not given", () => {
  assert.equal(
    rendered("[{options.constructor}] [{options.constructor + 1}] [{options['constructor']}]"),
    "[] [1] []",
  );
  assert.equal(rendered("{options.constructor}", { options: { constructor: "given" } }), "given");
  assert.equal(rendered("{has(options.constructor)}"), "false");
});

Deno.test("a value that is a function or an object is never printed or called", () => {
  const scope = {
    options: { mood: () => "called", reason: { toString: () => "called" }, bet: [1] },
    user: () => "called",
  };
  assert.equal(
    rendered("[{options.mood}{options.reason}{options.bet}{user}{user.name}{upper(options.mood)}]", scope),
    "[]",
  );
});

Deno.test("a hostile text does not make a function run for long", () => {
  const long = "a".repeat(6000);
  const scope = { ...SCOPE, options: { mood: long, reason: "a" } };
  const texts = [
    "{replace(options.mood, options.reason, options.mood)}",
    "{repeat(options.mood, 1000000000)} {pad_start(options.mood, 1000000000)}",
    '{options.mood.split("").map(c, replace(options.mood, c, options.mood))}',
    '{options.mood.split("").filter(c, contains(options.mood, c + "b")).size()}',
    '{title(options.mood)} {escape(options.mood)} {reverse(options.mood)} {sort(split(options.mood, ""))}',
    `{${Array(40).fill("options.mood").join(" + ")}}`,
    "{number(options.mood)} {time(options.mood)} {add_time(now, options.mood)}",
  ];
  for (const text of texts) {
    const compiled = template(text);
    const start = performance.now();
    const length = compiled.render(scope).length;
    assert.ok(performance.now() - start < 3000, text);
    assert.ok(length <= 10_000, text);
  }
});

Deno.test("a text from a member is never compiled", () => {
  assert.equal(
    rendered("{options.mood}", { options: { mood: "{user.id} {{ ${TOKEN}" } }),
    "{user.id} {{ ${TOKEN}",
  );
});

Deno.test("a broken condition is never true", () => {
  for (const text of ["usr.bot", "{user.bot} or true", "options.bet", "matches('a', 'a')", "true or"]) {
    assert.equal(compileCondition(written(text), VARIABLES, new Problems())(SCOPE), false, text);
  }
});
