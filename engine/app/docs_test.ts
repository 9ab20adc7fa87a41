/** What the documentation shows must work: each YAML block is a definition, or a part of one, without a problem. */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { loadBots } from "./load_bots.ts";

const ROOT = new URL("../../", import.meta.url);
const PAGES = ["README.md", ...[...Deno.readDirSync(new URL("docs", ROOT))].map(({ name }) => `docs/${name}`)]
  .filter((path) => path.endsWith(".md"));

for (const page of PAGES) {
  const text = Deno.readTextFileSync(fileURLToPath(new URL(page, ROOT)));
  const extensions = [...text.matchAll(/^```ts\n\/\/ (extensions\/[\w/]+\.ts)\n([^]*?)^```$/gm)];
  const blocks = [...text.matchAll(/^```yaml\n([^]*?)^```$/gm)].map((match) => match[1]!);
  Deno.test(`the definitions in ${page} have no problems`, async () => {
    for (const block of blocks) {
      const folder = await Deno.makeTempDir();
      await Deno.mkdir(`${folder}/bots`);
      await Deno.writeTextFile(`${folder}/bots/bot.yaml`, block);
      await Deno.mkdir(`${folder}/extensions`);
      for (const [, path, code] of extensions) await Deno.writeTextFile(`${folder}/${path}`, code!);
      const { bots } = await loadBots(folder);
      await Deno.remove(folder, { recursive: true });
      const problems = bots[0]!.problems.filter(({ code }) => code !== "no-commands");
      assert.deepEqual(problems.map(({ code, message }) => `${code}: ${message}`), [], block);
    }
  });
}
