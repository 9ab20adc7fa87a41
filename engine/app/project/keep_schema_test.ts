import assert from "node:assert/strict";
import { join } from "node:path";
import { refreshSchema, SchemaKeeper } from "./keep_schema.ts";
import { offeredNames } from "../../schema/declared_examples.ts";
import { loadBots } from "../load/load_bots.ts";

const dice = (action: string, result = 4) =>
  `import { defineAction, defineExtension } from "cordial";
export default defineExtension({
  actions: { ${action}: defineAction({ description: "Rolls", fields: {}, result: "number", run: () => ${result} }) },
});
`;

/** A project with an extension, which is loaded again whenever that is saved. */
async function project() {
  const folder = await Deno.makeTempDir();
  for (const name of ["bots", "extensions"]) await Deno.mkdir(join(folder, name));
  await Deno.writeTextFile(join(folder, "bots/bot.yaml"), "name: Bot");
  await Deno.writeTextFile(join(folder, "extensions/dice.ts"), dice("roll"));
  const keeper = new SchemaKeeper(folder);
  const { context } = await loadBots(folder);
  const path = join(folder, "bots/cordial.schema.json");
  return {
    folder,
    read: () => Deno.readTextFile(path),
    /** Saves the extension; resolves with the schema after that. */
    async save(text: string): Promise<string> {
      await Deno.writeTextFile(join(folder, "extensions/dice.ts"), text);
      await keeper.keep(await loadBots(folder, undefined, { context }));
      return await Deno.readTextFile(path).catch(() => "");
    },
    /** What nobody has written since would be there still. */
    stain: async () => await Deno.writeTextFile(path, `${await Deno.readTextFile(path)} `),
    async [Symbol.asyncDispose]() {
      await context[Symbol.asyncDispose]();
      await Deno.remove(folder, { recursive: true });
    },
  };
}

Deno.test("SchemaKeeper writes none where a project has none", async () => {
  await using kept = await project();
  assert.equal(await kept.save(dice("roll")), "");
});

Deno.test("SchemaKeeper writes the schema anew when words change, and leaves it alone otherwise", async () => {
  await using kept = await project();
  await refreshSchema(kept.folder);
  assert.match(await kept.save(dice("roll")), /"dice\.roll"/);
  await kept.stain();
  assert.match(await kept.save(dice("roll", 5)), /\}\n $/);
  const changed = await kept.save(dice("throw"));
  assert.match(changed, /"dice\.throw"/);
  assert.doesNotMatch(changed, /"dice\.roll"|\}\n $/);
});

Deno.test("SchemaKeeper of a new process makes no schema that is there already", async () => {
  await using kept = await project();
  await refreshSchema(kept.folder);
  await kept.save(dice("roll"));
  await kept.stain();
  const loaded = await loadBots(kept.folder);
  await new SchemaKeeper(kept.folder).keep(loaded);
  await loaded.context[Symbol.asyncDispose]();
  assert.match(await kept.read(), /\}\n $/);
});

const roles = (...names: string[]) =>
  `name: Bot\nnames:\n  roles: { ${
    names.map((name, at) => `${name}: "82347588731994113${at}"`).join(", ")
  } }\n`;

/** The names of roles that an editor is offered. */
const rolesIn = (schema: string) => offeredNames(JSON.parse(schema)).roles;

Deno.test("SchemaKeeper offers the names that the bots give, also after words have changed", async () => {
  await using kept = await project();
  await Deno.writeTextFile(join(kept.folder, "bots/bot.yaml"), roles("mod", "vip"));
  await refreshSchema(kept.folder);
  assert.deepEqual(rolesIn(await kept.read()), ["mod", "vip"]);
  assert.deepEqual(rolesIn(await kept.save(dice("roll"))), ["mod", "vip"]);
  assert.deepEqual(rolesIn(await kept.save(dice("throw"))), ["mod", "vip"]);
  await Deno.writeTextFile(join(kept.folder, "bots/bot.yaml"), roles("mod", "guest"));
  assert.deepEqual(rolesIn(await kept.save(dice("throw"))), ["mod", "guest"]);
  await Deno.writeTextFile(join(kept.folder, "bots/bot.yaml"), "name: Bot\n");
  assert.equal(rolesIn(await kept.save(dice("throw"))), undefined);
});

Deno.test("SchemaKeeper keeps the names of a bot that is broken at the moment, or was not chosen", async () => {
  await using kept = await project();
  await Deno.writeTextFile(join(kept.folder, "bots/bot.yaml"), roles("mod"));
  await Deno.writeTextFile(join(kept.folder, "bots/shop.yaml"), roles("seller"));
  await refreshSchema(kept.folder);
  await Deno.writeTextFile(join(kept.folder, "bots/shop.yaml"), "name: [\n");
  assert.deepEqual(rolesIn(await kept.save(dice("roll")))?.toSorted(), ["mod", "seller"]);
  const chosen = await loadBots(kept.folder, "bot");
  await new SchemaKeeper(kept.folder).keep(chosen);
  await chosen.context[Symbol.asyncDispose]();
  assert.deepEqual(rolesIn(await kept.read())?.toSorted(), ["mod", "seller"]);
});

Deno.test("SchemaKeeper writes the same schema whether it changes the names of one or makes it anew", async () => {
  await using kept = await project();
  await refreshSchema(kept.folder);
  await Deno.writeTextFile(join(kept.folder, "bots/bot.yaml"), roles("mod"));
  const changed = await kept.save(dice("roll"));
  await Deno.remove(join(kept.folder, "bots/cordial.schema.json"));
  await refreshSchema(kept.folder);
  assert.equal(changed, await kept.read());
});
