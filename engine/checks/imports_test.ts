import assert from "node:assert/strict";
import { checkImports, importsOf } from "./imports.ts";

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

Deno.test("checkImports lets tests import what they test with", () => {
  assert.deepEqual(checkImports(new Map([["runtime/a_test.ts", `import "../simulator/b.ts";`]])), []);
});
