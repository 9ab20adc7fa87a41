/** Modules that run in threads of their own: `deno compile` follows imports only, and would leave them out. */
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const WORKER = /\bnew Worker\(\s*new URL\(\s*"([^"]+)",\s*import\.meta\.url\s*\)/g;
const NOT_SHIPPED = /(^|\/)test_[^/]*$|_(test|bench)\.tsx?$/;

/** Their paths. @param folder in which to look, with all folders below */
export function modulesOfWorkers(folder: string): string[] {
  return [...scriptsIn(folder)].flatMap((path) => {
    const started = Deno.readTextFileSync(path).matchAll(WORKER);
    return Array.from(started, ([, address]) => fileURLToPath(new URL(address!, pathToFileURL(path))));
  }).sort();
}

function* scriptsIn(folder: string): Generator<string> {
  for (const { name, isDirectory } of Deno.readDirSync(folder)) {
    const path = join(folder, name);
    if (isDirectory) yield* scriptsIn(path);
    else if (name.endsWith(".ts") && !NOT_SHIPPED.test(name)) yield path;
  }
}
