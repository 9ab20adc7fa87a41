import assert from "node:assert/strict";
import {
  BUNDLES,
  digestOf,
  keptBundle,
  MAIN_SCRIPT,
  type Manifest,
  manifestOf,
  markOf,
} from "./kept_bundle.ts";

const FILES = { "deno.json": "{}", "engine/main.ts": "run(1);", "engine/app/app.ts": "export {}" };
const PATHS = Object.keys(FILES);

/** A folder with an engine and a bundle of it. */
async function makeRoot(change: Partial<Manifest> = {}) {
  const root = await Deno.makeTempDir();
  await Deno.mkdir(`${root}/engine/app`, { recursive: true });
  await Deno.mkdir(`${root}/${BUNDLES}/a`, { recursive: true });
  for (const [path, text] of Object.entries(FILES)) await Deno.writeTextFile(`${root}/${path}`, text);
  await Deno.writeTextFile(`${root}/${BUNDLES}/a/${MAIN_SCRIPT}`, "run(1);");
  const manifest: Manifest = {
    folder: "a",
    deno: Deno.version.deno,
    marks: Object.fromEntries(PATHS.map((path) => [path, markOf(`${root}/${path}`)])),
    contents: await digestOf(root, PATHS),
    ...change,
  };
  await Deno.writeTextFile(manifestOf(root), JSON.stringify(manifest));
  return { root, [Symbol.asyncDispose]: () => Deno.remove(root, { recursive: true }) };
}

const BUNDLE = `${BUNDLES}/a`;

Deno.test("keptBundle gives the folder of a bundle that is of these files", async () => {
  await using made = await makeRoot();
  assert.equal(await keptBundle(made.root), BUNDLE);
});

Deno.test("keptBundle gives none after a change, also one that keeps size and time of the file", async () => {
  await using made = await makeRoot();
  const path = `${made.root}/engine/main.ts`;
  const { atime, mtime } = Deno.statSync(path);
  const mark = markOf(path);
  // Clocks of file systems tick every few milliseconds.
  while (markOf(path) === mark) {
    await Deno.writeTextFile(path, "run(2);");
    await Deno.utime(path, atime!, mtime!);
  }
  assert.equal(await keptBundle(made.root), undefined);
  await Deno.writeTextFile(path, "run(1);");
  assert.equal(await keptBundle(made.root), BUNDLE, "the old content again");
});

Deno.test("keptBundle gives none where a file is gone, and none for another Deno", async () => {
  await using made = await makeRoot();
  await Deno.remove(`${made.root}/engine/app/app.ts`);
  assert.equal(await keptBundle(made.root), undefined);
  await using older = await makeRoot({ deno: "2.0.0" });
  assert.equal(await keptBundle(older.root), undefined);
});

Deno.test("keptBundle takes the bundle of a folder that was copied, by the contents of its files", async () => {
  await using made = await makeRoot({ marks: Object.fromEntries(PATHS.map((path) => [path, "1 2 3 4"])) });
  assert.equal(await keptBundle(made.root), BUNDLE);
  await Deno.writeTextFile(`${made.root}/engine/main.ts`, "run(2);");
  assert.equal(await keptBundle(made.root), undefined);
});

Deno.test("keptBundle gives none where there is none, half of one, or a manifest that is none", async () => {
  await using made = await makeRoot();
  await Deno.remove(`${made.root}/${BUNDLE}/${MAIN_SCRIPT}`);
  assert.equal(await keptBundle(made.root), undefined);
  for (const text of ["", "{}", "[1]", "null", '{"folder":']) {
    await Deno.writeTextFile(manifestOf(made.root), text);
    assert.equal(await keptBundle(made.root), undefined, text);
  }
  await Deno.remove(`${made.root}/${BUNDLES}`, { recursive: true });
  assert.equal(await keptBundle(made.root), undefined);
});
