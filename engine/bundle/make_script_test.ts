import assert from "node:assert/strict";
import { makeScript } from "./make_script.ts";
import { BEFORE } from "./open_bundle.ts";

interface Meta {
  url: string;
  resolve(to: string): string;
}
const META: Meta = { url: "file:///bundle/main.js", resolve: (to) => `resolved ${to}` };

/** Runs a module as the script that is made of it. */
function run(module: string, others: Record<string, unknown> = {}, meta = META) {
  const load = (specifier: string) => {
    assert.ok(Object.hasOwn(others, specifier), specifier);
    return others[specifier];
  };
  // What a script of the bundle is run by, `node:vm`, does no more than this.
  const body = (0, eval)(makeScript(module));
  return body(load, (specifier: string) => Promise.resolve(load(specifier)), meta);
}

Deno.test("makeScript has all kinds of imports loaded, and gives what is exported", () => {
  const given = run(
    `import { a, b as c, default as d } from "./one.js";
import * as all from "./two.js";
import one from "./one.js";
import path, { join } from "node:path";
import "./three.js";
const sum = [a, c, d, all.x, one, path.sep, join("e", "f")].join(" ");
function twice(text) { return text + text; }
export { sum, twice as double, twice as "with blank" };
export default sum.length;`,
    {
      "./one.js": { a: 1, b: 2, default: 3 },
      "./two.js": { x: 4 },
      "./three.js": {},
      "node:path": { sep: "/", join: (...parts: string[]) => parts.join("/") },
    },
  );
  assert.equal(given.sum, "1 2 3 4 3 / e/f");
  assert.equal(given.double("a"), "aa");
  assert.equal(given["with blank"], given.double);
  assert.equal(given.default, 15);
});

Deno.test("makeScript leaves texts as they are, whatever they look like", () => {
  const text = 'import { a } from "./a.js";\nexport { b };\nimport.meta.url import("./c.js")\n';
  const given = run(`const text = ${JSON.stringify(text)}, same = \`${text}\`;\nexport { same, text };`);
  assert.equal(given.text, text);
  assert.equal(given.same, text);
});

Deno.test("makeScript loads neighbours later, and leaves all other imports to Deno", async () => {
  const given = run(
    `const later = () => import(import.meta.resolve("./late.js"));
const other = () => import(import.meta.resolve("../../engine/cli/check.ts"));
const where = new URL("./worker.js", import.meta.url).href;
export { later, other, where };`,
    { "./late.js": { late: true } },
  );
  assert.deepEqual(await given.later(), { late: true });
  assert.match(given.other.toString(), /import\(meta\.resolve\("\.\.\/\.\.\/engine/);
  assert.equal(given.where, "file:///bundle/worker.js");
});

Deno.test("makeScript keeps every line where it is, and the columns but for what stands before the first", () => {
  const module = `import {\n  a,\n  b\n} from "./one.js";\nconst here = 1;\nexport {\n  here\n};`;
  const script = makeScript(module);
  assert.ok(script.startsWith(BEFORE));
  assert.equal(script.split("\n").indexOf("const here = 1;"), module.split("\n").indexOf("const here = 1;"));
  assert.equal(makeScript("const first = 1;").indexOf("const first"), BEFORE.length);
});

Deno.test("makeScript runs in strict mode, as modules do", () => {
  assert.equal(run("export { that }; const that = (function () { return this; })();").that, undefined);
});

Deno.test("makeScript refuses what a script would do otherwise than the module", () => {
  for (
    const [module, reason] of [
      ["let a = 1; const change = () => { a = 2; }; export { a, change };", /"a" is given .* and changed/],
      ["let a = 1; const change = () => a++; export { a as b, change };", /"a" is given/],
      [
        "let a; const change = () => { ({ x: { y: [a = 2] } } = {}); }; export { a, change };",
        /"a" is given/,
      ],
      ["let a; const change = (all) => { for ([, ...a] of all); }; export { a, change };", /"a" is given/],
      ['import { x } from "zod";', /"zod" cannot be loaded/],
      ['import { x } from "../other/x.js";', /cannot be loaded/],
      ['export * from "./one.js";', /cannot be exported/],
      ['export { x } from "./one.js";', /lists of names/],
      ["export const x = 1;", /lists of names/],
    ] as const
  ) assert.throws(() => makeScript(module), reason, module);
});
