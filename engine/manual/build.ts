/**
 * `deno task docs`: writes the reference into docs/, and builds docs/ into the site that the page serves under Help.
 * With `--out FOLDER` the site is written there, too.
 */
import { fileURLToPath } from "node:url";
import { dirname, join } from "node:path";
import { referencePages } from "./reference/reference.ts";

export const DOCS = fileURLToPath(new URL("../../docs/", import.meta.url));

/** Writes what is made; returns the paths that are new or different. */
function writeReference(): string[] {
  const pages = referencePages();
  const changed: string[] = [];
  for (const [path, text] of pages) {
    const file = join(DOCS, path);
    Deno.mkdirSync(dirname(file), { recursive: true });
    if (existing(file) === text) continue;
    Deno.writeTextFileSync(file, text);
    changed.push(`docs/${path}`);
  }
  for (const { name } of Deno.readDirSync(join(DOCS, "reference"))) {
    if (!pages.has(`reference/${name}`)) Deno.removeSync(join(DOCS, "reference", name));
  }
  return changed;
}

function existing(file: string): string | undefined {
  try {
    return Deno.readTextFileSync(file);
  } catch {
    return undefined;
  }
}

if (import.meta.main) {
  for (const path of writeReference()) console.log(`${path} written`);
}
