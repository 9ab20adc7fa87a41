/** What members are told who pick roles. */
import { text } from "../text_table.ts";

export const ROLE_MENU_TEXTS = {
  role_menu_given: text("You now have {roles}.", { roles: "text" }),
  role_menu_taken: text("You no longer have {roles}.", { roles: "text" }),
  role_menu_same: text("Nothing has changed."),
  role_menu_full: text("You can have at most {most} of these roles. Give one back first.", {
    most: "number",
  }),
  role_menu_old: text("This role cannot be picked any more."),
} as const;
