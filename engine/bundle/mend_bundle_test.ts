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

Deno.test("mendModule leads to the commands that the bundle leaves out, wherever the project lies", () => {
  for (
    const path of [
      "/home/me/bot/engine/cli/check.ts",
      "C:/bot/engine/cli/check.ts",
      "C:\\\\bot\\\\engine\\\\cli\\\\check.ts",
    ]
  ) {
    assert.equal(
      mendModule("main.js", `load: () => import("${path}")`, []),
      `load: () => import(import.meta.resolve("../../engine/cli/check.ts"))`,
    );
  }
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

Deno.test("mendModule leaves texts as they are, and every line where it is", () => {
  const text = `const shown = \`import { a } from "ws"; import("./late.js");\`;`;
  assert.equal(mendModule("g.js", text, []), text);
  const several = `import {\n  randomBytes,\n  createHash\n} from "node:crypto";\nconst here = 1;`;
  const lines = mendModule("g.js", several, []).split("\n");
  assert.equal(lines.indexOf("const here = 1;"), several.split("\n").indexOf("const here = 1;"));
});

Deno.test("mendModule puts Deno's WebSocket in the place of the package ws", () => {
  assert.equal(mendModule("g.js", `import Sockets from "ws";`, []), "const Sockets = globalThis.WebSocket;");
});

Deno.test("mendModule loads node:crypto and node:zlib when something of them is used", async () => {
  const text = `import { randomBytes, constants as zipped } from "node:crypto";\n` +
    `import { crc32 } from "node:zlib";\nexport { crc32, randomBytes, zipped };`;
  const mended = mendModule("g.js", text, []);
  assert.doesNotMatch(mended, /^import/m);
  const { crc32, randomBytes, zipped } = await import(`data:text/javascript,${encodeURIComponent(mended)}`);
  assert.equal(randomBytes(8).length, 8);
  assert.equal(crc32("a"), 0xe8b7be43);
  assert.equal(zipped.RSA_PKCS1_PADDING, 1);
});

Deno.test("mendModule leaves no sign that has V8 keep the text twice as large", async () => {
  const text = "export const arrow = `→ ${1}`, face = /^[😀-😂]$/u, ß = 'ü';";
  const mended = mendModule("g.js", text, []);
  assert.match(mended, /^[\0-\x7f]+$/);
  const { arrow, face, ß } = await import(`data:text/javascript,${encodeURIComponent(mended)}`);
  assert.equal(arrow, "→ 1");
  assert.ok(face.test("😁"));
  assert.equal(ß, "ü");
});

Deno.test("mendMap leaves out the texts of the files alone", () => {
  const map = { version: 3, sources: ["../../engine/main.ts"], names: ["a"], mappings: "AAAA" };
  assert.deepEqual(JSON.parse(mendMap(JSON.stringify({ ...map, sourcesContent: ["run();"] }))), map);
});
