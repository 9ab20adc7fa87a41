/** The bots that examples are cut from: those of this folder, those that come along, and those that the pages show. */
import { fileURLToPath } from "node:url";
import { Problems } from "../../diagnostics/diagnostic.ts";
import { SourceFile } from "../../diagnostics/span.ts";
import type { JsonSchema } from "../../editor/schema_walk.ts";
import { parseYaml } from "../../source/parse_yaml.ts";
import { Examples } from "./examples.ts";

const ROOT = new URL("../../../", import.meta.url);
const OWN = "engine/manual/examples/";
export const ENGINE_FILE = `${OWN}engine.yaml`;

interface Text {
  readonly path: string;
  readonly text: string;
}

/** Paths of the bots that are only there for the reference, relative to the project. */
export function ownExamples(): string[] {
  return filesIn(OWN, ".yaml").filter((path) => path !== ENGINE_FILE);
}

export function readExamples(root: JsonSchema): Examples {
  const bots = [...ownExamples(), ...filesIn("bots/examples/", ".yaml")].map(read);
  const shown = filesIn("docs/", ".md").map(read).flatMap(blocksIn);
  return readTexts([...bots, ...shown], root);
}

/** Those of `bots/engine.yaml`. */
export function readEngineExamples(root: JsonSchema): Examples {
  return readTexts([read(ENGINE_FILE)], root);
}

function filesIn(folder: string, ending: string): string[] {
  return [...Deno.readDirSync(new URL(folder, ROOT))].map(({ name }) => folder + name)
    .filter((path) => path.endsWith(ending)).sort();
}

function read(path: string): Text {
  return { path, text: Deno.readTextFileSync(fileURLToPath(new URL(path, ROOT))) };
}

/** Definitions in a page; that they load is held by the tests of the pages. */
function blocksIn({ path, text }: Text): Text[] {
  return [...text.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, block]) => ({ path, text: block! }));
}

/** @throws Error for a text that is no YAML */
function readTexts(texts: readonly Text[], root: JsonSchema): Examples {
  const examples = new Examples();
  for (const { path, text } of texts) {
    const problems = new Problems();
    const file = new SourceFile(path, text);
    const { root: node } = parseYaml(file, problems);
    if (!node || problems.list.length > 0) throw new Error(`A definition in ${path} is no YAML.`);
    examples.read(node, root, file);
  }
  return examples;
}
