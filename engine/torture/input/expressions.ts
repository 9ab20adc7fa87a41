/** Expressions grown from their grammar and then mutated, read and computed with values that nobody expects. */
import { Problems } from "../../diagnostics/diagnostic.ts";
import type { Scope } from "../../model/scope.ts";
import type { Shape } from "../../model/shape.ts";
import { compileCondition } from "../../template/condition.ts";
import { SCOPE, VARIABLES, written } from "../../template/test_place.ts";
import { compileText } from "../../template/text.ts";
import { compileValue } from "../../template/value.ts";
import type { Outcome, Trial, TrialContext } from "../trial.ts";
import { Chance } from "./chance.ts";
import { growExpression } from "./grow_expression.ts";
import { hostileScope } from "./hostile_scope.ts";
import { mutateText } from "./mutate_text.ts";
import { problemFaults } from "./problem_faults.ts";
import { Slowest } from "./slowest.ts";
import { reasonOf } from "../reason_of.ts";

/** The longest text that a template gives: Discord takes no longer one anywhere, and a bot's memory is not endless. */
const LONGEST = 100_000;
const SHAPES: readonly Shape[] = ["text", "number", "boolean", "time", "anything", { list: "text" }, {
  map: "number",
}];
const MOST_BROKEN = 20;

export const expressions: Trial = {
  name: "expressions grown, mutated, and computed with hostile values",
  times: { short: 3_000, long: 100_000 },
  async run(context: TrialContext): Promise<Outcome> {
    const chance = new Chance(context.random);
    const slowest = new Slowest();
    const broken: string[] = [];
    const counts = { accepted: 0, problems: 0 };
    let done = 0;
    for (; done < context.times && broken.length < MOST_BROKEN; done++) {
      const grown = growExpression(chance, 4);
      const text = (chance.once(2) ? mutateText(grown, [growExpression(chance, 3)], chance) : grown)
        .toWellFormed();
      const scopes = [SCOPE, hostileScope(chance), {}];
      try {
        const faults = await slowest.measure(
          () => text,
          () => tryOne(text, scopes, chance.pick(SHAPES), counts),
        );
        broken.push(...faults.map((fault) => `${fault}: ${JSON.stringify(text)}`));
      } catch (error) {
        broken.push(`${reasonOf(error)}: ${JSON.stringify(text)}`);
      }
      if (done % 1_000 === 0) context.progress(done);
    }
    return {
      times: done,
      figures: { ...counts, slowest: slowest.figure },
      broken: [...broken, ...slowest.broken],
    };
  },
};

/** As a text, as a condition and as a value. */
function tryOne(
  expression: string,
  scopes: readonly Scope[],
  shape: Shape,
  counts: { accepted: number; problems: number },
): string[] {
  const faults: string[] = [];
  const read = <Compiled>(
    text: string,
    compile: (source: ReturnType<typeof written>, problems: Problems) => Compiled,
  ) => {
    const source = written(text);
    const problems = new Problems();
    const compiled = compile(source, problems);
    counts.problems += problems.list.length;
    if (!problems.hasErrors) counts.accepted++;
    faults.push(...problemFaults(problems.list, source.span.file.text));
    return compiled;
  };
  const text = read(`{${expression}}`, (source, problems) => compileText(source, VARIABLES, problems));
  const holds = read(expression, (source, problems) => compileCondition(source, VARIABLES, problems));
  const value = read(
    `{${expression}}`,
    (source, problems) => compileValue(source, VARIABLES, shape, problems),
  );
  for (const scope of scopes) {
    const rendered = text.render(scope);
    if (rendered.length > LONGEST) faults.push(`it gives ${rendered.length} characters`);
    if (/\[object |function|=>/.test(rendered) && !/object|function|=>/.test(expression)) {
      faults.push(`it gives ${rendered.slice(0, 200)}`);
    }
    if (typeof holds(scope) !== "boolean") faults.push("as a condition it is neither true nor false");
    value(scope);
  }
  return faults;
}
