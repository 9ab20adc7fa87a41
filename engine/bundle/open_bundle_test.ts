import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { makeScript } from "./make_script.ts";
import { openBundle, scriptOf } from "./open_bundle.ts";

const MODULES = {
  "main.js": `import { given } from "./one.js";
import { sep } from "node:path";
import { lookup } from "node:dns/promises";
const run = async (args) => ({
  given, sep, args,
  lookup: typeof lookup,
  later: await import(import.meta.resolve("./late.js")),
  again: await import(import.meta.resolve("./late.js")),
  ofDeno: (await import("node:os")).EOL,
  bare: import.meta.resolve("node:path"),
  stack: new Error("here").stack,
});
export { run };`,
  "one.js": "const given = 1;\nexport { given };",
  "late.js": 'import { given } from "./one.js";\nconst late = { given };\nexport { late };',
};

async function makeFolder() {
  const path = await Deno.makeTempDir();
  for (const [name, text] of Object.entries(MODULES)) {
    await Deno.writeTextFile(`${path}/${scriptOf(name)}`, makeScript(text));
  }
  return {
    path,
    url: pathToFileURL(`${path}/`),
    [Symbol.asyncDispose]: () => Deno.remove(path, { recursive: true }),
  };
}

interface Ran {
  given: number;
  sep: string;
  args: readonly string[];
  lookup: string;
  later: { late: { given: number } };
  again: unknown;
  ofDeno: string;
  bare: string;
  stack: string;
}

async function run(folder: URL): Promise<{ ran: Ran; keepCompiled(): void }> {
  const { main, keepCompiled } = openBundle(folder);
  return { ran: (await main.run(["a"])) as Ran, keepCompiled };
}

Deno.test("openBundle runs modules as scripts, each once, under the names and at the places of the modules", async () => {
  await using folder = await makeFolder();
  const { ran } = await run(folder.url);
  assert.equal(ran.given, 1);
  assert.equal(ran.later.late.given, 1);
  assert.equal(ran.again, ran.later);
  assert.deepEqual(ran.args, ["a"]);
  assert.equal(ran.lookup, "function");
  assert.match(ran.sep + ran.ofDeno, /^[/\\]\r?\n$/);
  assert.equal(ran.bare, "node:path");
  const line = MODULES["main.js"].split("\n").findIndex((text) => text.includes("new Error"));
  const column = MODULES["main.js"].split("\n")[line]!.indexOf("new Error");
  assert.match(ran.stack, new RegExp(`${folder.url.href}main\\.js:${line + 1}:${column + 1}`));
});

Deno.test("openBundle takes what was kept compiled, and does without it where it is of another text", async () => {
  await using folder = await makeFolder();
  const { keepCompiled } = await run(folder.url);
  keepCompiled();
  const kept = [...Deno.readDirSync(folder.path)].filter(({ name }) => name.endsWith(".compiled"));
  assert.equal(kept.length, 3);
  assert.equal((await run(folder.url)).ran.given, 1);
  const changed = makeScript("const given = 1 + 1;\nexport { given };");
  await Deno.writeTextFile(`${folder.path}/one.script`, changed);
  assert.equal((await run(folder.url)).ran.given, 2);
  await Deno.writeTextFile(`${folder.path}/one.script.compiled`, "no code");
  assert.equal((await run(folder.url)).ran.given, 2);
});
