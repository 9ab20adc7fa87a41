import assert from "node:assert/strict";
import { checkImports, importsOf, valueImportsOf } from "./imports.ts";

Deno.test("importsOf finds imports, type imports, re-exports and lazy imports", () => {
  const text = `import a from "./a.ts";
import type { B } from "../model/b.ts";
import {
  c,
} from "zod";
export * from "./d.ts";
const e = await import("./e.ts");`;
  assert.deepEqual(importsOf(text), ["./a.ts", "../model/b.ts", "zod", "./d.ts", "./e.ts"]);
});

Deno.test("checkImports accepts the arrows of the map", () => {
  const files = new Map([["runtime/a.ts", `import "../model/b.ts";`], ["model/b.ts", ""]]);
  assert.deepEqual(checkImports(files), []);
});

Deno.test("checkImports names a wrong arrow, a foreign package, an unknown folder and a cycle", () => {
  const files = new Map([
    ["runtime/a.ts", `import "../source/b.ts"; \nimport "yaml";`],
    ["source/b.ts", `import "./c.ts";`],
    ["source/c.ts", `import "./b.ts";`],
    ["misc/d.ts", ""],
  ]);
  assert.deepEqual(checkImports(files), [
    "runtime/a.ts imports source/b.ts: runtime/ may not import source/",
    "runtime/a.ts imports yaml, which only source may",
    "misc/d.ts: the folder misc/ is not on the map in checks/imports.ts",
    "import cycle: source/b.ts → source/c.ts → source/b.ts",
  ]);
});

Deno.test("checkImports names what stands behind in the order of a folder's own folders", () => {
  const files = new Map([
    ["app/load/a.ts", `import "../paths/b.ts";\nimport "../bot/c.ts";\nimport "../run.ts";`],
    ["app/paths/b.ts", ""],
    ["app/bot/c.ts", `import "../load/d.ts";`],
    ["app/load/d.ts", ""],
    ["app/run.ts", `import "./bot/c.ts";`],
  ]);
  assert.deepEqual(checkImports(files), [
    "app/load/a.ts imports app/bot/c.ts, which stands behind it in the order",
    "app/load/a.ts imports app/run.ts, which stands behind it in the order",
  ]);
});

Deno.test("valueImportsOf leaves type imports out", () => {
  const text = `import type { A } from "a";
import type {
  B,
} from "b";
import { type C, d } from "c";
export type { E } from "e";
const f = await import("f");`;
  assert.deepEqual(valueImportsOf(text), ["c", "f"]);
});

Deno.test("checkImports keeps a package that slows the start down to its types", () => {
  const values = `import { MessageType } from "discord-api-types/v10";`;
  const types = `import type { MessageType } from "discord-api-types/v10";`;
  const files = ["runtime/a.ts", "runtime/a_test.ts", "runtime/test_a.ts", "simulator/a.ts"];
  assert.deepEqual(checkImports(new Map(files.map((path) => [path, values]))), [
    "runtime/a.ts imports values of discord-api-types, of which only types may be imported here",
  ]);
  assert.deepEqual(checkImports(new Map([["runtime/a.ts", types]])), []);
});

Deno.test("checkImports lets tests import what they test with", () => {
  assert.deepEqual(checkImports(new Map([["runtime/a_test.ts", `import "../simulator/b.ts";`]])), []);
});
