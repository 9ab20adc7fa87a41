/** What extensions can tell events of: `when: dice.big_roll`. */
import { Problems } from "../../diagnostics/diagnostic.ts";
import type { DeclaredTrigger } from "../../model/declared.ts";
import { converted } from "../kit/converted.ts";
import { staticFields, type StaticUse, unsaid } from "../extensions/static_fields.ts";
import type { TriggerUse, TriggerWord } from "./kind.ts";

/** @param extension the name before the dot */
export function declaredTrigger(extension: string, trigger: DeclaredTrigger): TriggerWord {
  const { description, values, filters, main, person, channel } = trigger;
  const name = `${extension}.${trigger.name}` as const;
  const bare = unsaid(filters);
  return {
    name,
    description,
    values,
    answers: false,
    person,
    channel,
    intents: 0,
    filters: converted(staticFields(filters, { what: `\`${name}\``, main }), (use) => useOf(use, trigger)),
    ...(bare ? { bare: useOf(bare, trigger) } : {}),
  };
}

function useOf(written: StaticUse, trigger: DeclaredTrigger): TriggerUse {
  return {
    nowhere: !trigger.server,
    check: (names, problems) => void written.compile(names, problems),
    compile(names) {
      // What is wrong with them was told by the check.
      const filters = Object.freeze(written.compile(names, new Problems()));
      return {
        // Whom it tells of is the extension's own choice.
        bots: true,
        matches({ values }) {
          try {
            return trigger.matches(filters, values) === true;
          } catch {
            return false;
          }
        },
      };
    },
  };
}
