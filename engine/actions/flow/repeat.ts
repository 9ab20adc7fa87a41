/** The action `repeat`: does steps several times. */
import { map } from "../../schema/kit/map.ts";
import { text } from "../../schema/kit/text.ts";
import type { ActionWord } from "../../schema/steps/kind.ts";
import { compileCount } from "../kit/count.ts";
import { withVariables } from "../kit/with_variables.ts";

const TIMES = { min: 0, max: 100 };

export const REPEAT: ActionWord = {
  name: "repeat",
  description:
    "Does steps several times: `times` and `do`. In the steps `index` is 1 the first time, then 2, and so on.",
  nearMisses: ["loop", "times", "while", "for"],
  schema: (steps) =>
    map(
      "`repeat`",
      {
        times: text("a number of times such as 3, or an expression such as options.count")
          .describe("How often, from 0 to 100: a number, or an expression such as options.count."),
        do: steps.describe("What is done each time; `index` counts from 1."),
      },
      ({ times, do: inner }) => ({
        inner: [inner],
        compile(context) {
          const count = compileCount(times, TIMES, context);
          const compiled = context.steps(inner, { index: "number" });
          return {
            async run(run) {
              const most = await run.settle(() => count(run.scope));
              for (let index = 1; index <= most; index++) {
                await withVariables(run, { index }, () => run.perform(compiled));
              }
            },
          };
        },
      }),
      { count: { use: "times" }, amount: { use: "times" }, steps: { use: "do" } },
    ),
};
