/** The action `try`: does steps, and others where one of them fails. */
import type { Run } from "../../model/program.ts";
import { StepRefused } from "../../model/step_refused.ts";
import { StopRun } from "../../model/stop_run.ts";
import type { TextKey } from "../../model/texts.ts";
import { map } from "../../schema/kit/map.ts";
import type { ActionWord } from "../../schema/steps/kind.ts";
import { withVariables } from "../kit/with_variables.ts";

export const TRY: ActionWord = {
  name: "try",
  description: "Does steps, and what stands under `otherwise` where one of them fails; `{error}` tells why.",
  nearMisses: ["attempt", "safely"],
  schema: (steps) =>
    map(
      "`try`",
      {
        do: steps.describe("What is tried: one step or a list of them."),
        otherwise: steps.describe("What is done where a step fails; `{error}` tells why in plain words."),
      },
      ({ do: tried, otherwise }) => ({
        inner: [tried, otherwise],
        compile(context) {
          const trying = context.steps(tried);
          const failing = context.steps(otherwise, { error: "text" });
          return {
            async run(run) {
              const error = await run.settle(async () => {
                try {
                  await run.perform(trying);
                  return null;
                } catch (problem) {
                  if (problem instanceof StopRun) throw problem;
                  return wordsFor(problem, run);
                }
              });
              if (error === null) return;
              await withVariables(run, { error }, () => run.perform(failing));
            },
          };
        },
      }),
      {
        catch: { use: "otherwise" },
        else: { use: "otherwise" },
        on_error: { use: "otherwise" },
        error: { use: "otherwise" },
        steps: { use: "do" },
      },
    ),
};

/** A fault goes to the log, and the person hears no more than that there was one. */
function wordsFor(error: unknown, run: Run): string {
  const texts: { get(key: TextKey, values: object): string } = run.bot.program.texts;
  // Whoever refused gave the values of the key.
  if (error instanceof StepRefused) return texts.get(error.key, error.values);
  run.noteError(error);
  return texts.get("step_failed", {});
}
