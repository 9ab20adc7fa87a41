/** Words that editors offer as values, as the language server that they run understands the schema. */
import assert from "node:assert/strict";
import { getLanguageService, type LanguageService, TextDocument } from "yaml-language-server";
import { LANGUAGE } from "../actions/language.ts";
import { botJsonSchema } from "./json_schema.ts";

const SCHEMA = JSON.stringify(
  botJsonSchema(LANGUAGE, {
    roles: ["moderator", "news"],
    channels: ["welcome"],
    users: ["ada"],
    data: ["coins"],
    groups: ["thank"],
    checks: ["adult"],
  }),
);
const FIRST_LINE = "# yaml-language-server: $schema=./cordial.schema.json\n";

type ServerDocument = Parameters<LanguageService["doComplete"]>[0];

/** `|` marks the cursor. */
function editor(text: string) {
  const content = FIRST_LINE + text;
  const uri = `file:///bots/${crypto.randomUUID()}.yaml`;
  const document = TextDocument.create(uri, "yaml", 1, content.replace("|", "")) as unknown as ServerDocument;
  const service = getLanguageService({
    schemaRequestService: () => Promise.resolve(SCHEMA),
    workspaceContext: { resolveRelativePath: (path, base) => new URL(path, base).href },
  });
  service.configure({ validate: true, hover: true, completion: true, schemas: [] });
  return { service, document, position: document.positionAt(content.indexOf("|")) };
}

async function completions(text: string): Promise<string[]> {
  const { service, document, position } = editor(text);
  return (await service.doComplete(document, position, false)).items.map(({ label }) => label);
}

const COMMAND = "commands:\n  a:\n    ";

const OFFERED: readonly [what: string, text: string, words: readonly string[]][] = [
  ["time zones", "timezone: |\n", ["Europe/Berlin", "America/New_York"]],
  ["languages", "language: |\n", ["de", "pt-BR"]],
  ["triggers", "events:\n  a:\n    when: |\n", ["member_join", "message", "reaction_add"]],
  ["filters of a trigger", "events:\n  a:\n    when:\n      message:\n        |\n", ["contains", "channels"]],
  ["schedules", "events:\n  a:\n    when:\n      schedule: |\n", ["every day at 09:00", "0 9 * * MON"]],
  ["modes of events", "events:\n  a:\n    mode: |\n", ["single", "queued", "parallel"]],
  ["durations", "statuses:\n  every: |\n", ["30s", "5m"]],
  ["cooldowns", `${COMMAND}cooldown: |\n`, ["none", "30s"]],
  ["kinds of statuses", "status:\n  type: |\n", ["watching", "custom"]],
  ["types of data", "data:\n  coins:\n    type: |\n", ["number", "list"]],
  ["names of roles in permissions", `${COMMAND}permissions:\n      roles: [|]\n`, ["moderator", "news"]],
  ["names of roles in steps", `${COMMAND}do:\n      - give_role: |\n`, ["moderator", "news"]],
  ["names of channels", `${COMMAND}do:\n      - send:\n          to: |\n`, ["welcome"]],
  ["names of data", `${COMMAND}do:\n      - add:\n          to: |\n`, ["coins"]],
  ["names of groups", `${COMMAND}do:\n      - run: |\n`, ["thank"]],
  ["names of checks", `${COMMAND}checks: |\n`, ["adult"]],
];

for (const [what, text, words] of OFFERED) {
  Deno.test(`editors offer ${what}`, async () => {
    const labels = await completions(text);
    assert.deepEqual(words.filter((word) => !labels.includes(word)), [], labels.slice(0, 20).join());
  });
}

Deno.test("editors take other names than those that they offer, because files change", async () => {
  const { service, document } = editor(
    `timezone: Europe/Berlin\n${COMMAND}description: A\n    permissions: { roles: [newcomer] }\n    cooldown: 90s\n    reply: Hi\n`,
  );
  assert.deepEqual(await service.doValidation(document, false), []);
});

Deno.test("editors tell on hover which placeholders a text can hold", async () => {
  for (
    const text of [
      "commands:\n  a:\n    re|ply: Hi\n",
      "commands:\n  a:\n    reply: { te|xt: Hi }\n",
      "commands:\n  a:\n    reply: { embed: { descri|ption: Hi } }\n",
    ]
  ) {
    const { service, document, position } = editor(text);
    const told = JSON.stringify((await service.doHover(document, position))?.contents).replaceAll("\\", "");
    assert.match(told, /\{user\.name\}.*\{options\.NAME\}/);
  }
});

Deno.test("editors explain the version of a file, triggers and schedules on hover", async () => {
  for (
    const [text, words] of [
      ["ver|sion: 1\n", /version of the language/],
      ["events:\n  a:\n    wh|en: member_join\n", /What starts it/],
      ['events:\n  a:\n    when: { sche|dule: "every 5m" }\n', /When it runs/],
    ] as const
  ) {
    const { service, document, position } = editor(text);
    assert.match(JSON.stringify((await service.doHover(document, position))?.contents), words);
  }
});
