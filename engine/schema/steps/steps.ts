import * as z from "zod";
import type { MapNode, Node } from "../../source/nodes.ts";
import { byShape } from "../kit/by_shape.ts";
import { converted } from "../kit/converted.ts";
import { lazy } from "../kit/lazy.ts";
import { map } from "../kit/map.ts";
import { onDemand } from "../kit/on_demand.ts";
import { oneOrMany } from "../kit/one_or_many.ts";
import { messageKeys, replySchema } from "../keys/reply.ts";
import { text } from "../kit/text.ts";
import { expressionOf } from "../kit/written.ts";
import type { Hints } from "../kit/unknown_key.ts";
import type { DeclaredExtensions } from "../../model/declared.ts";
import { absentOwner, absentWord } from "../extensions/absent.ts";
import { absentAction } from "../extensions/absent_action.ts";
import { word } from "../kit/word.ts";
import { giveMessages } from "./messages_of.ts";
import type { ActionUse, ActionWord, StepDefinition, StepsSchema } from "./kind.ts";

/** Keys of a step that are no actions. */
export const STEP_KEYS = ["if", "then", "else", "on_error", "save_as"] as const;

/** One step or a list of steps, made of the actions that there are. */
export function stepsSchema(
  { actions, extensions }: {
    readonly actions: readonly ActionWord[];
    readonly extensions: DeclaredExtensions;
  },
): StepsSchema {
  const steps: StepsSchema = lazy(() => oneOrMany("a list of steps", step));
  const run = actions.find(({ name }) => name === "run");
  const keys = messageKeys({ steps, run: run && lazy(() => run.schema(steps)) });
  giveMessages(steps, { keys, reply: replySchema(keys) });
  const step = byShape<StepDefinition>("a step such as `reply: Hello`", {
    map: stepMap(actions, extensions, steps),
    ...bareSteps(actions, extensions),
  }).meta({ id: "step" });
  return steps;
}

function stepMap(
  actions: readonly ActionWord[],
  extensions: DeclaredExtensions,
  steps: StepsSchema,
): z.ZodType<StepDefinition, Node> {
  const words: Record<string, z.ZodOptional<z.ZodType<ActionUse, Node>>> = {};
  for (const { name, description, schema } of actions) {
    words[name] = onDemand(() => schema(steps)).describe(description).optional();
  }
  const keys = {
    ...words,
    if: text("a condition such as options.bet > 100", expressionOf())
      .describe("The step is only done where this holds.").optional(),
    then: steps.describe("What is done where the condition holds.").optional(),
    else: steps.describe("What is done where the condition does not hold.").optional(),
    on_error: steps.describe("What is done where the step fails; without it the command fails.").optional(),
    save_as: text("a name").describe("The name under which later steps find what came of this one.")
      .optional(),
  };
  const build = (read: z.output<z.ZodObject<typeof keys>>, node: MapNode): StepDefinition => ({
    span: node.entries[0]?.key.span ?? node.span,
    node,
    actions: node.entries.flatMap(({ key: { text: name } }) => {
      const use = Object.hasOwn(words, name)
        ? read[name as keyof typeof read] as ActionUse | undefined
        : absentUse(name, extensions);
      return use ? [{ name, use }] : [];
    }),
    condition: read.if,
    then: read.then ?? [],
    otherwise: read.else ?? [],
    onError: read.on_error,
    saveAs: read.save_as,
  });
  return map("a step", keys, build, hintsOf(actions), (key) => absentWord(key, extensions));
}

function absentUse(name: string, extensions: DeclaredExtensions): ActionUse | undefined {
  const owner = absentOwner(name, extensions);
  return owner && absentAction(owner);
}

/** `- stop` */
function bareSteps(
  actions: readonly ActionWord[],
  extensions: DeclaredExtensions,
): { scalar?: z.ZodType<StepDefinition, Node> } {
  const uses = new Map<string, NonNullable<ActionWord["bare"]>>();
  for (const { name, bare } of actions) if (bare) uses.set(name, bare);
  if (uses.size === 0) return {};
  const scalar = converted(
    word("a step", [...uses.keys()], {}, { admits: (word) => absentWord(word, extensions) }),
    (name, { span }): StepDefinition => {
      const use = uses.get(name)?.(span) ?? absentUse(name, extensions);
      return { span, actions: use ? [{ name, use }] : [], then: [], otherwise: [] };
    },
  );
  return { scalar };
}

function hintsOf(actions: readonly ActionWord[]): Hints {
  const hints: Record<string, { use: string }> = {
    when: { use: "if" },
    condition: { use: "if" },
    otherwise: { use: "else" },
    catch: { use: "on_error" },
    error: { use: "on_error" },
    save: { use: "save_as" },
    as: { use: "save_as" },
  };
  for (const { name, nearMisses = [] } of actions) for (const miss of nearMisses) hints[miss] = { use: name };
  return hints;
}
