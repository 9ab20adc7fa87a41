import assert from "node:assert/strict";
import { watchFolder } from "./watch_folder.ts";

/** Watches a new folder; `next` resolves at the next change. */
async function watched() {
  const folder = await Deno.makeTempDir();
  let changes = 0;
  let changed = Promise.withResolvers<void>();
  const stop = watchFolder(folder, () => {
    changes++;
    changed.resolve();
    changed = Promise.withResolvers();
  });
  return { folder, count: () => changes, next: () => changed.promise, stop };
}

Deno.test({
  name: "watchFolder tells of files written in place, renamed over and deleted",
  sanitizeResources: true,
}, async () => {
  const { folder, next, stop } = await watched();
  for (
    const change of [
      () => Deno.writeTextFile(`${folder}/bot.yaml`, "a"),
      async () => {
        await Deno.writeTextFile(`${folder}/.new`, "b");
        await Deno.rename(`${folder}/.new`, `${folder}/bot.yaml`);
      },
      () => Deno.mkdir(`${folder}/more`),
      () => Deno.remove(`${folder}/bot.yaml`),
    ]
  ) {
    const told = next();
    await change();
    await told;
  }
  stop();
});

Deno.test("watchFolder tells once of a burst of 200 files", async () => {
  const { folder, count, next, stop } = await watched();
  const told = next();
  for (let file = 0; file < 200; file++) Deno.writeTextFileSync(`${folder}/${file}.yaml`, "x");
  await told;
  assert.equal(count(), 1);
  stop();
});
