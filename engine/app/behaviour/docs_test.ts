/** What the documentation shows must work: each YAML block is a definition, or a part of one, without a problem. */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { loadBots } from "../load/load_bots.ts";

const ROOT = new URL("../../../", import.meta.url);
const PAGES = ["README.md", ...pagesIn("docs")];

/** Every page below a folder, those of the reference too, whose parts of definitions are cut from whole ones. */
function pagesIn(folder: string): string[] {
  return [...Deno.readDirSync(new URL(folder, ROOT))].flatMap(({ name, isDirectory }) => {
    const path = `${folder}/${name}`;
    return isDirectory ? pagesIn(path) : path.endsWith(".md") ? [path] : [];
  }).sort();
}

const pathOf = (name: string) => fileURLToPath(new URL(name, ROOT));
const read = (page: string) => Deno.readTextFileSync(pathOf(page));

/** `[text, path, code]` of each extension that a page shows. */
const extensionsIn = (text: string) => [
  ...text.matchAll(/^```ts\n\/\/ (extensions\/[\w/]+\.ts)\n([^]*?)^```$/gm),
];

Deno.test("the extensions in the documentation have no type errors", async () => {
  const folder = await Deno.makeTempDir();
  const files = PAGES.flatMap((page) => extensionsIn(read(page))).map(([, , code], index) => {
    Deno.writeTextFileSync(`${folder}/${index}.ts`, code!);
    return `${folder}/${index}.ts`;
  });
  assert(files.length > 1);
  const args = ["check", "--quiet", "--config", pathOf("deno.json"), ...files];
  const { code, stderr } = await new Deno.Command(Deno.execPath(), { args, env: { NO_COLOR: "1" } }).output();
  await Deno.remove(folder, { recursive: true });
  assert.equal(code, 0, new TextDecoder().decode(stderr));
});

for (const page of PAGES) {
  const text = read(page);
  const extensions = extensionsIn(text);
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
