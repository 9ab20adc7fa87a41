/** Names under `checks:` of a command or event → steps that refuse whoever does not pass. */
import { callFunction } from "../actions/extensions/call_function.ts";
import { showPlace, type SourceText } from "../diagnostics/span.ts";
import type { Step } from "../model/program.ts";
import { StepRefused } from "../model/step_refused.ts";
import { code } from "../words/code.ts";
import type { BotContext } from "./context.ts";

type Context = Pick<BotContext, "checks" | "outside">;

/**
 * Names that there are not have been told of.
 * @param brings what the trigger of an event brings along, by the names of the values
 */
export function checkSteps(
  names: readonly SourceText[],
  { checks, outside }: Context,
  brings: readonly string[] = [],
): Step[] {
  return names.flatMap((name) => checks.get(name.text)?.step ?? declaredStep(name, outside, brings) ?? []);
}

/** Of an extension. Where that is not loaded, nobody passes. */
function declaredStep(
  { text, span }: SourceText,
  outside: BotContext["outside"],
  brings: readonly string[],
): Step | undefined {
  const [extension, handler] = text.split(".", 2);
  if (extension === undefined || handler === undefined) return undefined;
  const { present, absent } = outside.declared;
  const declared = present.find(({ name }) => name === extension)?.checks.find(({ name }) =>
    name === handler
  );
  if (!declared && !absent.some(({ name }) => name === extension)) return undefined;
  const called = { extension, kind: "checks", handler } as const;
  return {
    action: "check",
    get source() {
      return showPlace(span);
    },
    async run(run) {
      if (await callFunction(run, { ...called, values: {}, brings }) === true) return;
      throw declared?.message === undefined
        ? new StepRefused("check_failed", { check: code(text) })
        : new StepRefused("check_says", { words: declared.message });
    },
  };
}
