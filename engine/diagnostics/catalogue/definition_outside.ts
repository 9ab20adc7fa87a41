import { entries } from "./entry.ts";

/** Steps that reach outside of Discord: the web, webhooks, functions of extensions. */
export const OUTSIDE_CODES = entries({
  "host-not-listed": {
    title: "A host that the bot may not ask",
    explanation:
      "Steps ask only hosts that stand under `http:` at the top of the bot's file, so that one look tells whom the bot " +
      "talks to. `*.example.com` stands for all hosts below example.com, and not for example.com itself.",
    example: {
      wrong: "http: { hosts: [api.example.com] }\n… http: { get: https://api.example.org/news }",
      right: "http: { hosts: [api.example.com, api.example.org] }",
    },
  },
  "bad-host": {
    title: "Not the name of a host",
    explanation:
      "Under `hosts` stand names such as api.example.com, without https:// and without a path. Addresses of numbers and " +
      "names of machines in your own network are not taken: a bot asks the public web alone.",
    example: { wrong: "hosts: [https://api.example.com/v1]", right: "hosts: [api.example.com]" },
  },
  "address-not-https": {
    title: "An address without encryption",
    explanation:
      "What goes over http:// can be read and changed by everybody on its way. Nearly every service answers under https:// too.",
    example: { wrong: "get: http://api.example.com/news", right: "get: https://api.example.com/news" },
  },
  "address-with-open-host": {
    title: "A placeholder in the host of an address",
    explanation:
      "Whoever fills the placeholder in would choose whom the bot asks. The host stands in the file; placeholders may " +
      "stand behind the / that follows it. Their values are encoded, so they cannot lead anywhere else.",
    example: {
      wrong: 'get: "https://{options.site}/news"',
      right: 'get: "https://api.example.com/news/{options.site}"',
    },
  },
  "address-with-credentials": {
    title: "A password in an address",
    explanation:
      "An address such as https://name:password@host shows its password to everybody who sees the file. Secrets stand in " +
      "the file .env and go out in a header.",
    example: {
      wrong: "get: https://me:1234@api.example.com/news",
      right: "headers: { authorization: Bearer ${API_KEY} }",
    },
  },
  "secret-outside-header": {
    title: "A secret in an address",
    explanation:
      "Addresses are written to the logs of every server that they pass, so a secret has no place in them. Most services " +
      "take it in a header as well.",
    example: {
      wrong: 'query: { key: "${API_KEY}" }',
      right: "headers: { x-api-key: ${API_KEY} }",
    },
  },
  "literal-secret": {
    title: "A secret in a header, written out",
    explanation:
      "Everybody who sees the file could use it. Put it into the file .env as a line such as API_KEY=…, and write the " +
      "name of the line here. Because this secret was in a file, get a new one from the service.",
    example: {
      wrong: "headers: { authorization: Bearer 1234 }",
      right: "headers: { authorization: Bearer ${API_KEY} }",
    },
  },
  "bad-header": {
    title: "Not a header that can be set",
    explanation:
      "A header's name has letters, digits and hyphens. Those that say how the connection works, such as host and " +
      "content-length, are set by the engine.",
  },
  "http-one-method": {
    title: "Neither or both of `get` and `post`",
    explanation:
      "A request either fetches something (`get`) or sends something (`post`). The word stands before the address.",
    example: {
      wrong: "http: { headers: { accept: text/plain } }",
      right: "http: { get: https://api.example.com/news, headers: { accept: text/plain } }",
    },
  },
  "http-json-with-get": {
    title: "`json` beside `get`",
    explanation:
      "Nothing is sent with `get`. What a service needs to know stands in the address, under `query`.",
    example: {
      wrong: "http: { get: https://api.example.com/news, json: { page: 2 } }",
      right: "http: { get: https://api.example.com/news, query: { page: 2 } }",
    },
  },
  "not-a-size": {
    title: "Not a size",
    explanation:
      "A size is a number with a unit. There are b (bytes), kb (a thousand of them) and mb (a million of them).",
    example: { wrong: "max_size: 500", right: "max_size: 500kb" },
  },
  "secret-not-a-variable": {
    title: "A secret that is not the name of a variable",
    explanation:
      "`${NAME}` says where the secret is found: in the variable NAME of the file .env or of the environment. Nothing " +
      "else may stand there, so that no secret stands in a file that others see.",
    example: { wrong: "secret: open-sesame", right: "secret: ${WEBHOOK_SECRET}" },
  },
  "webhook-name": {
    title: "A name that no webhook can have",
    explanation:
      "The name under which a webhook posts has 1 to 80 characters. Discord takes none with clyde or discord in it.",
  },
  "bad-handler": {
    title: "Not a function of an extension",
    explanation:
      "A function is named by its extension, a dot and its own name. So `dice.roll` is `roll` among the `handlers` of " +
      "extensions/dice.ts.",
    example: { wrong: "handler: roll", right: "handler: dice.roll" },
  },
  "unknown-extension": {
    title: "An extension that is not there",
    explanation:
      "What stands before the dot is the name of a file or folder in the folder extensions. So `dice.roll` belongs to " +
      "extensions/dice.ts or extensions/dice/mod.ts. Where it is a name under `isolate`, nothing of the bot's extensions is " +
      "loaded anew until it is mended, so that none runs without its isolation because of a slip.",
  },
  "extension-command-hidden": {
    title: "A command of an extension whose name is taken",
    explanation:
      "The bot's own files go before its extensions, and of two extensions the one that comes first by its name. The " +
      "other command cannot be called. Rename one of them, or put the extension on the blacklist.",
  },
  "expression-extension": {
    title: "The name of an extension where a value belongs",
    explanation:
      "An extension adds functions to expressions, and they are called below its name: `dice.sum(1, 2)`. The name alone, " +
      "and a function without its round brackets, stand for no value that could be printed or compared.",
    example: { wrong: 'reply: "{dice.sum}"', right: 'reply: "{dice.sum(1, 2)}"' },
  },
  "unknown-handler": {
    title: "A function that the extension does not have",
    explanation:
      "What stands behind the dot is the name of a function among the `handlers` of the extension, capitals and all. An " +
      "extension can have steps of its own besides: these are written without `handler`, as `- dice.roll: 6`.",
  },
  "handler-beside-do": {
    title: "`handler` beside `reply` or `do`",
    explanation:
      "`handler` at a command does all of it. A command that does more says so step by step, with the handler as one of the steps.",
    example: {
      wrong: "handler: dice.roll\nreply: Rolled.",
      right: "do:\n  - handler: dice.roll\n  - reply: Rolled.",
    },
  },
});
