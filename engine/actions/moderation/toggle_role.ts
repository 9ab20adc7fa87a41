/** The action `toggle_role`: gives a person a role, or takes it where they have it. */
import { roleAction } from "./role_action.ts";

export const TOGGLE_ROLE = roleAction(
  {
    name: "toggle_role",
    description:
      "Gives a role to the person who asks, or takes it where they have it: the role alone, or a map with role, who and reason.",
    nearMisses: ["switch_role", "togglerole"],
  },
  "a role to toggle",
  "toggle",
);
