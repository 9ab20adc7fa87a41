/** Words of extensions in editors, as the language server that these run understands the schema. */
import assert from "node:assert/strict";
import { getLanguageService, type LanguageService, TextDocument } from "yaml-language-server";
import { WITH_DICE } from "../../actions/extensions/test_dice.ts";
import { languageWith } from "../../actions/language.ts";
import { botJsonSchema } from "../json_schema.ts";

const SCHEMA = botJsonSchema(languageWith(WITH_DICE));
const SCHEMA_TEXT = JSON.stringify(SCHEMA);
const SCHEMA_URI = "file:///bots/cordial.schema.json";
const FIRST_LINE = "# yaml-language-server: $schema=./cordial.schema.json\n";

type ServerDocument = Parameters<LanguageService["doComplete"]>[0];

/** `|` marks the cursor. */
function editor(text: string) {
  const content = FIRST_LINE + text;
  const uri = `file:///bots/${crypto.randomUUID()}.yaml`;
  const plain = TextDocument.create(uri, "yaml", 1, content.replace("|", ""));
  const document = plain as unknown as ServerDocument;
  const service = getLanguageService({
    schemaRequestService: (uri) =>
      uri === SCHEMA_URI
        ? Promise.resolve(SCHEMA_TEXT)
        : Promise.reject(new Error(`no other schema: ${uri}`)),
    workspaceContext: { resolveRelativePath: (path, base) => new URL(path, base).href },
  });
  service.configure({ validate: true, hover: true, completion: true, schemas: [] });
  return { service, document, position: document.positionAt(content.indexOf("|")) };
}

async function completions(text: string): Promise<string[]> {
  const { service, document, position } = editor(text);
  return (await service.doComplete(document, position, false)).items.map((item) => item.label);
}

async function hover(text: string): Promise<string> {
  const { service, document, position } = editor(text);
  return JSON.stringify((await service.doHover(document, position))?.contents);
}

async function diagnostics(text: string): Promise<string[]> {
  const { service, document } = editor(text);
  return (await service.doValidation(document, false)).map(({ message }) => `${message}`);
}

const STEP = "commands:\n  hello:\n    do:\n      - ";

Deno.test("editors offer the steps of extensions, their keys and their words", async () => {
  const steps = await completions(`${STEP}|\n`);
  for (const word of ["dice.roll", "dice.all", "reply"]) assert(steps.includes(word), word);
  const keys = await completions(`${STEP}dice.all:\n          |\n`);
  for (const key of ["text", "count", "mood", "who"]) assert(keys.includes(key), key);
  assert.deepEqual(await completions(`${STEP}dice.all:\n          mood: |\n`), ["happy", "sad"]);
});

Deno.test("editors offer the texts and settings of extensions", async () => {
  assert((await completions("messages:\n  |\n")).includes("dice.rolled"));
  assert.deepEqual(await completions("extensions:\n  settings:\n    |\n"), ["dice"]);
  const settings = await completions("extensions:\n  settings:\n    dice:\n      |\n");
  assert.deepEqual(settings.sort(), ["sides", "where"]);
});

Deno.test("editors offer the suggestions of extensions, and take others", async () => {
  const option = (suggest: string) =>
    `commands:\n  a:\n    reply: a\n    options:\n      b:\n        type: string\n        suggest: ${suggest}\n`;
  assert.deepEqual(await completions(option("|")), ["dice.faces", "dice.colours"]);
  assert.match(await hover(option("dice.fac|es")), /while somebody types/);
  assert.deepEqual(await diagnostics(option("gone.words")), []);
});

Deno.test("editors explain the words of extensions", async () => {
  assert.match(await hover(`${STEP}dice.r|oll: 6\n`), /Rolls a die/);
  assert.match(await hover(`${STEP}dice.all: { te|xt: Hi }\n`), /What is said/);
  assert.match(await hover(`${STEP}dice.all: { co|unt: 2 }\n`), /Where nothing is said: 3/);
  assert.match(await hover("messages: { dice.ro|lled: Hi }\n"), /You got .+total.+ of .+most/);
  assert.match(
    await hover("extensions: { settings: { dice: { si|des: 6 } } }\n"),
    /Where nothing is said: 6/,
  );
});

Deno.test("editors accept what the engine accepts, placeholders in the place of every value among it", async () => {
  const steps = [
    "- dice.roll",
    "- dice.roll: 6",
    '- dice.roll: "{options.number}"',
    "- dice.all: { text: Hello, count: 2, ratio: 1.5, loud: yes, every: 30s, mood: sad, who: 823475887319941131, words: [a] }",
    '- dice.all: { count: "{a}", ratio: "{a}", loud: "{a}", every: "{a}m", mood: "{a}", who: "{a}", words: "{a}", data: { a: [1] } }',
  ];
  const text = `commands:\n  hello:\n    description: Hi\n    do:\n${
    steps.map((step) => `      ${step}\n`).join("")
  }`;
  assert.deepEqual(await diagnostics(text), []);
});

Deno.test("editors mark keys that an extension does not know, and values that it does not take", async () => {
  const [unknown] = await diagnostics(`${STEP}dice.all: { moood: sad }\n`);
  assert.match(unknown!, /moood/);
  assert.equal((await diagnostics(`${STEP}dice.all: { count: 9 }\n`)).length > 0, true);
  assert.equal((await diagnostics("extensions: { settings: { dice: { sides: 1 } } }\n")).length > 0, true);
});

interface Described {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly [key: string]: unknown;
}

Deno.test("the schema describes each key of an extension", () => {
  const missing: string[] = [];
  const walk = (part: unknown, path: string) => {
    if (typeof part !== "object" || part === null) return;
    const { properties = {} } = part as Described;
    for (const [key, value] of Object.entries(properties)) {
      if (path.includes("dice") || key.startsWith("dice")) {
        if (value.description === undefined && !("$ref" in value)) missing.push(`${path}.${key}`);
      }
    }
    for (const [key, value] of Object.entries(part)) walk(value, `${path}.${key}`);
  };
  walk(SCHEMA, "");
  assert.deepEqual(missing, []);
});
