/**
 * Puts the bots of `bots/examples` into a module, so that a compiled program has them, too:
 * `deno run -A engine/app/recipes/build_examples.ts`
 */
import { fileURLToPath } from "node:url";

const EXAMPLES = fileURLToPath(new URL("../../../bots/examples/", import.meta.url));
const MODULE = fileURLToPath(new URL("./examples.gen.ts", import.meta.url));

/** The text of the module. */
export function examplesModule(): string {
  const names = [...Deno.readDirSync(EXAMPLES)].filter(({ isFile, name }) => isFile && name.endsWith(".yaml"))
    .map(({ name }) => name).sort();
  const entries = names.map((name) => `  ${name.replace(/\.yaml$/, "")}: ${JSON.stringify(textOf(name))},\n`);
  return "// Made by build_examples.ts from bots/examples.\n" +
    `export const EXAMPLES: Readonly<Record<string, string>> = {\n${entries.join("")}};\n`;
}

/** Without the line that tells how to start the example, since nobody's bot is started so. */
function textOf(name: string): string {
  return Deno.readTextFileSync(EXAMPLES + name).replace(/^# Try it without a token:.*\n/m, "");
}

if (import.meta.main) Deno.writeTextFileSync(MODULE, examplesModule());
