import assert from "node:assert/strict";
import { packagesOfExtensions } from "./packages_of_extensions.ts";

const NAMES = { cordial: "./engine/mod.ts", yaml: "npm:yaml@2.9.1" };

Deno.test("packagesOfExtensions finds what scripts of any depth import, by name or address, each once", async () => {
  const folder = await Deno.makeTempDir();
  await Deno.mkdir(`${folder}/quiz/deep`, { recursive: true });
  await Deno.mkdir(`${folder}/.git`);
  const files = {
    "dice.ts": `import ms from "npm:ms@2.1.3";\nimport { x } from "cordial";\nimport "./quiz/mod.ts";`,
    "quiz/mod.ts": `import {\n  parse,\n} from 'yaml';\nexport * from "npm:ms@2.1.3";`,
    "quiz/deep/a.js":
      `const b = await import("jsr:@std/b@1");\nimport c from "node:path";\nimport "https://a.invalid/d.ts";`,
    "quiz/mod_test.ts": `import "npm:fast-check@4";`,
    "quiz/words.md": `import "npm:words@1"`,
    ".git/a.ts": `import "npm:git@1";`,
  };
  for (const [path, text] of Object.entries(files)) await Deno.writeTextFile(`${folder}/${path}`, text);
  assert.deepEqual(packagesOfExtensions(folder, NAMES), [
    "https://a.invalid/d.ts",
    "jsr:@std/b@1",
    "npm:ms@2.1.3",
    "npm:yaml@2.9.1",
  ]);
  await Deno.remove(folder, { recursive: true });
  assert.deepEqual(packagesOfExtensions(folder, NAMES), []);
});
