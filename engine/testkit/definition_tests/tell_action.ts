import { showDuration } from "../../schema/kit/duration.ts";
import type { TestAction } from "../../schema/keys/tests/actions.ts";

/** What somebody did, for people: `after alice wrote "!daily"`. */
export function tellAction(action: TestAction, person: string): string {
  switch (action.word) {
    case "run":
      return `after ${person} ran ${action.value.text}`;
    case "say":
      return `after ${person} wrote ${JSON.stringify(action.value.text)}`;
    case "menu":
      return `after ${person} used ${
        action.value.map(({ name, person }) => person ? `${name.text} on ${person.text}` : name.text).join(
          ", ",
        )
      }`;
    case "press":
      return `after ${person} pressed ${action.value.text}`;
    case "pick":
      return `after ${person} picked ${
        action.value.map(({ name, values }) => `${values.map(({ text }) => text).join(", ")} in ${name.text}`)
          .join("; ")
      }`;
    case "join":
      return `after ${action.value.text} joined`;
    case "leave":
      return `after ${action.value.text} left`;
    case "wait":
      return `after ${showDuration(action.value)} had passed`;
  }
}
