import assert from "node:assert/strict";
import { BUNDLES, digestOf, MAIN_SCRIPT, manifestOf, markOf } from "../../bundle/kept_bundle.ts";
import { examineBundle } from "./examine_bundle.ts";

Deno.test("examineBundle tells of a bundle that is there, of an old one, and of what none costs", async () => {
  const root = await Deno.makeTempDir();
  await Deno.writeTextFile(`${root}/deno.json`, "{}");
  const none = await examineBundle(root);
  assert.equal(none.state, "ok");
  assert.match(none.text, /task bundle makes them more than twice as fast/);

  await Deno.mkdir(`${root}/${BUNDLES}/a`, { recursive: true });
  await Deno.writeTextFile(`${root}/${BUNDLES}/a/${MAIN_SCRIPT}`, "");
  const manifest = {
    folder: "a",
    deno: Deno.version.deno,
    marks: { "deno.json": markOf(`${root}/deno.json`) },
    contents: await digestOf(root, ["deno.json"]),
  };
  await Deno.writeTextFile(manifestOf(root), JSON.stringify(manifest));
  assert.deepEqual(await examineBundle(root), {
    about: "start",
    state: "ok",
    text: "Starts go out of the bundle",
  });

  await Deno.writeTextFile(`${root}/deno.json`, '{ "name": "another" }');
  const old = await examineBundle(root);
  assert.equal(old.state, "warning");
  assert.match(old.fix ?? "", /task bundle$/);
  await Deno.remove(root, { recursive: true });
});
