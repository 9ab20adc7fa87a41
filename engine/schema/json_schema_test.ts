import assert from "node:assert/strict";
import { getLanguageService, type LanguageService, TextDocument } from "yaml-language-server";
import { ACTIONS } from "../actions/actions.ts";
import { LANGUAGE } from "../actions/language.ts";
import { PERMISSION_NAMES } from "../model/permissions.ts";
import { TEXTS } from "../model/texts.ts";
import { botJsonSchema } from "./json_schema.ts";

const SCHEMA = JSON.stringify(botJsonSchema(LANGUAGE));
const SCHEMA_URI = "file:///bots/cordial.schema.json";
const FIRST_LINE = "# yaml-language-server: $schema=./cordial.schema.json\n";

/** The server's own package of documents is newer than the one that it hands out; it uses nothing of the difference. */
type ServerDocument = Parameters<LanguageService["doComplete"]>[0];

/** The language server that editors run, on a file whose first line names the schema. `|` marks the cursor. */
function editor(text: string) {
  const content = FIRST_LINE + text;
  const cursor = content.indexOf("|");
  const plain = TextDocument.create(
    `file:///bots/${crypto.randomUUID()}.yaml`,
    "yaml",
    1,
    content.replace("|", ""),
  );
  const document = plain as unknown as ServerDocument;
  const service = getLanguageService({
    schemaRequestService: (uri) =>
      uri === SCHEMA_URI
        ? Promise.resolve(SCHEMA)
        : Promise.reject(new Error(`no other schema is there: ${uri}`)),
    workspaceContext: { resolveRelativePath: (path, base) => new URL(path, base).href },
  });
  service.configure({ validate: true, hover: true, completion: true, schemas: [] });
  return { service, document, position: document.positionAt(cursor) };
}

async function completions(text: string): Promise<string[]> {
  const { service, document, position } = editor(text);
  return (await service.doComplete(document, position, false)).items.map((item) => item.label);
}

async function hover(text: string): Promise<string> {
  const { service, document, position } = editor(text);
  const found = await service.doHover(document, position);
  return JSON.stringify(found?.contents);
}

async function diagnostics(text: string): Promise<string[]> {
  const { service, document } = editor(text);
  const found = await service.doValidation(document, false);
  return found.map(({ range, message }) => `${range.start.line}:${range.start.character} ${message}`);
}

Deno.test("botJsonSchema offers the keys of a bot, without those that are there", async () => {
  const labels = await completions("name: Starter\n|\n");
  for (const key of ["token", "prefix", "commands", "names", "statuses", "owner_ids"]) {
    assert(labels.includes(key), key);
  }
  assert(!labels.includes("name"));
});

Deno.test("botJsonSchema offers the keys of a command, a reply and an embed", async () => {
  const command = await completions("commands:\n  hello:\n    description: x\n    |\n");
  assert.deepEqual(command.sort(), [
    "aliases",
    "as",
    "category",
    "checks",
    "cooldown",
    "do",
    "handler",
    "hidden",
    "localizations",
    "menu_name",
    "options",
    "permissions",
    "reply",
    "subcommands",
  ]);
  const reply = await completions("commands:\n  hello:\n    reply:\n      |\n");
  assert(reply.includes("ephemeral") && reply.includes("embed") && reply.includes("random"));
  const embed = await completions("commands:\n  hello:\n    reply:\n      embed:\n        |\n");
  assert(embed.includes("title") && embed.includes("footer"));
});

Deno.test("botJsonSchema offers the keys of buttons, selects and components, and steps below them", async () => {
  const reply = "commands:\n  hello:\n    reply:\n      ";
  const button = await completions(`${reply}buttons:\n        - label: a\n          |\n`);
  for (const key of ["style", "emoji", "url", "disabled", "who", "once", "do", "run"]) {
    assert(button.includes(key), key);
  }
  assert.deepEqual(await completions(`${reply}buttons:\n        - style: |\n`), [
    "primary",
    "secondary",
    "success",
    "danger",
    "link",
  ]);
  const step = await completions(`${reply}select:\n        do:\n          - |\n`);
  assert(step.includes("reply") && step.includes("edit"));
  const part = await completions(
    `${reply}components:\n        - container:\n            components:\n              - |\n`,
  );
  assert(part.includes("text") && part.includes("section") && !part.includes("container"));
});

