/** The action `give_role`: gives a person a role. */
import { roleAction } from "./role_action.ts";

export const GIVE_ROLE = roleAction(
  {
    name: "give_role",
    description:
      "Gives a role to the person who asks, or to somebody else: the role alone, or a map with role, who and reason.",
    nearMisses: ["add_role", "addrole", "giverole", "assign_role", "grant_role"],
  },
  "a role to give",
  "add",
);
