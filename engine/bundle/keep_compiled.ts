/**
 * Run by `deno task bundle` with the folder of a bundle and a command line of the engine, which it runs out of that bundle:
 * when it ends, it keeps what V8 has compiled for it, which the next start then need not do again.
 */
import { pathToFileURL } from "node:url";
import { openBundle } from "./open_bundle.ts";

if (import.meta.main) {
  const [folder = ".", ...args] = Deno.args;
  const bundle = openBundle(pathToFileURL(`${folder}/`));
  addEventListener("unload", () => bundle.keepCompiled());
  await bundle.main.run(args);
}
