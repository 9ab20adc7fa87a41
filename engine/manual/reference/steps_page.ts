/** What stands in a step beside its action. */
import { STEP_KEYS } from "../../schema/steps/steps.ts";
import { stepMap } from "./actions_page.ts";
import { keyLines, type Source } from "./key_lines.ts";
import type { Section, Sections } from "./sections.ts";

/** Steps have their section first, so that everything that holds steps leads there. */
export function addSteps(sections: Sections): void {
  const schema = stepMap(sections);
  sections.add(
    "steps",
    "step",
    { properties: schema.properties! },
    (key) => !STEP_KEYS.some((name) => name === key),
  );
}

export function stepsPage(source: Source): string {
  const step = source.sections.on("steps").find(({ title }) => title === "step") as Section;
  return keyLines(step, source);
}
