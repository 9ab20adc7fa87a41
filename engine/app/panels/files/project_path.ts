/** Which files the page may see and change: definitions in bots/, scripts in extensions/, and nothing that leads out of these. */
import { basename, dirname, join, sep } from "node:path";
import { PanelRefusal } from "../../../model/panels/panel.ts";
import { EXTENSIONS_FOLDER } from "../../paths/extension_folder.ts";

const DEFINITION = /^bots\/(?:[^/]+\/)*[^/]+\.ya?ml$/i;
const SCRIPT = new RegExp(`^${EXTENSIONS_FOLDER}/(?:[^/]+/)*[^/]+\\.(?:ts|js|mjs)$`, "i");
/** What no name of a file of a project holds; the first rules out `..` and hidden files. */
const ODD = /(?:^|\/)\.|[\\\0:]/;
const LONGEST = 400;

export function isDefinition(path: string): boolean {
  return isPlain(path) && DEFINITION.test(path);
}

export function isShown(path: string): boolean {
  return isPlain(path) && (DEFINITION.test(path) || SCRIPT.test(path));
}

function isPlain(path: string): boolean {
  return path.length <= LONGEST && !ODD.test(path);
}

/**
 * The real path of a file of the project, all links followed. The file itself need not exist, its folder must.
 * @throws PanelRefusal where the path is none that the page may see, or leads out through a link
 */
export async function insideProject(folder: string, path: string): Promise<string> {
  if (!isShown(path)) throw outside(path);
  const top = path.slice(0, path.indexOf("/"));
  const root = await Deno.realPath(join(folder, top)).catch(() => undefined);
  const real = root && await realOf(join(folder, path));
  if (real === undefined) throw new PanelRefusal(`The folder of ${path} is not there.`);
  if (!isBelow(real, root!)) throw outside(path);
  return real;
}

/** Whether a real path is below a real folder. */
export function isBelow(real: string, root: string): boolean {
  return real.startsWith(root.endsWith(sep) ? root : root + sep);
}

async function realOf(path: string): Promise<string | undefined> {
  try {
    return await Deno.realPath(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) return undefined;
  }
  // A link that leads nowhere is no place for a new file: who knows where that would be.
  if (await Deno.lstat(path).then(() => true, () => false)) return undefined;
  const folder = await Deno.realPath(dirname(path)).catch(() => undefined);
  return folder && join(folder, basename(path));
}

function outside(path: string): PanelRefusal {
  const shown = path.length > 80 ? `${path.slice(0, 80)}…` : path;
  return new PanelRefusal(
    `${shown} is not for the page: it opens definitions in bots/ and extensions in ${EXTENSIONS_FOLDER}/ that really lie there.`,
  );
}
