import { entries } from "./entry.ts";

/** What stands at the top of a definition. */
export const SETTING_CODES = entries({
  "literal-token": {
    title: "A secret stands in a file",
    explanation:
      "A bot's token is its password, and the address of a webhook lets anybody post. A definition is shown " +
      "to others and copied, so secrets stand in the file `.env`, and the definition names the variable. Because this " +
      "secret was in a file, have Discord make a new one: Developer Portal, Bot, Reset Token.",
    example: { wrong: "token: (the token itself)", right: "token: ${DISCORD_TOKEN}" },
  },
  "token-not-a-variable": {
    title: "The token is not the name of a variable",
    explanation:
      "`token` says where the token is found: `${NAME}` names a variable of the file `.env` or of the " +
      "environment. Nothing else may stand there.",
    example: { wrong: "token: DISCORD_TOKEN", right: "token: ${DISCORD_TOKEN}" },
  },
  "version-too-new": {
    title: "A file for a newer engine",
    explanation:
      "`version` says which version of the language a file is written in; 1 where nothing is said. A newer one may have " +
      "words that this engine does not know, so it does not guess. Update the engine, or, where nothing newer is used in " +
      "the file, write the number that this engine knows.",
    example: { wrong: "version: 99", right: "version: 1" },
  },
  "token-shared": {
    title: "Several bots with one token",
    explanation:
      "A token is the password of one application on Discord. Bots that log in with the same one are the same bot there: " +
      "both answer, and each sync of slash commands removes those of the other. Make an application in the developer portal " +
      "for each bot, put each token into `.env` under a name of its own, and name it in the bot's file. In the local " +
      "Discord it makes no difference.",
    example: {
      wrong: "# bots/shop.yaml\nname: Shop\n# bots/fun.yaml\nname: Fun",
      right: "# bots/shop.yaml\nname: Shop\n# bots/fun.yaml\nname: Fun\ntoken: ${FUN_TOKEN}",
    },
  },
  "prefix-shared": {
    title: "Several bots with one prefix",
    explanation:
      "Whoever types a prefix command calls every bot of the server that has this prefix, so two bots answer `!help`. Give " +
      "each bot a prefix of its own. Where the bots are never in one server, it does not matter.",
    example: { wrong: 'prefix: "!"   # in both files', right: 'prefix: "?"   # in one of them' },
  },
  "bad-prefix": {
    title: "Not usable as a prefix",
    explanation:
      "The prefix stands before a command in a message. It has 1 to 5 characters and no blank. `/` is kept by " +
      "Discord for slash commands, and a mention of the bot works beside any prefix.",
    example: { wrong: "prefix: /", right: 'prefix: "!"' },
  },
  "unknown-timezone": {
    title: "Not a time zone",
    explanation:
      "Time zones have the names of the IANA database: a continent and a large city, such as Europe/Berlin or " +
      "America/New_York, or UTC. Clocks change on other days in other places, so the place must be exact. Take " +
      "the nearest large city that has the same time as you.",
    example: { wrong: "timezone: Berlin", right: "timezone: Europe/Berlin" },
  },
  "unknown-role": {
    title: "A role that is not known",
    explanation:
      "A role is written as its id, or as one of the names that you gave under `names: { roles: … }`. The name " +
      "that Discord shows is not enough, because it can be changed there and two roles can share it. Name the role's id " +
      "once under `names`, then use that name everywhere.",
    example: {
      wrong: "command_permissions: { ban: [mod] }",
      right: 'names: { roles: { mod: "823475887319941131" } }\ncommand_permissions: { ban: [mod] }',
    },
  },
  "status-and-statuses": {
    title: "`status` and `statuses` together",
    explanation:
      "`status` is one status that stays, `statuses` are several that take turns. A bot has one or the other.",
    example: {
      wrong: "status: { type: playing, text: chess }\nstatuses: { every: 5m, list: [] }",
      right:
        "statuses:\n  every: 5m\n  list:\n    - { type: playing, text: chess }\n    - { type: custom, text: Use /help }",
    },
  },
  "status-too-fast": {
    title: "The status changes too often",
    explanation:
      "Discord takes five changes in 20 seconds and drops what is over that. Ten seconds or more for each " +
      "status leave room.",
    example: { wrong: "statuses: { every: 2s, list: [] }", right: "statuses: { every: 30s, list: [] }" },
  },
  "not-a-stream": {
    title: "Not the address of a stream",
    explanation:
      "Discord shows “Streaming” for addresses on Twitch and YouTube only; other addresses show as “Playing”. Give " +
      "an address that begins with `https://www.twitch.tv/` or `https://www.youtube.com/`, or choose another type.",
    example: {
      wrong: "status: { type: streaming, text: Chess, url: https://example.com }",
      right: "status: { type: streaming, text: Chess, url: https://www.twitch.tv/NAME }",
    },
  },
  "address-without-effect": {
    title: "An address that is never seen",
    explanation:
      "Only a status of the type streaming leads somewhere. Take the address out, or change the type.",
  },
});
