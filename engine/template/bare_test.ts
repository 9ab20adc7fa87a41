import assert from "node:assert/strict";
import { Problems } from "../diagnostics/diagnostic.ts";
import { compileBare } from "./bare.ts";
import { problemsOf, SCOPE, VARIABLES, written } from "./test_place.ts";

function value(text: string): unknown {
  const problems = new Problems();
  const compiled = compileBare(written(text), VARIABLES, problems);
  assert.deepEqual(problems.list, [], text);
  return compiled!.run(SCOPE);
}

Deno.test("compileBare computes a text that is an expression as a whole, in braces or not", () => {
  assert.equal(value("options.bet * 2"), 14);
  assert.equal(value(" {options.bet * 2} "), 14);
  assert.equal(value("3"), 3);
  assert.equal(value("options.mood"), "kind");
  assert.deepEqual(value("numbers"), [3, 1, 2]);
});

Deno.test("compileBare tells the type of what it computes", () => {
  const type = (text: string) => compileBare(written(text), VARIABLES, new Problems())?.type;
  assert.equal(type("options.bet"), "number");
  assert.equal(type("upper(options.mood)"), "text");
  assert.deepEqual(type("numbers.map(n, n + 1)"), { list: "number" });
});

Deno.test("compileBare reports braces within, and names that are not known", () => {
  const briefs = (text: string) => problemsOf(text, compileBare).map(({ brief }) => brief);
  assert.deepEqual(briefs("{options.bet} * 2"), ["condition-braces:1 options.bet * 2"]);
  assert.deepEqual(briefs("optons.bet"), ["expression-unknown-name:1 options"]);
  assert.match(problemsOf("1 + {options.bet}", compileBare)[0]!.message, /^In an expression, names stand/);
});
