import assert from "node:assert/strict";
import { Problems } from "../../diagnostics/diagnostic.ts";
import { SCOPE, VARIABLES, written } from "../../template/test_place.ts";
import { compileCount } from "./count.ts";

const BOUNDS = { min: 0, max: 10 };

function count(text: string, scope = SCOPE): number {
  const problems = new Problems();
  const compiled = compileCount(written(text), BOUNDS, { variables: VARIABLES, problems });
  assert.deepEqual(problems.list, [], text);
  return compiled(scope);
}

function problem(text: string): string {
  const problems = new Problems();
  compileCount(written(text), BOUNDS, { variables: VARIABLES, problems });
  return problems.list.map(({ code }) => code).join();
}

Deno.test("compileCount reads numbers and expressions, and drops fractions of what is computed", () => {
  assert.equal(count("3"), 3);
  assert.equal(count(" +10 "), 10);
  assert.equal(count("options.bet"), 7);
  assert.equal(count("{options.bet}"), 7);
  assert.equal(count("options.bet / 2"), 3);
  assert.equal(count("-0"), 0);
});

Deno.test("compileCount refuses what is written out of bounds or is no whole number", () => {
  assert.equal(problem("11"), "out-of-range");
  assert.equal(problem("-1"), "out-of-range");
  assert.equal(problem("1.5"), "not-a-number");
  assert.equal(problem("options.mood"), "not-a-number-here");
  assert.equal(problem("options.bot"), "expression-unknown-field");
});

Deno.test("compileCount refuses at run time what is out of bounds or absent", () => {
  const refused = (text: string) => {
    try {
      return count(text);
    } catch (error) {
      return error instanceof Error ? error.message : error;
    }
  };
  assert.equal(refused("options.bet * 2"), "refused: number_above");
  assert.equal(refused("options.bet - 8"), "refused: number_below");
  assert.equal(refused("options.missing"), "refused: number_not_given");
  assert.equal(refused("options.bet / (options.bet - 7)"), "refused: number_not_given");
});
