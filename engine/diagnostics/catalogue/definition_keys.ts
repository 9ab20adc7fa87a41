import { entries } from "./entry.ts";

/** Which keys there are, and what stands where. */
export const KEY_CODES = entries({
  "unknown-key": {
    title: "A key that is not known here",
    explanation:
      "Every place of a definition has its own keys, and this one is not among them. It may be a slip, " +
      "another word for the key, a key that belongs somewhere else, or one of a newer version. Nothing is ignored " +
      "silently, so that a bot never does less than its file says. Words of other frameworks and of older versions are " +
      "replaced in all files by the command `upgrade`, which leaves comments and layout as they are.",
    example: {
      wrong: "commands:\n  hello:\n    description: Greet someone\n    response: Hi!",
      right: "commands:\n  hello:\n    description: Greet someone\n    reply: Hi!",
    },
  },
  "missing-key": {
    title: "A key is missing",
    explanation: "Something here cannot work without the key that the message names. Add it with a value.",
    example: {
      wrong: "options:\n  who: { description: Whom to greet }",
      right: "options:\n  who: { type: user, description: Whom to greet }",
    },
  },
  "empty-value": {
    title: "Nothing stands after a key",
    explanation:
      "The key is there, but its value is not. Write a value, or take the whole line out. What follows a " +
      "`#` counts as a comment, so a colour or a channel name that begins with `#` needs quotes.",
    example: { wrong: "reply:", right: "reply: Hello!" },
  },
  "wrong-kind": {
    title: "A text, a list or a map where another one belongs",
    explanation:
      "YAML knows single texts (`name: Bob`), lists (`names: [Bob, Eve]`, or lines that begin with `-`) and " +
      "maps (`{ name: Bob }`, or indented lines of `name: value`). Each key takes one or some of these. Often the " +
      "indentation is one step too deep or too shallow.",
    example: {
      wrong: "reply:\n  - Heads!\n  - Tails!",
      right: "reply:\n  random:\n    - Heads!\n    - Tails!",
    },
  },
  "not-a-definition": {
    title: "A file that holds no keys",
    explanation:
      'The file of a bot is a map: lines of `key: value` such as `prefix: "!"`, and `commands:` with the ' +
      "commands below it. This file is a list or a single text instead.",
    example: {
      wrong: "- hello\n- bye",
      right: "commands:\n  hello:\n    description: Greet\n    reply: Hello!",
    },
  },
  "setting-twice": {
    title: "The same setting in two files",
    explanation:
      "All files of a bot's folder are one definition. A single value such as `prefix` can stand in one of " +
      "them only; otherwise it would be a matter of chance which one counts. Maps and lists are put together.",
  },
  "command-twice": {
    title: "The same command in two files",
    explanation:
      "All files of a bot's folder are one definition, and a command is defined as a whole in one of them. " +
      "Rename one of the two, or take it out.",
  },
});
