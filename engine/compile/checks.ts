/** Named checks of a definition → conditions, and steps that refuse whoever does not pass. */
import { showPlace } from "../diagnostics/span.ts";
import type { Problems } from "../diagnostics/diagnostic.ts";
import type { DataDeclaration, Declarations } from "../model/data.ts";
import type { Step } from "../model/program.ts";
import { ANSWER_VARIABLES, type Scope } from "../model/scope.ts";
import type { ObjectShape, Variables } from "../model/shape.ts";
import { StepRefused } from "../model/step_refused.ts";
import type { CheckDefinition } from "../schema/keys/checks.ts";
import { compileCondition } from "../template/condition.ts";
import { compileText } from "../template/text.ts";
import { notingReads } from "./data.ts";

export interface CompiledCheck {
  holds(scope: Scope): boolean;
  /** Refuses whoever does not pass. */
  readonly step: Step;
  /** What has to be fetched before it can be asked. */
  readonly reads?: readonly DataDeclaration[];
}

/** What checks are compiled with. */
export interface CheckContext {
  readonly variables: Variables;
  readonly data: Declarations;
  readonly problems: Problems;
}

export type CompiledChecks = ReadonlyMap<string, CompiledCheck>;

/** They know what every answer knows, but neither options nor each other. */
export function compileChecks(
  definitions: readonly CheckDefinition[],
  bot: CheckContext,
): CompiledChecks {
  return new Map(definitions.map((definition) => [definition.name.text, compileCheck(definition, bot)]));
}

function compileCheck(
  { name, condition, message }: CheckDefinition,
  bot: CheckContext,
): CompiledCheck {
  const { problems, data } = bot;
  const known = { ...ANSWER_VARIABLES, ...bot.variables };
  const { holds, words, reads } = notingReads(
    { data, problems, variables: known },
    condition.span,
    (variables) => ({
      holds: compileCondition(condition, variables, problems),
      words: message && compileText(message, variables, problems),
    }),
  );
  const step: Step = {
    action: "check",
    get source() {
      return showPlace(name.span);
    },
    ...(reads ? { reads } : {}),
    run(run) {
      if (holds(run.scope)) return Promise.resolve();
      const refused = words
        ? new StepRefused("check_says", { words: words.render(run.scope) })
        : new StepRefused("check_failed", { check: name.text });
      return Promise.reject(refused);
    },
  };
  return { holds, step, reads };
}

const NAME = "the checks of this bot";

/** The variable `checks`, with a field for each. */
export function checkVariables(checks: CompiledChecks): { readonly checks: ObjectShape } {
  return {
    checks: { name: NAME, fields: Object.fromEntries([...checks.keys()].map((name) => [name, "boolean"])) },
  };
}
