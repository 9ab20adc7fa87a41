/** The action `remove_role`: takes a role from a person. */
import { roleAction } from "./role_action.ts";

export const REMOVE_ROLE = roleAction(
  {
    name: "remove_role",
    description:
      "Takes a role from the person who asks, or from somebody else: the role alone, or a map with role, who and reason.",
    nearMisses: ["take_role", "removerole", "revoke_role"],
  },
  "a role to take",
  "remove",
);
