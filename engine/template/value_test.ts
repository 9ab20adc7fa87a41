import assert from "node:assert/strict";
import { Problems } from "../diagnostics/diagnostic.ts";
import { USER } from "../model/scope.ts";
import type { Shape } from "../model/shape.ts";
import { problemsOf, SCOPE, VARIABLES, written } from "./test_place.ts";
import { compileValue } from "./value.ts";

const VALUES: readonly (readonly [string, Shape, unknown])[] = [
  ["{options.bet}", "number", 7],
  [" {options.bet * 2} ", "number", 14],
  ["100", "number", 100],
  ["-2.5", "number", -2.5],
  ["{options.missing}", "number", undefined],
  ["{options.bet}", "text", "7"],
  ["{options.bet} coins", "text", "7 coins"],
  ["100", "text", "100"],
  ["{{100}}", "text", "{100}"],
  ["{user}", "text", "<@100>"],
  ["{options.reason}", "text", undefined],
  ["yes", "boolean", true],
  ["Off", "boolean", false],
  ["{user.bot}", "boolean", false],
  ["{now}", "time", 1_700_000_000_123],
  ["2026-12-24 18:00", "time", 1_798_135_200_000],
  ["{options.nobody}", USER, undefined],
  ["{people[1].name}", "text", "Bo"],
];

for (const [text, shape, expected] of VALUES) {
  Deno.test(`compileValue reads ${text} as ${typeof shape === "string" ? shape : "an object"}`, () => {
    const problems = new Problems();
    const value = compileValue(written(text), VARIABLES, shape, problems);
    assert.deepEqual(problems.list, []);
    assert.deepEqual(value(SCOPE), expected);
  });
}

const MISTAKES: readonly (readonly [string, Shape, string])[] = [
  ["{options.mood}", "number", "value-wrong-type:1"],
  ["{options.bet} coins", "number", "value-wrong-type:1"],
  ["a lot", "number", "value-wrong-type:1"],
  ["maybe", "boolean", "value-wrong-type:1"],
  ["24.12.2026", "time", "value-wrong-type:1"],
  ["Bo", USER, "value-wrong-type:1"],
  ["{options}", "text", "value-wrong-type:1"],
  ["{options.bte}", "number", "expression-unknown-field:10 bet"],
  ["{options.bet", "text", "placeholder-unclosed:1"],
  ["{options.bet", "number", "placeholder-unclosed:1"],
];

for (const [text, shape, expected] of MISTAKES) {
  Deno.test(`compileValue points at the mistake in ${text} as ${typeof shape === "string" ? shape : "an object"}`, () => {
    const found = problemsOf(
      text,
      (source, variables, problems) => compileValue(source, variables, shape, problems),
    );
    assert.deepEqual(found.map(({ brief }) => brief), [expected]);
  });
}
