import assert from "node:assert/strict";
import { TEXTS } from "./texts.ts";

Deno.test("TEXTS has every key of its areas once", async () => {
  const keys: string[] = [];
  for (const { name } of Deno.readDirSync(new URL("./texts", import.meta.url))) {
    const areas: Readonly<Record<string, object>> = await import(`./texts/${name}`);
    for (const [area, texts] of Object.entries(areas)) {
      if (area.endsWith("_TEXTS")) keys.push(...Object.keys(texts));
    }
  }
  assert.deepEqual(Object.keys(TEXTS).sort(), keys.sort());
});

Deno.test("TEXTS has keys that can be written as they are in a definition", () => {
  for (const key of Object.keys(TEXTS)) assert.match(key, /^[a-z]+(?:_[a-z]+)*$/);
});
