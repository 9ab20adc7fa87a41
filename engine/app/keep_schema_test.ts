import assert from "node:assert/strict";
import { join } from "node:path";
import { SchemaKeeper } from "./keep_schema.ts";
import { loadBots } from "./load_bots.ts";
import { writeSchema } from "./write_starter.ts";

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
      await loadBots(folder, undefined, { context });
      await keeper.keep(context);
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
  await writeSchema(kept.folder);
  assert.match(await kept.save(dice("roll")), /"dice\.roll"/);
  await kept.stain();
  assert.match(await kept.save(dice("roll", 5)), /\}\n $/);
  const changed = await kept.save(dice("throw"));
  assert.match(changed, /"dice\.throw"/);
  assert.doesNotMatch(changed, /"dice\.roll"|\}\n $/);
});

Deno.test("SchemaKeeper of a new process makes no schema that is there already", async () => {
  await using kept = await project();
  await writeSchema(kept.folder);
  await kept.save(dice("roll"));
  await kept.stain();
  const { context } = await loadBots(kept.folder);
  await new SchemaKeeper(kept.folder).keep(context);
  await context[Symbol.asyncDispose]();
  assert.match(await kept.read(), /\}\n $/);
});
