import { entries } from "./entry.ts";

/** Commands, options, choices. */
export const COMMAND_CODES = entries({
  "no-commands": {
    title: "A bot without commands",
    explanation:
      "The bot starts and shows its status, but nobody can ask it for anything. Add a command under `commands:`.",
    example: {
      wrong: "commands:",
      right: "commands:\n  hello:\n    description: Greet someone\n    reply: Hello!",
    },
  },
  "bad-name": {
    title: "Not usable as a name",
    explanation:
      "Names of slash commands and options have 1 to 32 letters, digits, hyphens and underscores, in lower " +
      "case. Names for prefix commands, and aliases, only must not have a blank. Entries of menus may have capitals and " +
      "blanks: give them with `menu_name`.",
    example: { wrong: "commands:\n  Say Hello:", right: "commands:\n  say-hello:" },
  },
  "name-twice": {
    title: "A name that is taken",
    explanation:
      "Two commands answer to the same name or alias, so it would be a matter of chance which one runs. " +
      "Capitals make no difference after a prefix. The entries of one menu must differ as well.",
  },
  "missing-description": {
    title: "A description is missing",
    explanation:
      "Discord shows a description beside every slash command and option and refuses those without one. " +
      "Commands that are only called by prefix or from a menu need none.",
    example: {
      wrong: "commands:\n  hello:\n    reply: Hello!",
      right: "commands:\n  hello:\n    description: Greet someone\n    reply: Hello!",
    },
  },
  "nothing-to-do": {
    title: "A command that does nothing",
    explanation:
      "The command has neither an answer nor subcommands, so whoever calls it would wait for nothing. Give it a " +
      "`reply`. If there is one already, look whether it is indented below the command's name.",
    example: {
      wrong: "commands:\n  hello:\n    description: Greet someone",
      right: "commands:\n  hello:\n    description: Greet someone\n    reply: Hello!",
    },
  },
  "called-only-by-subcommand": {
    title: "A command with subcommands is never called by itself",
    explanation:
      "Once a command has subcommands, people call these. Its own `reply` and `options` would never be used, " +
      "so they belong into a subcommand.",
  },
  "nesting-too-deep": {
    title: "Subcommands that are nested too deeply",
    explanation:
      "Discord allows a command, groups in it, and subcommands in a group: `/config roles add`. There is no " +
      "fourth level.",
  },
  "no-surface": {
    title: "A command that nobody can call",
    explanation:
      "`as` says where a command can be called: slash, prefix, user_menu, message_menu. Leave the key out for " +
      "slash and prefix.",
    example: { wrong: "as: []", right: "as: [slash, prefix]" },
  },
  "word-twice": {
    title: "A word that is listed twice",
    explanation: "The second one changes nothing. Take it out.",
  },
  "menu-with-subcommands": {
    title: "A menu entry with subcommands",
    explanation:
      "An entry in the menu of a person or a message is one click; there is no place to choose a subcommand. " +
      "Define a command of its own for the menu.",
  },
  "menu-cannot-fill": {
    title: "A menu cannot fill a required option",
    explanation:
      "Nobody types anything in a menu. `user_menu` fills the first option of the type user or mentionable " +
      "with the person, `message_menu` the first one of the type string with the message's text. All others must be " +
      "optional or have a default.",
  },
  "menu-name-without-menu": {
    title: "A menu name without a menu",
    explanation:
      "`menu_name` is how a command is called in the menu of a person or a message. This command stands in " +
      "none of them.",
    example: { wrong: "menu_name: Show profile", right: "as: [slash, user_menu]\nmenu_name: Show profile" },
  },
  "too-many-commands": {
    title: "More commands than Discord takes",
    explanation:
      "A bot can have 100 slash commands, 15 entries in the menu of people and 15 in the menu of messages. " +
      "Mark some commands `as: [prefix]`, or put several together as subcommands of one: a command holds up to 25 " +
      "subcommands or groups, and a group up to 25 again.",
    example: { wrong: "as: [slash, prefix]", right: "as: [prefix]" },
  },
  "command-too-big": {
    title: "A command with too much text",
    explanation:
      "All names, descriptions and choices of a command and its subcommands have at most 8,000 characters " +
      "together; each text counts in its longest language. Shorten descriptions, or split the command.",
  },
  "unknown-language": {
    title: "Not one of Discord's languages",
    explanation:
      "Discord has a fixed list of languages with their own codes, such as de, fr, en-US, pt-BR or zh-CN. It " +
      "refuses a command with any other code. Take one from the list in the message.",
    example: {
      wrong: "localizations: { pt: { name: ola } }",
      right: "localizations: { pt-BR: { name: ola } }",
    },
  },
  "not-for-this-type": {
    title: "A key that goes with another type of option",
    explanation:
      "`min` and `max` bound numbers, `min_length` and `max_length` bound texts, `choices` and `suggest` go with string, " +
      "integer and number, `channel_types` with channel. Anywhere else the key could have no effect. Use the one " +
      "that goes with the option's `type`, change the type, or take the key out.",
    example: { wrong: "{ type: string, max: 200 }", right: "{ type: string, max_length: 200 }" },
  },
  "suggest-beside-choices": {
    title: "`suggest` beside `choices`",
    explanation:
      "`choices` are all that can be given, and more than 25 of them are offered while somebody types. `suggest` offers what " +
      "an extension finds at that moment, and people can give something else. An option has one of the two.",
    example: {
      wrong: "{ type: string, choices: [red, blue], suggest: paint.colours }",
      right: "{ type: string, suggest: paint.colours }",
    },
  },
  "bad-suggest": {
    title: "Not suggestions of an extension",
    explanation:
      "Suggestions are named by their extension, a dot and their own name. So `cards.names` are the `names` among the " +
      "`suggestions` of extensions/cards.ts. Values that are known beforehand stand under `choices`.",
    example: { wrong: "{ type: string, suggest: names }", right: "{ type: string, suggest: cards.names }" },
  },
  "unknown-suggestions": {
    title: "Suggestions that the extension does not have",
    explanation:
      "What stands behind the dot is the name of one of the `suggestions` of the extension, capitals and all. What an " +
      "extension suggests for options of its own commands is for these alone, and has no name.",
  },
  "min-over-max": {
    title: "The least is more than the greatest",
    explanation: "No value lies between the two bounds. Most likely they are swapped.",
    example: { wrong: "{ min: 10, max: 1 }", right: "{ min: 1, max: 10 }" },
  },
  "choice-does-not-fit": {
    title: "A choice that its option cannot take",
    explanation:
      "The value of a choice has the type of its option and lies within its bounds; Discord refuses others. " +
      "Correct the value, or the option's type or bounds. To show a word for a number, write `word: number`.",
    example: {
      wrong: "{ type: integer, choices: [one, two] }",
      right: "{ type: integer, choices: { one: 1, two: 2 } }",
    },
  },
  "choice-twice": {
    title: "A choice that is there twice",
    explanation:
      "People could not tell the two apart, and Discord refuses them. Every name and every value is there once.",
  },
  "default-does-not-fit": {
    title: "A default that nobody could give",
    explanation:
      "The default stands in for what people leave out, so it must be a value that they could give: of the " +
      "option's type, within its bounds, and one of its choices. People, channels, roles and files have no default.",
    example: {
      wrong: "{ choices: [kind, formal], default: nice }",
      right: "{ choices: [kind, formal], default: kind }",
    },
  },
  "default-without-effect": {
    title: "A default that is never used",
    explanation:
      "A required option is always given, so its default has no effect except in a menu, where nobody types. " +
      "Take `required` out if people may leave the option out, or else the default.",
    example: { wrong: "{ required: true, default: kind }", right: "{ default: kind }" },
  },
});
