import { entries } from "./entry.ts";

/** What stands under `role_menus:`. */
export const ROLE_MENU_CODES = entries({
  "role-menu-twice": {
    title: "A role menu that is defined twice",
    explanation:
      "Each role menu has a name of its own in all files of a bot. Rename one of them, or keep only one.",
  },
  "role-menu-empty": {
    title: "A role menu without roles",
    explanation:
      "A role menu lists the roles that members can pick under `roles`. Without one, nobody could do anything with it.",
    example: { wrong: "roles: []", right: "roles: [ news, events ]" },
  },
  "role-menu-role-twice": {
    title: "A role that stands twice in a menu",
    explanation:
      "Picking a role that one has takes it away, so each role stands once in a menu. A name under `names:` and the id " +
      "that it stands for are the same role.",
  },
  "role-menu-emoji-twice": {
    title: "An emoji that stands for two roles",
    explanation:
      "People tell the roles of a menu apart by their emojis, so each has one of its own. Give one of them another emoji.",
  },
  "role-menu-without-emoji": {
    title: "A role that nobody could pick",
    explanation:
      "In a menu with `kind: reactions`, people pick a role by reacting with its emoji. Each role" +
      " needs one.",
    example: { wrong: "roles: [ news ]", right: 'roles: [ { role: news, emoji: "📰" } ]' },
  },
  "role-menu-of-others": {
    title: "A key that this kind of menu has no use for",
    explanation:
      "Only a select shows a `placeholder` and descriptions, only buttons have a `style`, and reactions have neither labels " +
      "nor an answer. Leave the key out, or choose another `kind`; what reactions stand for is said in the text.",
  },
  "role-menu-asker": {
    title: "A role menu for the person who asked",
    explanation:
      "The bot posts role menus by itself. `who` says which members may pick: `anyone`, or those with certain roles or " +
      "permissions.",
  },
});
