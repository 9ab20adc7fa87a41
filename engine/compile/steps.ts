/** Steps of a definition → steps that run. */
import { showPlace } from "../diagnostics/span.ts";
import type { Run, Step } from "../model/program.ts";
import type { Variables } from "../model/shape.ts";
import { StopRun } from "../model/stop_run.ts";
import { placeOf } from "../schema/checks/place_of.ts";
import type { CompiledAction, StepContext, StepDefinition } from "../schema/steps/kind.ts";
import { compileCondition } from "../template/condition.ts";
import { checkPlace } from "./check_place.ts";
import { notingReads } from "./data.ts";

type Context = Omit<StepContext, "steps">;

/** What an action is compiled with: it can compile steps that stand in it. */
export function stepContext(context: Context): StepContext {
  return {
    ...context,
    steps: (inner, more, place = context.place) =>
      compileSteps(inner, { ...context, place, variables: { ...context.variables, ...more } }),
  };
}

/** What a step saves is known to the steps behind it, and to those in them. */
export function compileSteps(definitions: readonly StepDefinition[], context: Context): Step[] {
  let known = context;
  return definitions.map((definition) => {
    const context = known;
    const { step, saves, reads } = notingReads(
      context,
      definition.span,
      (variables) => compileStep(definition, { ...context, variables }),
    );
    if (saves) known = { ...known, variables: { ...known.variables, ...saves } };
    return reads ? Object.assign(step, { reads }) : step;
  });
}

function compileStep(
  definition: StepDefinition,
  context: Context,
): { readonly step: Step; readonly saves?: Variables } {
  const { node, condition, then, otherwise, onError, saveAs, span } = definition;
  const [action] = definition.actions;
  const compiled = action?.use.compile(stepContext(context));
  if (action) checkPlace(action, node ? placeOf(node, action.name) : span, context);
  const holds = condition && compileCondition(condition, context.variables, context.problems);
  const doing = acting(compiled, onError && compileSteps(onError, context), saveAs?.text);
  const [yes, no] = [compileSteps(then, context), compileSteps(otherwise, context)];
  const step: Step = {
    action: action?.name ?? "if",
    shape: shapeOf(definition),
    get source() {
      return showPlace(span);
    },
    async run(run) {
      if (holds) {
        const held = await run.settle(() => holds(run.scope));
        run.note("if", held);
        if (!held) return await run.perform(no);
      }
      await doing?.(run);
      if (yes.length > 0) await run.perform(yes);
    },
  };
  const saves = saveAs && compiled?.result ? { [saveAs.text]: compiled.result } : undefined;
  if (saveAs && compiled && !compiled.result) {
    context.problems.add({
      code: "nothing-to-save",
      message: `\`${action!.name}\` gives nothing that could be saved.`,
      span: saveAs.span,
      expected: "no `save_as` here",
    });
  }
  return { step, ...(saves ? { saves } : {}) };
}

/** The action itself, with what happens when it fails. */
function acting(
  compiled: CompiledAction | undefined,
  onError: readonly Step[] | undefined,
  saveAs: string | undefined,
): ((run: Run) => Promise<void>) | undefined {
  if (!compiled) return undefined;
  const act = saveAs === undefined ? async (run: Run) => void await compiled.run(run) : async (run: Run) => {
    const result = await compiled.run(run);
    run.save(saveAs, result);
    run.note(saveAs, result);
  };
  if (!onError) return act;
  return async (run) => {
    const done = await run.settle(async () => {
      try {
        await act(run);
        return true;
      } catch (error) {
        if (error instanceof StopRun) throw error;
        run.noteError(error);
        return false;
      }
    });
    if (!done) await run.perform(onError);
  };
}

/** What the step and all steps in it do, and how they are nested; nothing of what they say. */
function shapeOf({ actions, then, otherwise, onError = [] }: StepDefinition): string {
  const [action] = actions;
  const lists = [...action?.use.inner ?? [], then, otherwise, onError];
  const inner = lists.map((list) => list.map(shapeOf).join(",")).join(";");
  return `${action?.name ?? "if"}(${inner})`;
}
