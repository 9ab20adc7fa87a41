/** Buttons and selects that do something: their steps, compiled for runs of their own. */
import { MESSAGE } from "../../model/scope.ts";
import type { Audience, Control, ControlRun } from "../../model/program.ts";
import { ON_READ, type Variables } from "../../model/shape.ts";
import { mayShowForm } from "../../schema/checks/steps.ts";
import type { ControlDefinition } from "../../schema/keys/components/definitions.ts";
import type { CarrierSettings, MessageContext } from "../../schema/steps/kind.ts";
import { compileCondition } from "../../template/condition.ts";
import type { Scope } from "../../model/scope.ts";
import { compileAudience } from "./audience.ts";
import type { Filling } from "./filling.ts";

/** What all controls of a message share. */
export interface MessageControls {
  /** Of those that say nothing themselves. */
  readonly audience?: Audience;
  readonly once: boolean;
  /** Milliseconds; never where absent. */
  readonly timeout?: number;
  /** Names that the steps of its controls read; filled while they are compiled. */
  readonly reads: Set<string>;
}

export interface CompiledControl {
  /** Whether it is there. */
  shown(scope: Scope): boolean;
  disabled(scope: Scope): boolean;
  customId(filling: Filling): string;
}

export interface ControlParts {
  /** What tells it from the others, where its author says nothing. */
  readonly label: string;
  /** What its steps know besides what the message knew. */
  readonly variables: Variables;
  /** Makes that known in a run. */
  readonly begin?: (run: ControlRun) => void;
}

export function compileControl(
  definition: ControlDefinition,
  { label, variables, begin }: ControlParts,
  message: MessageControls,
  context: MessageContext,
): CompiledControl {
  const conditions = compileConditions(definition, context);
  const name = context.controls.name(definition.id?.text ?? label);
  const audience = definition.who ? compileAudience(definition.who, context) : message.audience;
  for (const name of audience?.people?.reads ?? []) message.reads.add(name);
  const { timeout } = message;
  const steps = compilePressed(definition, variables, { audience, timeout }, message.reads, context);
  const control: Control = {
    name,
    ...(definition.id ? { called: definition.id.text } : {}),
    timeout,
    audience,
    once: onceOf(definition, message),
    remembers: true,
    showsForm: mayShowForm(definition.steps ?? [], context.groups),
    async run(run) {
      begin?.(run);
      await run.perform(steps);
    },
  };
  context.controls.addControl(control);
  return {
    ...conditions,
    customId: ({ run, state, inPlace }) => run.controlId(name, state, inPlace ? undefined : "another"),
  };
}

/** Whether it is there and can be pressed: what links have as well. */
export function compileConditions(
  { condition, disabled }: ControlDefinition,
  { variables, problems }: MessageContext,
): Omit<CompiledControl, "customId"> {
  const holds = condition && compileCondition(condition, variables, problems);
  const isOff = disabled && compileCondition(disabled, variables, problems, { mayBeFixed: true });
  return { shown: (scope) => holds?.(scope) ?? true, disabled: (scope) => isOff?.(scope) ?? false };
}

function onceOf({ once }: ControlDefinition, message: MessageControls): Control["once"] {
  if (once !== undefined) return once ? "control" : undefined;
  return message.once ? "message" : undefined;
}

/** What its steps read of the message's own run is noted, so that it can be kept. */
function compilePressed(
  { steps = [] }: ControlDefinition,
  variables: Variables,
  carrier: CarrierSettings,
  reads: Set<string>,
  context: MessageContext,
) {
  const known: Variables = { ...variables, message: MESSAGE };
  const outer = context.variables[ON_READ];
  const note = (name: string) => {
    if (Object.hasOwn(known, name)) return;
    reads.add(name);
    outer?.(name);
  };
  const place = { ...context.place, answers: true, person: true, forms: true, pressed: true, carrier };
  return context.steps(steps, { ...known, [ON_READ]: note }, place);
}
