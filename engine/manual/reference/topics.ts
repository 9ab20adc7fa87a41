/** Which part of the language is explained on which page of the reference. */

export interface Topic {
  /** The page's file under docs/reference/, without its ending. */
  readonly page: string;
  readonly title: string;
  /** What the page begins with. */
  readonly intro: string;
  /** Parts of the schema of a bot that have a name there, and are explained here. */
  readonly parts?: readonly string[];
  /** Others that are explained here where they are first met. */
  readonly owns?: readonly string[];
  /** Keys at the top of a bot whose values are explained here. */
  readonly keys?: readonly string[];
}

/** In the order in which parts are given out: what two of them hold is explained on the first one's page. */
export const TOPICS: readonly Topic[] = [
  {
    page: "permissions",
    title: "Permissions, checks and cooldowns",
    intro:
      "Who may use a command, where, and how often. [Who may do what](../access.md) tells the whole story.",
    parts: ["permissions", "cooldown"],
    keys: ["checks", "cooldowns", "command_permissions"],
  },
  {
    page: "messages",
    title: "Messages",
    intro:
      "What can stand in everything that is sent as a message: `reply`, `send`, `edit`, `direct_message`.",
    parts: ["reply", "embed", "poll", "pages"],
  },
  {
    page: "components",
    title: "Buttons, selects and layouts",
    intro:
      "What people press and pick in messages. [Buttons, selects and layouts](../components.md) shows them at work.",
    parts: ["who", "button", "select", "row", "components", "buttons", "selects"],
  },
  {
    page: "forms",
    title: "Forms",
    intro: "The fields of a `modal`. [Forms](../forms.md) shows them at work.",
    parts: ["form_field"],
  },
  {
    page: "commands",
    title: "Commands",
    intro: "A command, its options and its subcommands.",
    owns: ["option", "choices", "choice_localizations", "localizations", "json"],
    keys: ["commands"],
  },
  {
    page: "steps",
    title: "Steps",
    intro:
      "What can stand in every step beside its action. The actions themselves: [messages](actions_messages.md), " +
      "[order](actions_flow.md), [data](actions_data.md), [members and roles](actions_moderation.md), " +
      "[channels and threads](actions_server.md), [voice](actions_voice.md), [other services](actions_outside.md).",
    keys: ["groups"],
  },
  {
    page: "events",
    title: "Events",
    intro: "What stands in an event beside its trigger. The triggers: [every one](triggers.md).",
    keys: ["events"],
  },
  {
    page: "data",
    title: "Data",
    intro: "What a bot keeps is declared once, with its type, whose it is, its default and its bounds.",
    parts: ["data"],
    keys: ["data"],
  },
  {
    page: "role_menus",
    title: "Role menus",
    intro: "Messages from which members pick roles. [Role menus](../role_menus.md) shows them at work.",
    keys: ["role_menus"],
  },
  {
    page: "tests",
    title: "Tests",
    intro:
      "What people do and what the bot is to do then; `deno task check` runs it. [Tests](../tests.md) tells more.",
    parts: ["test_step", "expectation", "test"],
    keys: ["tests"],
  },
  {
    page: "builtins",
    title: "Built-in commands",
    intro:
      "What can be different about the commands that every bot has. [Built-in commands](../built_in_commands.md) lists them.",
    parts: ["builtin"],
    keys: ["builtins"],
  },
  {
    page: "texts",
    title: "Texts and languages",
    intro: "What the engine itself says to members, in your words, and all texts in other languages. " +
      "[Languages](../languages.md) tells more.",
    owns: ["translations", "command_names"],
    keys: ["messages", "translations"],
  },
  {
    page: "settings",
    title: "Settings",
    intro:
      "What a bot file can set besides what the bot does. `logging`, `metrics` and `dashboard` belong to the whole " +
      "process: with several bots they stand in [bots/engine.yaml](engine.md).",
    keys: ["database", "logging", "metrics", "dashboard", "extensions", "http", "webhooks", "answers"],
  },
  {
    page: "bot",
    title: "Keys of a bot",
    intro: "What stands at the top of a bot's file. Each key can be left out.",
    keys: ["status", "statuses", "names", "theme"],
  },
];

/** Where a part of the schema with a name is explained. */
export const PAGE_OF_PART: ReadonlyMap<string, string> = new Map([
  ...TOPICS.flatMap(({ page, parts = [], owns = [] }) =>
    [...parts, ...owns].map((part) => [part, page] as const)
  ),
  ["step", "steps"],
  ["trigger", "triggers"],
]);

/** Where the value of a key at the top of a bot is explained. */
export const PAGE_OF_KEY: ReadonlyMap<string, string> = new Map(
  TOPICS.flatMap(({ page, keys = [] }) => keys.map((key) => [key, page] as const)),
);

/** What the pages of actions are called; the folders of engine/actions are the groups. */
export const ACTION_PAGES = {
  messages: "Actions: messages and forms",
  flow: "Actions: order",
  data: "Actions: data",
  moderation: "Actions: members and roles",
  server: "Actions: channels, threads and roles of the server",
  voice: "Actions: voice",
  outside: "Actions: other services",
} as const;

export type ActionGroup = keyof typeof ACTION_PAGES;
