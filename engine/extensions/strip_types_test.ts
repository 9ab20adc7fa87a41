import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { copyAside } from "./copy_aside.ts";
import { Places } from "./places.ts";
import { stripTypes } from "./strip_types.ts";

const encode = (text: string) => new TextEncoder().encode(text);

async function strip(text: string, path = "dice.ts"): Promise<string> {
  const files = await stripTypes(new Map([[path, encode(text)]]));
  return new TextDecoder().decode(files.get(`${path}.js`));
}

/** Copies as a compiled program does, and imports one of the files. */
async function load(files: Record<string, string>, entry: string) {
  const copy = await Deno.makeTempDir({ prefix: "strip types " });
  const texts = Object.entries(files).map(([path, text]) => [path, encode(text)] as const);
  await copyAside(new Map(texts), copy, true);
  const module: Record<string, unknown> = await import(pathToFileURL(join(copy, "extensions", entry)).href);
  return { module, copy, [Symbol.asyncDispose]: () => Deno.remove(copy, { recursive: true }) };
}

Deno.test("stripTypes keeps every line where it was", async () => {
  const text = `interface Roll {
  readonly sides: number;
}

type Table = {
  name: string;
};

export const roll = (roll: Roll): number => roll.sides satisfies number;
export class Dice<T> { constructor(private readonly table: Table) {} declare x: T; }
throw new Error("line 11" as string);`;
  const lines = (await strip(text)).split("\n");
  assert.match(lines[8]!, /^export const roll = \(roll\) +=> roll\.sides *;$/);
  assert.match(lines[10]!, /^throw new Error\("line 11" *\);$/);
  assert.equal(lines.length, 11);
});

Deno.test("stripTypes leaves imports of types out, and takes enums along", async () => {
  const stripped = await strip(`import { type A, B, c } from "./x.ts";
enum Side { Heads = 1, Tails }
export const b: B = c; export { Side };`);
  assert.match(stripped, /import \{ *c *\} from "\.\/x\.ts"/);
  assert.match(stripped, /Side\["Heads"\]/);
});

Deno.test("stripTypes leaves other files as they are", async () => {
  const files = new Map(
    ["a.js", "words.txt", "types.d.ts", "b.json"].map((path) => [path, encode("let a: b")]),
  );
  assert.deepEqual(await stripTypes(files), files);
});

Deno.test("stripTypes refuses namespaces, which would be left out without a word", async () => {
  await assert.rejects(strip("const a = 1;\nexport namespace N {\n  export const x = 1;\n}", "a/b.ts"), {
    name: "SyntaxError",
    message: /namespaces;.* at extensions\/a\/b\.ts:2:1$/,
  });
  await strip(
    "declare namespace N { const x: number; }\nconst namespace = 1;\nconst module = { x: namespace };",
  );
});

Deno.test("stripTypes tells the place of what cannot be read", async () => {
  await assert.rejects(strip("const fine = 1;\nconst a: = 3;"), {
    name: "SyntaxError",
    message: /^.*Unexpected token at extensions\/dice\.ts:2:10$/,
  });
});

Deno.test("files that were stripped import each other by the names that their author wrote", async () => {
  await using loaded = await load({
    "dice/mod.ts": `import { sides, type Sides } from "./[sides] of a.ts";
import only from "../_only.ts";
export const here: Sides = sides;
export default { only, text: await Deno.readTextFile(import.meta.dirname! + "/words.txt") };`,
    "dice/[sides] of a.ts": `export type Sides = number;\nexport const sides: Sides = 6;`,
    "_only.ts": `export default (1 as number);`,
    "dice/words.txt": "words",
  }, "dice/mod.ts");
  assert.equal(loaded.module["here"], 6);
  assert.deepEqual(loaded.module["default"], { only: 1, text: "words" });
});

Deno.test("errors of files that were stripped tell the original file and line", async () => {
  await using loaded = await load({
    "dice.ts":
      `interface A {\n  b: string;\n}\nexport function fail(a?: A): never {\n  throw new Error(a?.b);\n}\n`,
  }, "dice.ts");
  const { fail } = loaded.module;
  assert.ok(typeof fail === "function");
  const places = new Places(loaded.copy);
  try {
    fail();
  } catch (error) {
    places.restoreStack(error);
    assert.ok(error instanceof Error);
    assert.match(error.stack!, /at fail \(extensions\/dice\.ts:5:\d+\)/);
    assert.equal(places.first(error.stack!)?.replace(/\d+$/, ""), "extensions/dice.ts:5:");
  }
});
