/** Groups of steps, compiled so that each can run others. */
import { ANSWER_VARIABLES, MESSAGE } from "../model/scope.ts";
import type { Step } from "../model/program.ts";
import { mayShowForm, savedIn } from "../schema/checks/steps.ts";
import type { GroupDefinition } from "../schema/keys/groups.ts";
import type { StepGroup, StepPlace } from "../schema/steps/kind.ts";
import type { BotContext } from "./context.ts";
import { shapeOfParameter } from "./option_variables.ts";
import { compileSteps } from "./steps.ts";

/** What a group can do depends on who runs it, so nothing is ruled out here. */
const PLACE: StepPlace = { answers: true, person: true, forms: true, pressed: true };
/** Of the button, the menu or the event that runs it; absent where none has a message. */
const OWN_MESSAGE = { ...MESSAGE, optional: true } as const;

export function compileGroups(
  definitions: readonly GroupDefinition[],
  bot: Omit<BotContext, "groups">,
): ReadonlyMap<string, StepGroup> {
  const groups = new Map<string, StepGroup & { readonly steps: Step[] }>();
  const showing = formGroups(definitions);
  for (const { name, parameters, steps } of definitions) {
    const shapes = parameters.map((parameter) =>
      [parameter.name.text, shapeOfParameter(parameter.type)] as const
    );
    groups.set(name.text, {
      parameters: Object.fromEntries(shapes),
      showsForm: showing.has(name.text),
      saves: [...new Set(savedIn(steps))],
      steps: [],
    });
  }
  for (const { name, steps } of definitions) {
    const group = groups.get(name.text)!;
    const variables = { ...ANSWER_VARIABLES, message: OWN_MESSAGE, ...bot.variables, ...group.parameters };
    const controls = bot.controls.of(`group ${name.text}`);
    group.steps.push(...compileSteps(steps, { ...bot, groups, variables, controls, place: PLACE }));
  }
  return groups;
}

/** Names of the groups that show a form, or run one that does. */
function formGroups(definitions: readonly GroupDefinition[]): ReadonlySet<string> {
  const showing = new Set<string>();
  for (let before = -1; before < showing.size;) {
    before = showing.size;
    for (const { name, steps } of definitions) {
      if (mayShowForm(steps, (group) => showing.has(group))) showing.add(name.text);
    }
  }
  return showing;
}
