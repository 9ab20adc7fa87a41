import assert from "node:assert/strict";
import { Problems } from "../../diagnostics/diagnostic.ts";
import { makeProject } from "../../testkit/program.ts";
import { choices, chooseBots } from "./choose_bots.ts";
import { loadBots } from "./load_bots.ts";

const FILES = {
  "shop.yaml": "name: Shop",
  "big/one.yaml": "name: Big",
  "examples/economy.yaml": "name: Economy",
  "examples/shop.yaml": "name: Other",
};

Deno.test("chooseBots understands names, files and folders", async () => {
  const folder = await makeProject(FILES);
  const chosen = async (choice: string) =>
    (await chooseBots(folder, choice, new Problems())).bots.map(({ id }) => id).join();
  for (
    const choice of [
      "shop",
      "bots/shop.yaml",
      "./bots/shop.yaml",
      `${folder}/bots/shop.yaml`,
      "bots\\shop.yaml",
    ]
  ) {
    assert.equal(await chosen(choice), "shop", choice);
  }
  assert.equal(await chosen("bots/big/one.yaml"), "big");
  for (const choice of ["examples", "bots/examples", "bots/examples/"]) {
    assert.equal(await chosen(choice), "examples/economy,examples/shop", choice);
  }
  for (const choice of ["economy", "examples/economy", "bots/examples/economy.yaml"]) {
    assert.equal(await chosen(choice), "examples/economy", choice);
  }
  assert.equal(await chosen("nothing"), "");
  assert.deepEqual(await choices(folder, new Problems()), [
    "big",
    "shop",
    "examples/economy",
    "examples/shop",
  ]);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("loadBots passes over examples unless they are chosen, and says what was", async () => {
  const folder = await makeProject(FILES);
  const all = await loadBots(folder);
  assert.deepEqual([all.bots.map(({ id }) => id), all.choice], [["big", "shop"], undefined]);
  const one = await loadBots(folder, "economy");
  assert.deepEqual([one.bots.map(({ id }) => id), one.choice], [["examples/economy"], "economy"]);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("a project without examples lacks nothing", async () => {
  const folder = await makeProject({ "shop.yaml": "name: Shop" });
  const problems = new Problems();
  assert.deepEqual((await chooseBots(folder, "examples", problems)).bots, []);
  assert.deepEqual(problems.list, []);
  await Deno.remove(folder, { recursive: true });
});
