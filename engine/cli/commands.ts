/** Every command of the command line. Bodies are loaded only when they are called, so that starting stays quick. */
import type { CliCommand } from "./command.ts";
import { TARGET_WORDS } from "./compile/targets.ts";

const BUNDLE: CliCommand = {
  summary: "Put the engine into a few files, out of which it starts sooner and with less memory",
  operands: "",
  example: "bundle",
  flags: {},
  load: () => import("./bundle.ts"),
};

const COMPILE: CliCommand = {
  summary: "Make one file of the engine, which runs the folders beside it without Deno",
  operands: "",
  example: "compile --target windows --output dist/bot.exe",
  flags: {
    target: {
      type: "string",
      value: "SYSTEM",
      description: `${TARGET_WORDS} (default: this machine's)`,
    },
    output: { type: "string", value: "FILE", description: "where to write it (default cordial)" },
  },
  load: () => import("./compile.ts"),
};

export const COMMANDS: Readonly<Record<string, CliCommand>> = {
  start: {
    summary: "Run the bots of the folder bots/ (without a token: in a local Discord with a page)",
    operands: "[BOT]",
    example: "start",
    flags: {
      local: { type: "boolean", description: "use the local Discord even where there is a token" },
      edit: { type: "boolean", description: "let the page save bot files" },
      chat: { type: "boolean", description: "chat with the bot in this terminal (local Discord only)" },
      port: {
        type: "string",
        value: "PORT",
        description: "port of the page (default 4180, or the next free one)",
      },
    },
    load: () => import("./start.ts"),
  },
  new: {
    summary: "Write a commented bot to begin with; it asks what the bot should do",
    operands: "[NAME]",
    example: 'new "My shop" --with economy,polls --yes',
    flags: {
      with: {
        type: "string",
        value: "LIST",
        description: "what it should do, such as economy,polls (default starter; a wrong one lists them all)",
      },
      prefix: {
        type: "string",
        value: "SIGN",
        description: "what stands before commands (default ! or another that no bot has)",
      },
      language: {
        type: "string",
        value: "CODE",
        description: "language of its texts, such as de (default en-US)",
      },
      yes: { type: "boolean", description: "ask nothing" },
    },
    load: () => import("./new.ts"),
  },
  check: {
    summary: "Find every problem in the bot files, and run their tests in a local Discord",
    operands: "[BOT]",
    example: "check bots/shop.yaml",
    flags: {
      all: { type: "boolean", description: "show every problem, however many there are" },
      "no-tests": { type: "boolean", description: "only look for problems" },
      json: {
        type: "boolean",
        description: "print the problems as JSON, for editors and scripts; without tests",
      },
    },
    load: () => import("./check.ts"),
  },
  upgrade: {
    summary: "Write words of older versions and of other frameworks as this version does",
    operands: "[BOT]",
    example: "upgrade --dry-run",
    flags: { "dry-run": { type: "boolean", description: "only show what would be changed" } },
    load: () => import("./upgrade.ts"),
  },
  explain: {
    summary: "Tell more about a problem's code",
    operands: "CODE",
    example: "explain unknown-key",
    flags: { all: { type: "boolean", description: "list the codes that there are" } },
    load: () => import("./explain.ts"),
  },
  doctor: {
    summary: "Look over the folder, the token, and the bots on Discord; each line says what to do",
    operands: "[BOT]",
    example: "doctor shop",
    flags: { json: { type: "boolean", description: "print what was found as JSON, for scripts" } },
    load: () => import("./doctor.ts"),
  },
  migrate: {
    summary: "Make a bot file of a config.json of the Python framework that Cordial grew from",
    operands: "FILE",
    example: "migrate ../old-bot/config.json",
    flags: { name: { type: "string", value: "NAME", description: "what the bot is to be called" } },
    load: () => import("./migrate.ts"),
  },
  invite: {
    summary: "Show the link that invites a bot to a server, and what to switch on for it",
    operands: "[BOT]",
    example: "invite --id 1140000000010000000",
    flags: {
      id: {
        type: "string",
        value: "ID",
        description: "the application's id, where there is no token to ask with",
      },
    },
    load: () => import("./invite.ts"),
  },
  sync: {
    summary: "Tell Discord about changed slash commands (done at every start, too)",
    operands: "",
    example: "sync --dry-run",
    flags: { "dry-run": { type: "boolean", description: "only show what would be sent" } },
    load: () => import("./sync.ts"),
  },
  backup: {
    summary: "Copy the databases, also while the bots run",
    operands: "",
    example: "backup",
    flags: {},
    load: () => import("./backup.ts"),
  },
  restore: {
    summary: "Put a backup in the place of its database; the present one is kept",
    operands: "[FILE]",
    example: "restore data/bot.db.backup_20260131_235959",
    flags: { list: { type: "boolean", description: "show the backups" } },
    load: () => import("./restore.ts"),
  },
  person: {
    summary: "Show all that is kept about a person, as JSON, also while the bots run",
    operands: "ID",
    example: "person 823475887319941131",
    flags: { delete: { type: "boolean", description: "delete it, after telling how much it is" } },
    load: () => import("./person.ts"),
  },
  data: {
    summary: "Show how much is kept under the names of `data:`, or delete all of one name",
    operands: "[NAME]",
    example: "data coins --delete",
    flags: { delete: { type: "boolean", description: "delete all values of that name" } },
    load: () => import("./declared_data.ts"),
  },
  schema: {
    summary: "Write the JSON Schema with which editors complete and check bot files",
    operands: "",
    example: "schema",
    flags: {},
    load: () => import("./schema.ts"),
  },
  // What is compiled has no Deno at hand to bundle or compile with.
  ...Deno.build.standalone ? {} : { bundle: BUNDLE, compile: COMPILE },
};
