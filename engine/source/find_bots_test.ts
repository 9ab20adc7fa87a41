import assert from "node:assert/strict";
import { Problems } from "../diagnostics/diagnostic.ts";
import { findBots } from "./find_bots.ts";

/** Runs a test in a project folder with these files; `null` makes a folder. */
async function inProject(
  files: Record<string, string | null>,
  test: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    for (const [path, text] of Object.entries(files)) {
      const parent = text === null ? path : path.slice(0, path.lastIndexOf("/"));
      await Deno.mkdir(`${folder}/${parent}`, { recursive: true });
      if (text !== null) await Deno.writeTextFile(`${folder}/${path}`, text);
    }
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function find(folder: string) {
  const problems = new Problems();
  const found = await findBots(folder, problems);
  return { ...found, problems: problems.list.map(({ code, span }) => `${code} ${span?.file.path}`) };
}

Deno.test("findBots finds files and folders, and sorts them", () =>
  inProject({
    "bots/zoo.yaml": "",
    "bots/art.yml": "",
    "bots/shop/bot.yaml": "",
    "bots/shop/commands/fun/dice.yml": "",
    "bots/shop/notes.txt": "",
    "bots/readme.md": "",
  }, async (folder) => {
    const { bots, engineFile, problems } = await find(folder);
    assert.deepEqual(bots, [
      { id: "art", path: "bots/art.yml", kind: "file", files: ["bots/art.yml"] },
      {
        id: "shop",
        path: "bots/shop",
        kind: "folder",
        files: ["bots/shop/bot.yaml", "bots/shop/commands/fun/dice.yml"],
      },
      { id: "zoo", path: "bots/zoo.yaml", kind: "file", files: ["bots/zoo.yaml"] },
    ]);
    assert.equal(engineFile, undefined);
    assert.deepEqual(problems, []);
  }));

Deno.test("findBots tells the file of the process apart, and passes over examples and hidden files", () =>
  inProject({
    "bots/engine.yaml": "",
    "bots/examples/quiz.yaml": "",
    "bots/.hidden.yaml": "",
    "bots/.git/x.yaml": "",
    "bots/a.yaml": "",
  }, async (folder) => {
    const { bots, engineFile, problems } = await find(folder);
    assert.deepEqual(bots.map(({ id }) => id), ["a"]);
    assert.equal(engineFile, "bots/engine.yaml");
    assert.deepEqual(problems, []);
  }));

Deno.test("findBots tells of names that are taken twice, wrong endings and folders without files", () =>
  inProject({
    "bots/a.yaml": "",
    "bots/a/x.yaml": "",
    "bots/b.yaml": "",
    "bots/b.yml": "",
    "bots/c.yaml.txt": "",
    "bots/d": null,
    "bots/e.yaml": null,
  }, async (folder) => {
    const { bots, problems } = await find(folder);
    assert.deepEqual(bots.map(({ id, kind }) => `${id} ${kind}`), ["a folder", "b file"]);
    assert.deepEqual(problems, [
      "bot-defined-twice bots/a.yaml",
      "bot-defined-twice bots/b.yml",
      "file-txt-ending bots/c.yaml.txt",
      "bot-without-files bots/d",
      "file-is-folder bots/e.yaml",
    ]);
  }));

Deno.test("findBots tells of a folder that is not there", () =>
  inProject({ "other": null }, async (folder) => {
    const { bots, problems } = await find(folder);
    assert.deepEqual([bots, problems], [[], ["folder-missing bots"]]);
  }));

Deno.test("findBots survives links in a circle and links to nowhere", () =>
  inProject({ "bots/a/b/x.yaml": "" }, async (folder) => {
    await Deno.symlink(`${folder}/bots`, `${folder}/bots/a/b/up`);
    await Deno.symlink(`${folder}/bots/a`, `${folder}/bots/a/self`);
    await Deno.symlink("loop.yaml", `${folder}/bots/loop.yaml`);
    await Deno.symlink("nowhere.yaml", `${folder}/bots/gone.yaml`);
    const { bots, problems } = await find(folder);
    assert.deepEqual(bots.map(({ files }) => files), [["bots/a/b/x.yaml"]]);
    assert.deepEqual(problems, []);
  }));

Deno.test("findBots follows a link to a definition elsewhere", () =>
  inProject({ "bots": null, "elsewhere/x.yaml": "" }, async (folder) => {
    await Deno.symlink(`${folder}/elsewhere`, `${folder}/bots/shop`);
    const { bots } = await find(folder);
    assert.deepEqual(bots.map(({ files }) => files), [["bots/shop/x.yaml"]]);
  }));

Deno.test("findBots stops in a folder of more than 10,000 files", () =>
  inProject({ "bots": null }, async (folder) => {
    for (let number = 0; number <= 10_001; number++) {
      Deno.writeFileSync(`${folder}/bots/${number}.txt`, new Uint8Array());
    }
    const { problems } = await find(folder);
    assert.deepEqual(problems, ["folder-too-large bots"]);
  }));

Deno.test("findBots tells of a folder that cannot be listed, such as a file of its name", async () => {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.writeTextFile(`${folder}/bots`, "");
    const { bots, problems } = await find(folder);
    assert.deepEqual(bots, []);
    assert.deepEqual(problems, ["folder-unreadable bots"]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
