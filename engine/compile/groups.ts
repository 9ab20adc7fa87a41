/** Groups of steps, compiled so that each can run others. */
import { ANSWER_VARIABLES, MESSAGE } from "../model/scope.ts";
import type { Step } from "../model/program.ts";
import { needsOf, savedIn } from "../schema/checks/steps.ts";
import type { GroupDefinition } from "../schema/keys/groups.ts";
import type { StepGroup, StepNeed, StepPlace } from "../schema/steps/kind.ts";
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
  const needs = groupNeeds(definitions);
  for (const { name, parameters, steps } of definitions) {
    const shapes = parameters.map((parameter) =>
      [parameter.name.text, shapeOfParameter(parameter.type)] as const
    );
    groups.set(name.text, {
      parameters: Object.fromEntries(shapes),
      needs: needs.get(name.text)!,
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

/** What each group needs: what its own steps do, and what the groups need that they run. */
function groupNeeds(definitions: readonly GroupDefinition[]): ReadonlyMap<string, ReadonlySet<StepNeed>> {
  const needs = new Map<string, Set<StepNeed>>();
  const callers = new Map<string, string[]>(definitions.map(({ name }) => [name.text, []]));
  for (const { name: { text: name }, steps } of definitions) {
    const own = needsOf(steps, (group) => {
      callers.get(group)?.push(name);
      return [];
    });
    needs.set(name, new Set(own));
  }
  // Each group passes on what it has come to need, until nobody learns anything new.
  const telling = [...needs.keys()];
  for (let name = telling.pop(); name !== undefined; name = telling.pop()) {
    for (const caller of callers.get(name)!) {
      const known = needs.get(caller)!;
      const before = known.size;
      for (const need of needs.get(name)!) known.add(need);
      if (known.size > before) telling.push(caller);
    }
  }
  return needs;
}