Deno.test("botJsonSchema offers no subcommands below the third level", async () => {
  const path = "commands:\n  a:\n    subcommands:\n      b:\n        ";
  assert((await completions(`${path}|\n`)).includes("subcommands"));
  assert(!(await completions(`${path}subcommands:\n          c:\n            |\n`)).includes("subcommands"));
});

Deno.test("botJsonSchema offers the words of option types and surfaces", async () => {
  const types = await completions("commands:\n  hello:\n    options:\n      who:\n        type: |\n");
  assert.deepEqual(types.slice(0, 3), ["string", "integer", "number"]);
  assert.equal(types.length, 9);
  assert.deepEqual(await completions("commands:\n  hello:\n    as: [|]\n"), [
    "slash",
    "prefix",
    "user_menu",
    "message_menu",
  ]);
});

Deno.test("botJsonSchema offers every action in steps, also in those that stand in others", async () => {
  const names = [...ACTIONS.map(({ name }) => name), "else", "if", "on_error", "save_as", "then"].sort();
  const command = "commands:\n  hello:\n    do:\n      ";
  for (
    const place of [
      "- |",
      "|",
      "- repeat:\n          times: 3\n          do:\n            - |",
      "- choose:\n          cases:\n            a:\n              - |",
      "- random:\n          - do:\n              - |",
      "- if: user.bot\n        then:\n          - |",
    ]
  ) {
    const labels = await completions(`${command}${place}\n`);
    assert.deepEqual(names.filter((name) => !labels.includes(name)), [], place);
  }
  assert((await completions("groups:\n  thank:\n    do:\n      - |\n")).includes("reply"));
});

Deno.test("botJsonSchema explains actions and their keys on hover, and offers their keys", async () => {
  const command = "commands:\n  hello:\n    do:\n      ";
  for (const { name, description } of ACTIONS) {
    const text = await hover(`${command}- ${name[0]}|${name.slice(1)}: x\n`);
    // The server escapes signs that mean something in Markdown.
    const plain = (words: string) => words.replace(/[^a-z ]/gi, "");
    assert(plain(text).includes(plain(description).slice(0, 40)), `${name}: ${text}`);
  }
  assert.match(await hover(`${command}- purge: { co|unt: 3 }\n`), /How many, from 1 to 100/);
  const keys = await completions(`${command}- for_each:\n          in: member.roles\n          |\n`);
  assert(["as", "at_most", "do"].every((key) => keys.includes(key)) && !keys.includes("in"), keys.join());
});

Deno.test("botJsonSchema offers permissions and the scopes of cooldowns", async () => {
  const command = "commands:\n  hello:\n    ";
  const keys = await completions(`${command}permissions:\n      |\n`);
  assert.deepEqual(keys.sort(), [
    "age_restricted",
    "bot",
    "channels",
    "dm_only",
    "owner_only",
    "roles",
    "server_only",
    "user",
    "users",
  ]);
  for (const key of ["user", "bot"]) {
    const names = await completions(`${command}permissions:\n      ${key}: [|]\n`);
    assert.deepEqual(names.sort(), [...PERMISSION_NAMES].sort());
  }
  assert.deepEqual(await completions(`${command}cooldown:\n      per: 30s\n      scope: |\n`), [
    "user",
    "member",
    "server",
    "channel",
    "category",
    "global",
  ]);
  const inSubcommand = "commands:\n  a:\n    subcommands:\n      b:\n        permissions: { user: [|] }\n";
  assert((await completions(inSubcommand)).includes("ban_members"));
});

Deno.test("botJsonSchema offers the engine's texts and tells what they know", async () => {
  const labels = await completions("messages:\n  |\n");
  assert.deepEqual(labels.sort(), Object.keys(TEXTS).sort());
  assert.match(await hover("messages:\n  cool|down: a\n"), /You are too fast.*cooldown\.left/);
});

Deno.test("botJsonSchema explains a key on hover", async () => {
  assert.match(await hover("commands:\n  hello:\n    descr|iption: x\n"), /What it does/);
  assert.match(await hover("commands:\n  hello:\n    reply:\n      emb|ed: {}\n"), /A framed part/);
  assert.match(await hover("own|er_ids: []\n"), /ids of the people who own the bot/);
});

