import assert from "node:assert/strict";
import { compileTexts } from "../compile/texts.ts";
import { Problems } from "../diagnostics/diagnostic.ts";
import { TEXTS } from "../model/texts.ts";
import { written } from "../template/test_place.ts";
import { compileText } from "../template/text.ts";
import { Problem } from "./problem.ts";
import { option } from "./test_program.ts";
import { didYouMean, oneOf } from "./wording.ts";

const ENGLISH = compileTexts(new Map());
const ROLE = option("role", "role");

Deno.test("Problem is put into words with the texts of whoever tells it", () => {
  const problem = new Problem("number_too_big", { option: option("bet", "integer"), most: 100 });
  assert.equal(problem.key, "number_too_big");
  assert.equal(problem.tell(ENGLISH), "**bet** must be at most 100.");
  const changed = compileText(written("Nie über {most}!"), TEXTS.number_too_big.variables, new Problems());
  assert.equal(problem.tell(compileTexts(new Map([["number_too_big", changed]]))), "Nie über 100!");
});

Deno.test("Problem has its parts put into words with the same texts", () => {
  const problem = new Problem("not_a_role", { option: ROLE, hint: didYouMean(["News", "Ne`ws"]) });
  assert.equal(
    problem.tell(ENGLISH),
    "**role** must be a role: a mention, an id or a name. Did you mean `News` or `` Ne`ws ``?",
  );
});

Deno.test("didYouMean says nothing where no name is near", () => {
  const problem = new Problem("not_a_role", { option: ROLE, hint: didYouMean([]) });
  assert.equal(problem.tell(ENGLISH), "**role** must be a role: a mention, an id or a name.");
});

Deno.test("oneOf joins one, two and three names", () => {
  const joined = ["a", "b", "c"].map((_, index, all) => oneOf(all.slice(0, index + 1))(ENGLISH));
  assert.deepEqual(joined, ["`a`", "`a` or `b`", "`a`, `b` or `c`"]);
});
