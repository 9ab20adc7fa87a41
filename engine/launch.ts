/** What `deno task start` runs: the engine out of its bundle, where that is of these very files, and else out of them. */
import { keptBundle } from "./bundle/kept_bundle.ts";

// Deno loads what stands in import("…") ahead; only one of the two is wanted.
const bundle = await keptBundle(`${import.meta.dirname}/..`);
const { run } = bundle === undefined
  ? await import(import.meta.resolve("./main.ts"))
  : (await import(import.meta.resolve("./bundle/open_bundle.ts"))).openBundle(
    new URL(`../${bundle}/`, import.meta.url),
  ).main;
await run();
