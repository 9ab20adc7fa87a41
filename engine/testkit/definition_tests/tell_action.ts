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
    case "submit":
      return `after ${person} sent the modal`;
    case "vote":
      return `after ${person} voted`;
    case "react":
      return `after ${person} reacted with ${action.value.map(({ emoji }) => emoji.text).join(", ")}`;
    case "unreact":
      return `after ${person} took back ${action.value.map(({ emoji }) => emoji.text).join(", ")}`;
    case "edit":
      return `after ${person} changed a message to ${JSON.stringify(action.value.text)}`;
    case "delete":
      return `after ${person} deleted ${JSON.stringify(action.value.text)}`;
    case "voice":
      return `after ${person} went to ${action.value.text}`;
    case "thread":
      return `after ${person} opened the thread ${action.value.text}`;
    case "ban":
      return `after ${action.value.text} was banned`;
    case "unban":
      return `after the ban of ${action.value.text} was lifted`;
    case "give_role":
    case "remove_role":
      return `after roles of ${action.value.map(({ person }) => person.text).join(", ")} changed`;
    case "join":
      return `after ${action.value.text} joined`;
    case "leave":
      return `after ${action.value.text} left`;
    case "wait":
      return `after ${showDuration(action.value)} had passed`;
  }
}
