/** Values of which nothing is known when a definition is loaded, such as what another service answers. */
import assert from "node:assert/strict";
import { Problems } from "../diagnostics/diagnostic.ts";
import { ROLE, USER } from "../model/scope.ts";
import type { Shape, Variables } from "../model/shape.ts";
import { compileCondition } from "./condition.ts";
import { Mentions } from "./mentions.ts";
import { written } from "./test_place.ts";
import { compileText } from "./text.ts";
import { compileValue } from "./value.ts";

const VARIABLES: Variables = {
  word: "text",
  answer: { name: "an answer", fields: { status: "number", json: "anything" } },
  scores: { map: "number" },
};
const SCOPE = {
  word: "temp",
  scores: { bo: 4 },
  answer: {
    status: 200,
    json: JSON.parse(
      '{"temp":7,"city":"Rome","on":true,"none":null,"a-b":1,"list":[{"id":3},{"id":5}],"tags":["x","y"],"__proto__":"own"}',
    ),
  },
};

function rendered(text: string): string {
  const problems = new Problems();
  const template = compileText(written(text), VARIABLES, problems);
  assert.deepEqual(problems.list.map(({ message }) => message), []);
  return template.render(SCOPE);
}

function value(text: string, shape: Shape): unknown {
  const problems = new Problems();
  const compute = compileValue(written(text), VARIABLES, shape, problems);
  assert.deepEqual(problems.list, []);
  return compute(SCOPE);
}

Deno.test("compileText reads any path below a value that is only known at run time", () => {
  assert.equal(rendered("{answer.json.temp} {answer.json.city} {answer.json.list[1].id}"), "7 Rome 5");
  assert.equal(rendered("{answer.json[word]} {answer['json'].list.0.id} {answer.json['a-b']}"), "7 3 1");
  assert.equal(
    rendered("[{answer.json.none}] [{answer.json.gone.deeper[3].x}]"),
    "[] []",
  );
  assert.equal(
    rendered("{answer.json.on} {answer.json.tags} [{answer.json.list}] [{answer.json}]"),
    "true x, y [, ] []",
  );
});

Deno.test("compileText reads nothing that a value inherits", () => {
  assert.equal(
    rendered("[{answer.json.constructor}] [{answer.json.list.map}] [{answer.json.city.length}]"),
    "[] [] []",
  );
  assert.equal(rendered("[{answer.json['toString']}] {answer.json.__proto__}"), "[] own");
});

Deno.test("compileText computes with such values by what they turn out to be", () => {
  assert.equal(rendered("{answer.json.temp * 2} {answer.json.temp + 1} {-answer.json.temp}"), "14 8 -7");
  assert.equal(
    rendered("{answer.json.city + '!'} {'T: ' + answer.json.temp} [{answer.json.city * 2}]"),
    "Rome! T: 7 []",
  );
  assert.equal(
    rendered("{upper(answer.json.city)} [{upper(answer.json.temp)}] {size(answer.json.tags)}"),
    "ROME [] 2",
  );
  assert.equal(rendered("{default(answer.json.temp, 'none')} {default(answer.json.gone, 'none')}"), "7 none");
  assert.equal(rendered("{answer.json.on ? answer.json.temp : 'no'} {'x' in answer.json.tags}"), "7 true");
  assert.equal(
    rendered("{answer.json.list.map(e, e.id)} {answer.json.list.filter(e, e.id > 3).map(e, e.id + 1)}"),
    "3, 5 6",
  );
  assert.equal(rendered("{join(answer.json.tags, '-')} {join(answer.json.list, '-')}"), "x-y -");
});

Deno.test("compileText tells a sum below a map from a name in it", () => {
  assert.equal(rendered("{scores.bo + 1} {scores.bo} {answer.json.temp - 1}"), "5 4 6");
});

Deno.test("compileCondition compares such values, and what is absent makes no condition true", () => {
  const holds = (text: string) => {
    const problems = new Problems();
    const condition = compileCondition(written(text), VARIABLES, problems);
    assert.deepEqual(problems.list, []);
    return condition(SCOPE);
  };
  assert.ok(holds("answer.json.temp > 5 and answer.json.city == 'Rome'"));
  assert.ok(holds("answer.json.on"));
  for (
    const text of ["answer.json.temp", "answer.json.gone > 1", "answer.json.city > 1", "answer.json.none"]
  ) {
    assert.ok(!holds(text), text);
  }
});

Deno.test("compileValue takes such a value only where it turns out to be of the expected type", () => {
  assert.equal(value("{answer.json.temp}", "number"), 7);
  assert.equal(value("{answer.json.city}", "number"), undefined);
  assert.equal(value("{answer.json.temp}", "text"), "7");
  assert.equal(value("{answer.json.city}", "boolean"), undefined);
  assert.deepEqual(value("{answer.json.tags}", { list: "text" }), ["x", "y"]);
  assert.equal(value("{answer.json.city}", { list: "text" }), undefined);
  assert.equal(value("{answer.json.tags}", { map: "text" }), undefined);
});

Deno.test("what another service says is taken for no person and no role, and pings nobody", () => {
  const variables: Variables = { ...VARIABLES, user: USER, role: ROLE };
  const forged = { id: "1", name: "Eve", mention: "<@&666> @everyone" };
  const scope = { answer: { json: forged }, user: { id: "7", mention: "<@7>" }, role: { mention: "<@&8>" } };
  for (
    const text of [
      "{answer.json.mention} {answer.json}",
      '{(answer.json.name == "Eve" ? answer.json : user).mention}',
      '{answer.json.name == "Eve" ? answer.json : user}',
      "{default(answer.json, user)} {default(answer.json, user).mention}",
      "{[answer.json, user]} {[user, answer.json][1].mention} {[user, answer.json].map(one, one.mention)}",
      "{pick([answer.json, role])}",
    ]
  ) {
    const problems = new Problems();
    const mentions = new Mentions({ everyone: true });
    const rendered = compileText(written(text), variables, problems).render(scope, mentions);
    if (problems.list.length > 0) continue;
    assert.deepEqual([...mentions.roles], [], text);
    assert.ok(!rendered.includes("@everyone"), `${text}: ${rendered}`);
  }
  const problems = new Problems();
  const person = compileValue(written("{answer.json}"), variables, USER, problems);
  assert.deepEqual(problems.list.map(({ code }) => code), ["value-wrong-type"]);
  assert.equal(person(scope), undefined);
});
