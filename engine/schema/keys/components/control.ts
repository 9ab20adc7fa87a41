/** What buttons and selects have in common. */
import type * as z from "zod";
import type { Span } from "../../../diagnostics/span.ts";
import type { MapNode, Node } from "../../../source/nodes.ts";
import { boolean } from "../../kit/boolean.ts";
import { text } from "../../kit/text.ts";
import { expressionOf } from "../../kit/written.ts";
import type { Hints } from "../../kit/unknown_key.ts";
import type { ActionUse, StepDefinition, StepsSchema } from "../../steps/kind.ts";
import type { ButtonDefinition, ControlDefinition, SelectDefinition } from "./definitions.ts";
import { WHO } from "./who.ts";

/** What buttons and selects do is steps; a group of them can be named directly. */
export interface ControlSteps {
  readonly steps: StepsSchema;
  /** Of the action `run`; absent in a language without it. */
  readonly run?: z.ZodType<ActionUse, Node>;
}

/** Schemas that several others hold; each is made once for a language. */
export interface ControlParts extends ControlSteps {
  readonly button: z.ZodType<ButtonDefinition, Node>;
  readonly select: z.ZodType<SelectDefinition, Node>;
}

/** A condition, or true and false. */
export const CONDITION = text(
  "a condition such as data.coins < 10, or true",
  expressionOf(["string", "boolean"]),
);

export function controlKeys({ steps, run }: ControlSteps) {
  return {
    do: steps.describe("What happens when it is pressed: one step or a list of them.").optional(),
    ...(run
      ? { run: run.describe("A group of steps that is done when it is pressed, by its name.").optional() }
      : {}),
    disabled: CONDITION.describe("Where this holds it is shown and cannot be pressed.").optional(),
    if: CONDITION.describe("It is left out where this does not hold.").optional(),
    who: WHO.optional(),
    once: boolean().describe("Whether each person can press it once only.").optional(),
    id: text("a name").describe(
      "A name by which presses find it also when its label has changed; its label where nothing is said.",
    ).optional(),
  };
}

type ControlKeys = z.output<z.ZodObject<ReturnType<typeof controlKeys>>>;

export function controlFrom(keys: ControlKeys, node: MapNode): ControlDefinition {
  const { run } = keys as { readonly run?: ActionUse };
  return {
    span: node.entries[0]?.key.span ?? node.span,
    node,
    id: keys.id,
    condition: keys.if,
    disabled: keys.disabled,
    who: keys.who,
    once: keys.once,
    steps: run ? [...keys.do ?? [], runStep(run, node.span)] : keys.do,
  };
}

function runStep(use: ActionUse, span: Span): StepDefinition {
  return { span, actions: [{ name: "run", use }], then: [], otherwise: [] };
}

const IN_STEPS = { say: "It is a step and stands under `do:`." } as const;

export const CONTROL_HINTS: Hints = {
  custom_id: { use: "id" },
  name: { use: "label" },
  enabled: { use: "disabled", say: "`disabled` says the opposite." },
  when: { use: "if" },
  condition: { use: "if" },
  show_if: { use: "if" },
  visible: { use: "if" },
  steps: { use: "do" },
  action: { use: "do" },
  actions: { use: "do" },
  then: { use: "do" },
  on_click: { use: "do" },
  onclick: { use: "do" },
  on_press: { use: "do" },
  on_select: { use: "do" },
  callback: { use: "do" },
  allowed: { use: "who" },
  users: { use: "who" },
  roles: { use: "who" },
  permissions: { use: "who" },
  timeout: { say: "It holds for the whole message and stands beside `buttons:` and `select:`." },
  reply: IN_STEPS,
  edit: IN_STEPS,
  send: IN_STEPS,
  modal: IN_STEPS,
  give_role: IN_STEPS,
  toggle_role: IN_STEPS,
};
