import assert from "node:assert/strict";
import { join } from "node:path";
import { projectLines } from "./project_lines.ts";

async function inProject(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    for (const path of ["bots/shop/commands", "extensions/dice", "data"]) {
      await Deno.mkdir(join(folder, path), { recursive: true });
    }
    await Deno.writeTextFile(join(folder, ".env"), "DISCORD_TOKEN=secret");
    await Deno.writeTextFile(join(folder, "data/a.yaml"), "secret");
    await Deno.writeTextFile(join(folder, "bots/.env"), "secret");
    await Deno.writeTextFile(join(folder, "bots/.hidden.yaml"), "secret");
    await Deno.writeTextFile(join(folder, "bots/notes.txt"), "secret");
    await Deno.writeTextFile(join(folder, "bots/a.yaml"), "one\r\ntwo\n");
    await Deno.writeTextFile(join(folder, "bots/shop/commands/b.yml"), "b");
    await Deno.writeTextFile(join(folder, "extensions/dice/mod.ts"), "export {};");
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("projectLines reads definitions and extensions", () =>
  inProject(async (folder) => {
    const read = projectLines(folder);
    assert.deepEqual(await read("bots/a.yaml"), ["one", "two", ""]);
    assert.deepEqual(await read("bots/shop/commands/b.yml"), ["b"]);
    assert.deepEqual(await read("extensions/dice/mod.ts"), ["export {};"]);
    assert.equal(await read("bots/gone.yaml"), undefined);
    assert.equal(await read("bots/a.yaml/b.yaml"), undefined);
  }));

Deno.test("projectLines reads nothing else, however it is asked for", () =>
  inProject(async (folder) => {
    const read = projectLines(folder);
    const attacks = [
      ".env",
      "bots/.env",
      "bots/.hidden.yaml",
      "bots/notes.txt",
      "bots",
      "bots/shop",
      "data/a.yaml",
      "bots/../.env",
      "bots/../data/a.yaml",
      "bots/shop/../../data/a.yaml",
      "bots/./a.yaml",
      "bots//a.yaml",
      "bots\\..\\data\\a.yaml",
      "bots/..\\data\\a.yaml",
      `${folder}/bots/a.yaml`,
      "/etc/passwd",
      "bots/a.yaml\0.txt",
      "",
    ];
    for (const path of attacks) assert.equal(await read(path), undefined, path);
  }));

Deno.test("projectLines follows no link out of its folder, nor to a hidden file", () =>
  inProject(async (folder) => {
    const read = projectLines(folder);
    await Deno.symlink("../.env", join(folder, "bots/link.yaml"));
    await Deno.symlink("../data", join(folder, "bots/data"));
    await Deno.symlink(".env", join(folder, "bots/near.yaml"));
    await Deno.symlink("shop/commands/b.yml", join(folder, "bots/fine.yaml"));
    assert.equal(await read("bots/link.yaml"), undefined);
    assert.equal(await read("bots/data/a.yaml"), undefined);
    assert.equal(await read("bots/near.yaml"), undefined);
    assert.deepEqual(await read("bots/fine.yaml"), ["b"]);
  }));
