import assert from "node:assert/strict";
import { CATALOGUE } from "../diagnostics/catalogue/mod.ts";

async function* testsIn(folder: string): AsyncGenerator<string> {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = `${folder}/${name}`;
    if (isDirectory) yield* testsIn(path);
    else if (name.endsWith("_test.ts")) yield await Deno.readTextFile(path);
  }
}

Deno.test("each code of the catalogue is expected by a test", async () => {
  const missing = new Set(Object.keys(CATALOGUE));
  for await (const text of testsIn(new URL("..", import.meta.url).pathname.replace(/\/$/, ""))) {
    for (const [code] of text.matchAll(/[a-z0-9]+(?:-[a-z0-9]+)+/g)) missing.delete(code);
  }
  assert.deepEqual([...missing], []);
});
