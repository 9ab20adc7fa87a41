import assert from "node:assert/strict";
import { mendMap, mendModule } from "./mend_bundle.ts";

const WORKERS = ["storage/backup/copy_worker.js", "extensions/worker/host.js"];

Deno.test("mendModule has modules loaded when they are asked for, and leaves all other imports", () => {
  const text =
    `import { a } from "./chunk-A.js";\nconst b = () => import("./start-B.js");\nimport("npm:zod");`;
  assert.equal(
    mendModule("main.js", text, []),
    `import { a } from "./chunk-A.js";\nconst b = () => import(import.meta.resolve("./start-B.js"));\nimport("npm:zod");`,
  );
});

Deno.test("mendModule leads to workers where the bundle has them", () => {
  const started = (path: string) => `new Worker(new URL("${path}", import.meta.url), { type: "module" })`;
  assert.equal(
    mendModule("chunk-A.js", started("./copy_worker.ts"), WORKERS),
    started("./storage/backup/copy_worker.js"),
  );
  assert.equal(
    mendModule("storage/backup/copy_worker.js", started("./host.ts"), WORKERS),
    started("../../extensions/worker/host.js"),
  );
  assert.equal(mendModule("chunk-A.js", started("./other.ts"), WORKERS), started("./other.ts"));
});

Deno.test("mendModule loads node:module only when a package asks for another", () => {
  const text = `import { createRequire as _require } from "node:module";\n` +
    `var __require = _require(import.meta.url);\n\nexport { __require };`;
  const mended = mendModule("chunk-A.js", text, []);
  assert.doesNotMatch(mended, /^import/m);
  assert.match(mended, /^var __require = \(name\) => .*createRequire\(import\.meta\.url\)\(name\);$/m);
});

Deno.test("mendModule puts Deno's WebSocket in the place of the package ws", () => {
  assert.equal(mendModule("g.js", `import Sockets from "ws";`, []), "const Sockets = globalThis.WebSocket;");
});

Deno.test("mendMap leaves out the texts of the files alone", () => {
  const map = { version: 3, sources: ["../../engine/main.ts"], names: ["a"], mappings: "AAAA" };
  assert.deepEqual(JSON.parse(mendMap(JSON.stringify({ ...map, sourcesContent: ["run();"] }))), map);
});
