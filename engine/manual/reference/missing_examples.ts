import { ACTIONS } from "../../actions/actions.ts";
import { TRIGGERS } from "../../schema/triggers/triggers.ts";
import { stepMap } from "./actions_page.ts";
import type { Source } from "./key_lines.ts";
import type { Section } from "./sections.ts";
import { triggerMap } from "./triggers_page.ts";

/** Keys, actions and triggers that no example shows, as they are found in the reference. */
export function missingExamples({ sections, examples }: Source): string[] {
  const step = stepMap(sections);
  const triggers = triggerMap(sections);
  return [
    ...ACTIONS.filter(({ name }) => !examples.of(step, name)).map(({ name }) => `the action ${name}`),
    ...TRIGGERS.filter(({ name }) => !examples.of(triggers, name)).map(({ name }) => `the trigger ${name}`),
    ...sections.all.filter((section) => !isMessages(section)).flatMap(({ page, title, schema, keys }) =>
      keys.filter(({ name }) => !examples.of(schema, name)).map(({ name }) => `${page}.md: ${title}.${name}`)
    ),
  ];
}

/** The texts of the engine: what they say by themselves is their example. */
function isMessages({ title }: Section): boolean {
  return title === "messages" || title.endsWith(".messages");
}
