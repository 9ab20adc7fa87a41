import assert from "node:assert/strict";
import { FileError } from "../../files/file_error.ts";
import { idOf, isTaken, writeNewBot } from "./write_new_bot.ts";

for (
  const [name, id] of [
    ["Shop", "shop"],
    ["My Shöp!", "my_shop"],
    ["  7 cats  ", "cats"],
    ["a-b_c", "a-b_c"],
    ["x".repeat(40), "x".repeat(32)],
    ["猫", undefined],
    ["", undefined],
    ["Engine", undefined],
    ["examples", undefined],
  ] as const
) Deno.test(`idOf makes of "${name}" ${id}`, () => assert.equal(idOf(name), id));

Deno.test("writeNewBot writes a folder as a whole or leaves nothing behind", async () => {
  const folder = await Deno.makeTempDir();
  const texts = new Map([["shop/bot.yaml", "name: Shop\n"], ["shop/a.yaml", "commands: {}\n"]]);
  assert.equal(await isTaken(folder, "shop"), false);
  assert.equal(await writeNewBot(folder, texts), "bots/shop");
  assert.equal(await isTaken(folder, "shop"), true);
  // Somebody else was quicker: the folder is not empty, so it stays.
  await assert.rejects(writeNewBot(folder, new Map([...texts, ["shop/b.yaml", "a: 1\n"]])), FileError);
  const left = [...Deno.readDirSync(`${folder}/bots`)].map(({ name }) => name).sort();
  assert.deepEqual(left, ["cordial.schema.json", "shop"]);
  assert.deepEqual([...Deno.readDirSync(`${folder}/bots/shop`)].map(({ name }) => name).sort(), [
    "a.yaml",
    "bot.yaml",
  ]);
  await Deno.remove(folder, { recursive: true });
});

for (const path of ["shop.yml", "shop.yaml", "shop/readme.txt"]) {
  Deno.test(`isTaken finds ${path}`, async () => {
    const folder = await Deno.makeTempDir();
    await Deno.mkdir(`${folder}/bots/shop`, { recursive: true });
    if (!path.includes("/")) await Deno.remove(`${folder}/bots/shop`);
    await Deno.writeTextFile(`${folder}/bots/${path}`, "");
    assert.equal(await isTaken(folder, "shop"), true);
    await Deno.remove(folder, { recursive: true });
  });
}
