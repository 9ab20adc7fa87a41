/** What `deno task start` runs: the engine out of its bundle, where that is of these very files, and else out of them. */
import { keptBundle } from "./bundle/kept_bundle.ts";

// Deno loads what stands in import("…") ahead; only one of the two is wanted.
const main = await keptBundle(`${import.meta.dirname}/..`) ?? "engine/main.ts";
const { run }: { run(): Promise<never> } = await import(import.meta.resolve(`../${main}`));
await run();
