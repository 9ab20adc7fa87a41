/** The values that texts and conditions know. */
import {
  ANSWER_VARIABLES,
  ATTACHMENT,
  CHANNEL,
  MEMBER,
  MENTIONABLE,
  MESSAGE,
  ROLE,
  SERVER,
  USER,
} from "../../model/scope.ts";
import type { ObjectShape } from "../../model/shape.ts";
import { shapeWords } from "./value_words.ts";

/** What stands at the top, and where it is known. */
const ROOTS: Readonly<Record<string, string>> = {
  user: "the person who asks, or whom the event is about",
  member: "the same person as a member of the server; absent in direct messages",
  server: "the server; `guild` is the same; absent in direct messages",
  channel: "the channel",
  bot: "the bot itself",
  now: "the moment, as a time",
  prefix: "the prefix that works here",
  guilds: "in how many servers the bot is",
  users: "how many people these have together",
  commands: "how many commands the bot has",
};

const PLACES: readonly (readonly [name: string, where: string])[] = [
  [
    "options.NAME",
    "in a command: what was given for an option; absent where it was left out and has no default",
  ],
  ["target", "in a command of a menu: the person or the message that it was called on"],
  [
    "data.NAME",
    "everywhere: what is kept under a name of [`data`](data.md), of the person, server or channel at hand",
  ],
  ["names.roles.NAME, names.channels.NAME", "everywhere: what stands under [`names`](bot.md#names)"],
  ["checks.NAME", "everywhere: whether a [check](permissions.md#checksname) holds"],
  ["message", "in events about messages, and under a button: the message"],
  ["values", "under a select: what was picked"],
  ["fields.NAME", "behind a form: what was filled in"],
  ["cooldown.left", "in the refusal of a cooldown: how long it takes still"],
  ["NAME", "behind a step with `save_as: NAME`: what came of it"],
  ["item", "in `for_each`: the element at hand; another name with `as`"],
];

/** What fields are; those of the same name mean the same everywhere. */
export const FIELD_WORDS: Readonly<Record<string, string>> = {
  name: "the name that people see",
  username: "the name that one logs in with",
  id: "the id",
  mention: "what mentions it: `<@…>`, `<#…>`, `<@&…>`",
  avatar: "the address of the picture",
  bot: "whether it is a bot",
  created: "when the account or server was made",
  nick: "the nickname; empty where there is none",
  roles: "names of the roles, highest first",
  joined: "since when the person is in the server",
  members: "how many members it has",
  icon: "the address of the picture",
  owner_id: "the id of the owner",
  topic: "the topic; empty where there is none",
  color: "the colour, such as `#5865f2`",
  url: "the address",
  size: "the size in bytes",
  type: "the type, such as `image/png`",
  text: "the text",
  link: "the link that leads to it",
  image: "the address of the first picture in it; empty where there is none",
  author: "who wrote it",
};

/** Kinds of values with fields, by their headings. */
export const VALUE_KINDS: Readonly<Record<string, ObjectShape>> = {
  "a person": USER,
  "a member": MEMBER,
  "a server": SERVER,
  "a channel": CHANNEL,
  "a role": ROLE,
  "a person or role": MENTIONABLE,
  "a file": ATTACHMENT,
  "a message": MESSAGE,
};

export function valuesPage(): string {
  const roots = Object.entries(ANSWER_VARIABLES).filter(([name]) => name !== "guild")
    .map(([name, shape]) => `| \`{${name}}\` | ${ROOTS[name]} | ${shapeWords(shape)} |`);
  const places = PLACES.map(([name, where]) => `| \`${name}\` | ${where} |`);
  return [
    "What stands between braces in every text (`{user.name}`), and without braces in every `if`. What a [trigger](triggers.md) " +
    "brings along stands there. [Functions](expressions.md) make more of them.",
    "## Known everywhere",
    `| value | what it is | kind |\n| --- | --- | --- |\n${roots.join("\n")}`,
    "## Known in some places",
    `| value | where |\n| --- | --- |\n${places.join("\n")}`,
    ...Object.entries(VALUE_KINDS).map(([title, shape]) => kindText(title, shape)),
  ].join("\n\n");
}

function kindText(title: string, { fields, prints }: ObjectShape): string {
  const rows = Object.entries(fields).map(([name, shape]) =>
    `| \`${name}\` | ${FIELD_WORDS[name]} | ${shapeWords(shape)} |`
  );
  const note = prints === undefined ? "" : `Alone in a text it stands for its \`${prints}\`.\n\n`;
  return `## Fields of ${title}\n\n${note}| field | what it is | kind |\n| --- | --- | --- |\n${
    rows.join("\n")
  }`;
}
