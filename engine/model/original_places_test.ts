import assert from "node:assert/strict";
import { originalPlaces } from "./original_places.ts";

/** Line 1 of the module is line 3 of the file, from the first sign of both on. */
const MAP = { version: 3, sources: ["../../engine/app/app.ts"], names: [], mappings: "AAEA,KAAK" };

async function makeBundle() {
  const root = await Deno.realPath(await Deno.makeTempDir());
  await Deno.mkdir(`${root}/.bundle/a`, { recursive: true });
  await Deno.writeTextFile(`${root}/.bundle/a/chunk-A.js.map`, JSON.stringify(MAP));
  return { root, [Symbol.asyncDispose]: () => Deno.remove(root, { recursive: true }) };
}

Deno.test("originalPlaces leads places in the bundle back to the files, and leaves all else", async () => {
  await using made = await makeBundle();
  const stack = (one: string, other: string) =>
    `Error: no dice\n    at roll (${one})\n    at async ${other}\n    at file:///bots/extensions/dice.ts:4:2`;
  const bundle = `file://${made.root}/.bundle/a`;
  const file = `file://${made.root}/engine/app/app.ts`;
  assert.equal(
    originalPlaces(stack(`${bundle}/chunk-A.js:1:1`, `${bundle}/chunk-A.js:1:8`)),
    stack(`${file}:3:1`, `${file}:3:6`),
  );
});

Deno.test("originalPlaces leaves a place of which no map tells", async () => {
  await using made = await makeBundle();
  const text =
    `at file://${made.root}/.bundle/a/chunk-B.js:1:1, at file://${made.root}/.bundle/a/chunk-A.js:9:1`;
  assert.equal(originalPlaces(text), text);
  await Deno.writeTextFile(`${made.root}/.bundle/a/chunk-C.js.map`, "{");
  const broken = `at file://${made.root}/.bundle/a/chunk-C.js:1:1`;
  assert.equal(originalPlaces(broken), broken);
});
