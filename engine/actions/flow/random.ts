/** The action `random`: does the steps of one entry of a list, taken by chance. */
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../diagnostics/span.ts";
import { byKey } from "../../schema/kit/by_key.ts";
import { converted } from "../../schema/kit/converted.ts";
import { listOf } from "../../schema/kit/list.ts";
import { map } from "../../schema/kit/map.ts";
import { number } from "../../schema/kit/number.ts";
import type { ActionUse, ActionWord, StepDefinition } from "../../schema/steps/kind.ts";

interface Entry {
  readonly weight: number;
  readonly steps: readonly StepDefinition[];
}

export const RANDOM: ActionWord = {
  name: "random",
  description: "Does one of several things, taken by chance: a list of steps, or of `do` with a `weight`.",
  nearMisses: ["one_of", "chance", "pick", "shuffle"],
  schema(steps) {
    const weighted = map(
      "an entry of `random`",
      {
        do: steps.describe("What is done: one step or a list of them."),
        weight: number("a weight such as 2", { min: 0 })
          .describe("How often it is taken, compared to the others; 1 where nothing is said.").optional(),
      },
      (keys): Entry => ({ weight: keys.weight ?? 1, steps: keys.do }),
      { chance: { use: "weight" }, probability: { use: "weight" }, steps: { use: "do" } },
    );
    const plain = converted(steps, (list): Entry => ({ weight: 1, steps: list }));
    return converted(
      listOf("a list of steps, one of which is done", byKey(["do", "weight"], weighted, plain)),
      (entries, node) => use(entries, node.span, node.kind === "list" ? node.items.length : 0),
    );
  },
};

/** @param written how many entries stand there, also such as could not be read, which was told already */
function use(entries: readonly Entry[], span: Span, written: number): ActionUse {
  return {
    check: (problems) => checkEntries(entries, span, written, problems),
    inner: entries.map(({ steps }) => steps),
    compile(context) {
      const choices = entries.map(({ weight, steps }) => ({ weight, steps: context.steps(steps) }));
      const total = choices.reduce((sum, { weight }) => sum + weight, 0);
      return {
        async run(run) {
          const taken = await run.settle(() => {
            let left = run.random() * total;
            const found = choices.findIndex(({ weight }) => (left -= weight) < 0);
            return found === -1 ? choices.length - 1 : found;
          });
          await run.perform(choices[taken]?.steps ?? []);
        },
      };
    },
  };
}

function checkEntries(entries: readonly Entry[], span: Span, written: number, problems: Problems): void {
  if (written === 0) {
    problems.add({
      code: "step-does-nothing",
      message: "`random` has nothing to choose from.",
      span,
      expected: "a list of steps",
    });
  } else if (entries.length > 0 && entries.every(({ weight }) => weight === 0)) {
    problems.add({
      code: "no-weight",
      message: "Every entry has the weight 0, so none could be taken.",
      span,
      expected: "at least one weight above 0",
    });
  }
}
