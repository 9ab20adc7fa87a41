/** Definitions that people learn from: the examples, and those that the documentation shows. */
const ROOT = new URL("../../../", import.meta.url);

export interface SampleDefinition {
  /** `bots/examples/economy.yaml` or `docs/steps.md 3`. */
  readonly source: string;
  readonly text: string;
}

export async function sampleDefinitions(): Promise<SampleDefinition[]> {
  const examples = await readAll("bots/examples/", ".yaml");
  const pages = await readAll("docs/", ".md");
  const blocks = pages.flatMap(({ source, text }) =>
    [...text.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, block], index) => ({
      source: `${source} ${index + 1}`,
      text: block!,
    }))
  );
  return [...examples, ...blocks];
}

async function readAll(folder: string, ending: string): Promise<SampleDefinition[]> {
  const names = [...Deno.readDirSync(new URL(folder, ROOT))].map(({ name }) => name)
    .filter((name) => name.endsWith(ending)).sort();
  return await Promise.all(names.map(async (name) => ({
    source: folder + name,
    text: await Deno.readTextFile(new URL(folder + name, ROOT)),
  })));
}
