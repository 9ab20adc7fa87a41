/**
 * Run by `deno task bundle` with the folder of a bundle: loads each of its modules once, so that Deno has them compiled.
 * The start that has to compile them holds 50 MB more, for as long as it runs.
 */
import { pathToFileURL } from "node:url";

if (import.meta.main) {
  const [folder = "."] = Deno.args;
  // Those of workers lie in folders below, and would wait for what a worker is told.
  for (const { name } of Deno.readDirSync(folder)) {
    if (name.endsWith(".js")) await import(pathToFileURL(`${folder}/${name}`).href);
  }
  Deno.exit(0);
}
