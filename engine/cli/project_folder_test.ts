import assert from "node:assert/strict";
import { projectFolder } from "./project_folder.ts";

const executable = () => "/srv/bot/cordial";

Deno.test("projectFolder is the current folder where Deno runs the program", () => {
  const started = { compiled: false, executable, currentFolder: () => "/somewhere" };
  assert.equal(projectFolder(started), "/somewhere");
});

Deno.test("projectFolder of a compiled program is the one it lies in, unless the current one has bots", async () => {
  const folder = await Deno.makeTempDir();
  const started = { compiled: true, executable, currentFolder: () => folder };
  assert.equal(projectFolder(started), "/srv/bot");
  await Deno.writeTextFile(`${folder}/bots`, "no folder");
  assert.equal(projectFolder(started), "/srv/bot");
  await Deno.remove(`${folder}/bots`);
  await Deno.mkdir(`${folder}/bots`);
  assert.equal(projectFolder(started), folder);
  await Deno.remove(folder, { recursive: true });
});
