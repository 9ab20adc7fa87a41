import assert from "node:assert/strict";
import { getLanguageService, type LanguageService, TextDocument } from "yaml-language-server";
import { botJsonSchema } from "./json_schema.ts";

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
        ? Promise.resolve(JSON.stringify(botJsonSchema()))
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

Deno.test("botJsonSchema offers the keys of a bot", async () => {
  const labels = await completions("name: Starter\n|\n");
  for (const key of ["token", "prefix", "commands", "names", "statuses", "owner_ids"]) {
    assert(labels.includes(key), key);
  }
  assert(!labels.includes("name"), "a key that is there is not offered again");
});
console.log(await completions("name: Starter\n|\n"));
console.log(await completions("commands:\n  hello:\n    description: x\n    |\n"));
console.log(await completions("commands:\n  hello:\n    options:\n      who:\n        type: |\n"));
console.log(await completions("commands:\n  hello:\n    reply:\n      |\n"));
console.log(await completions("commands:\n  hello:\n    reply:\n      embed:\n        |\n"));
console.log(await completions("commands:\n  hello:\n    as: [|]\n"));
console.log(await hover("commands:\n  hello:\n    descr|iption: x\n"));
console.log(await hover("commands:\n  hello:\n    rep|ly: x\n"));
console.log(await hover("commands:\n  hello:\n    reply:\n      emb|ed: {}\n"));
console.log(
  await diagnostics("commands:\n  hello:\n    response: x\n    reply: 5\n    options: {who: {type: usr}}\n"),
);
