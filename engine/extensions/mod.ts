/**
 * The extensions of a bot: TypeScript of its own developers, loaded while the bot runs.
 *
 * `Loader.open(options)` gives a bot its loader, behind the port `Extensions` of the model; `loadAll` at the start,
 * `stop` at the end. Whatever an extension does, the loader's methods resolve and tell.
 *
 * What a loader cannot hold off from those that run in the process of the engine: code that never comes to an `await`
 * (an endless loop stops everything), memory that fills up, `Deno.exit`. An error or rejection that nobody caught is
 * an extension's only where its stack names a file of it: without a stack (`Promise.reject("text")`), or where the
 * stack is that of the engine or a package alone, `blame` does not know whose it is. What `worker/` does of it for those
 * that a bot isolates, docs/isolation.md says.
 */
export type {
  ExtensionContext,
  ExtensionFiles,
  ExtensionMetrics,
  ExtensionStorage,
  ExtensionTables,
  ExtensionTools,
} from "./context/context.ts";
export type { OpenTools, ToolsOpener, ToolsRequest } from "./context/open_tools.ts";
export type { Extension } from "./define_extension.ts";
export { declaredTriggers, emitter } from "./context/emit.ts";
export { extensionFiles } from "./context/extension_files.ts";
export { extensionStorage } from "./context/extension_storage.ts";
export { lateBound } from "./context/late_bound.ts";
export { ExtensionProblem } from "./extension_problem.ts";
export { findExtensions } from "./find_extensions.ts";
export { blame, type BlameOptions } from "./blame.ts";
export { readBlacklist } from "./blacklist.ts";
export { inOrder } from "./in_order.ts";
export { Library } from "./library.ts";
export { Loader, type LoaderOptions, type WantedExtensions, type Wish } from "./loader.ts";
export type { Preparation } from "./preparation.ts";
export type { Wanted } from "./running.ts";
export { Version } from "./version.ts";
