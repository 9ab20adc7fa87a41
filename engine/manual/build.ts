/**
 * `deno task docs`: writes the reference into docs/, and builds docs/ into the site that the page serves under Help.
 * With `--out FOLDER` the site is written there, too, for any web server.
 */
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { dirname, join } from "node:path";
import { helpFile, helpNames } from "../web/help/help_files.ts";
import type { HelpSite } from "../web/help/help_site.ts";
import { referencePages } from "./reference/reference.ts";
import { helpModule } from "./site/module.ts";
import { buildSite, deadLinks, sitePages } from "./site/site.ts";

const DOCS = fileURLToPath(new URL("../../docs/", import.meta.url));
const MODULE = fileURLToPath(new URL("../web/help/help.gen.ts", import.meta.url));

function writeReference(): void {
  const pages = referencePages();
  for (const [path, text] of pages) write(join(DOCS, path), text);
  for (const { name } of Deno.readDirSync(join(DOCS, "reference"))) {
    if (!pages.has(`reference/${name}`)) Deno.removeSync(join(DOCS, "reference", name));
  }
}

function write(file: string, text: string): void {
  Deno.mkdirSync(dirname(file), { recursive: true });
  Deno.writeTextFileSync(file, text);
}

function writeSite(site: HelpSite, folder: string): void {
  for (const name of helpNames(site)) write(join(folder, name), helpFile(site, name)!.body);
}

if (import.meta.main) {
  const { values: { out } } = parseArgs({ args: Deno.args, options: { out: { type: "string" } } });
  writeReference();
  const pages = sitePages();
  const dead = deadLinks(pages);
  for (const sentence of dead) console.error(sentence);
  const site = buildSite(pages);
  write(MODULE, helpModule(site));
  if (out !== undefined) writeSite(site, out);
  console.log(`${pages.length} pages written${out === undefined ? "" : `, the site to ${out}`}`);
  if (dead.length > 0) Deno.exit(1);
}
