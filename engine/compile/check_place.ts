/** Whether what an action needs is there where it stands. */
import type { NewDiagnostic } from "../diagnostics/diagnostic.ts";
import type { Span } from "../diagnostics/span.ts";
import { nobodyMeant } from "../actions/kit/nobody_meant.ts";
import type { StepContext, StepDefinition, StepNeed } from "../schema/steps/kind.ts";

type Told = Pick<NewDiagnostic, "code" | "message" | "expected">;

const MISSING: Readonly<Record<StepNeed, (action: string) => Told>> = {
  answers: () => ({
    code: "nobody-to-answer",
    message: "Nobody has asked here, so there is nobody to answer.",
    expected: "`send: { to: CHANNEL, … }`, which posts in a channel",
  }),
  person: nobodyMeant,
  forms: () => ({
    code: "form-not-here",
    message:
      "A form cannot be shown here: Discord shows one only to somebody who has just used a command or a button.",
    expected: "a command or a button whose steps show the form",
  }),
};

/** Steps of a group need what the group is run with. */
export function checkPlace(
  { name, use }: StepDefinition["actions"][number],
  span: Span,
  { place, groups, problems }: Pick<StepContext, "place" | "groups" | "problems">,
): void {
  const inside = use.runs && groups.get(use.runs.group.text)?.needs;
  for (const need of new Set([...use.needs ?? [], ...inside ?? []])) {
    if (!place[need]) problems.add({ ...MISSING[need](name), span });
  }
}