Deno.test("botJsonSchema lets editors mark unknown keys and words", async () => {
  const text = "commands:\n  hello:\n    response: x\n    options: { who: { type: usr } }\n";
  const found = await diagnostics(text);
  assert.equal(found.length, 2, found.join("\n"));
  assert(found.some((line) => line.startsWith("3:4 ") && line.includes("response is not allowed")));
  assert(found.some((line) => line.startsWith("4:28 ") && line.includes("Valid values")));
});

Deno.test("botJsonSchema accepts what the engine accepts: ids and numbers without quotes, yes and no, JSON", async () => {
  const text = `
prefix: "!"
owner_ids: [823475887319941131]
auto_reload: yes
status: { "type": "watching", "text": "{guilds} servers" }
cooldowns: { default_rate: 3, default_per: 5.0, owners_exempt: no }
answers: { delete_errors: never, delete_success: 30s, unknown_command: suggest }
theme: { success: "#123456", error: red }
messages: { cooldown: "Wait {cooldown.left}" }
builtins: { help: { name: hilfe, as: prefix, cooldown: none }, stats: off, sync: false }
names: { roles: { mod: 823475887319941131 } }
commands:
  hello:
    description: 2024
    as: prefix
    aliases: hi
    permissions: { user: administrator, bot: [embed_links], roles: [823475887319941131], guild_only: true }
    cooldown: [{ per: 30s, scope: guild }, 5s]
    options: { n: { type: integer, description: a, choices: [1, 2], default: 1 } }
    reply: { random: [a, { text: b, weight: 2, delete_after: 1h 30m }] }
  steps:
    description: Steps
    do:
      - stop
      - random: [{ do: stop, weight: 2 }, { reply: a }, [stop, { reply: b }], stop]
      - choose: { value: options.n, cases: { 1: stop, fun: [stop, { reply: c }] }, else: stop }
      - repeat: { times: 3, do: { for_each: { in: member.roles, as: role, at_most: 5, do: [stop] } } }
      - try: { do: { run: thank }, otherwise: { run: { group: thank, with: { n: 3 } } } }
      - { send: { to: 823475887319941131, text: Hi }, save_as: sent, if: user.bot, on_error: stop }
      - react: [👍, 👎]
      - react: { emoji: 👍, to: sent }
      - purge: 5
      - slowmode: off
      - typing
      - delete
      - pin: 823475887319941131
groups:
  thank: { with: { n: number }, do: { direct_message: { who: 823475887319941131, text: Hi } } }
`;
  assert.deepEqual(await diagnostics(text), []);
});

interface Described {
  readonly description?: string;
  readonly $ref?: string;
  readonly allOf?: readonly Described[];
  readonly properties?: Readonly<Record<string, Described>>;
}

Deno.test("botJsonSchema describes every key", () => {
  const root = botJsonSchema(LANGUAGE) as { definitions: Record<string, Described> };
  const isDescribed = ({ description, $ref, allOf }: Described): boolean =>
    description !== undefined || allOf?.some(isDescribed) === true ||
    $ref !== undefined && isDescribed(root.definitions[$ref.replace("#/definitions/", "")]!);
  const keys: [string, Described][] = [];
  const walk = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    keys.push(...Object.entries((part as Described).properties ?? {}));
    for (const inner of Object.values(part)) walk(inner);
  };
  walk(root);
  assert(keys.length > 60);
  assert.deepEqual(keys.filter(([, schema]) => !isDescribed(schema)).map(([name]) => name), []);
});

Deno.test("botJsonSchema offers the frame of a new command", async () => {
  assert((await completions("commands:\n  |\n")).includes("a new command"));
});

Deno.test("botJsonSchema has nothing against the bots to learn from", async () => {
  const folder = new URL("../../bots/examples/", import.meta.url);
  const files = [...Deno.readDirSync(folder)].filter(({ name }) => name.endsWith(".yaml"));
  assert(files.length >= 5);
  for (const { name } of files) {
    const text = await Deno.readTextFile(new URL(name, folder));
    // The first bar marks the cursor; those of the file stay.
    assert.deepEqual(await diagnostics(`|${text}`), [], name);
  }
});

Deno.test("botJsonSchema offers the words of tests", async () => {
  const labels = await completions("tests:\n  - name: Hi\n    |\n");
  for (const key of ["run", "say", "steps", "expect", "then", "data"]) assert(labels.includes(key), key);
});
