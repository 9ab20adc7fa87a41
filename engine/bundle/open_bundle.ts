/**
 * The modules of a bundle, run as scripts: of a script, V8 can keep all that it has compiled until now, also the functions
 * that it compiled as they were called. Of a module it keeps what it compiled before the first of them was called, and a
 * start would compile the others each time, which takes half of it.
 *
 * Each script lies beside its module, which gives it its name in the stacks of errors.
 */
import * as asyncHooks from "node:async_hooks";
import * as buffer from "node:buffer";
import * as path from "node:path";
import * as posixPath from "node:path/posix";
import * as sqlite from "node:sqlite";
import * as url from "node:url";
import * as util from "node:util";
import { constants, Script } from "node:vm";

/** What each start takes of Node. The others can be had by `process` alone, which takes 9 ms itself. */
export const OF_NODE: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["node:async_hooks", asyncHooks],
  ["node:buffer", buffer],
  ["node:path", path],
  ["node:path/posix", posixPath],
  ["node:sqlite", sqlite],
  ["node:url", url],
  ["node:util", util],
]);

/** What stands before and after the text of a module. */
export const BEFORE = '(function (load, loadLater, meta) { "use strict"; ';
export const AFTER = "\n})";

/** What a module gives to others, by its name. */
type Exports = Readonly<Record<string, unknown>>;
type Body = (
  load: (specifier: string) => unknown,
  loadLater: (specifier: string) => Promise<unknown>,
  meta: Pick<ImportMeta, "url" | "resolve">,
) => Exports;

interface Loaded {
  readonly script: Script;
  readonly exports: Exports;
}

/** The files of a module as a script. */
export function scriptOf(module: string): string {
  return `${module.slice(0, -".js".length)}.script`;
}

export interface OpenBundle {
  /** What `engine/main.ts` gives. */
  readonly main: { run(args?: readonly string[]): Promise<never> };
  /** Keeps what V8 has compiled of all that was loaded until now. */
  keepCompiled(): void;
}

/** @param folder ends with a slash */
export function openBundle(folder: URL): OpenBundle {
  const loaded = new Map<string, Loaded>();
  const load = (specifier: string): unknown => {
    if (specifier.startsWith("node:")) {
      return OF_NODE.get(specifier) ?? globalThis.process.getBuiltinModule(specifier);
    }
    let module = loaded.get(specifier);
    // No module of the bundle imports itself by way of others: what does, the bundler puts into one.
    if (!module) loaded.set(specifier, module = loadScript(new URL(specifier, folder), load));
    return module.exports;
  };
  return {
    main: load("./main.js") as OpenBundle["main"],
    keepCompiled() {
      for (const [specifier, { script }] of loaded) {
        Deno.writeFileSync(compiledOf(new URL(specifier, folder)), script.createCachedData());
      }
    },
  };
}

function loadScript(module: URL, load: (specifier: string) => unknown): Loaded {
  const { href } = module;
  const script = new Script(Deno.readTextFileSync(new URL(scriptOf(href))), {
    filename: href,
    // So that places are those in the module.
    columnOffset: -BEFORE.length,
    cachedData: readIfThere(compiledOf(module)),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const body: Body = script.runInThisContext();
  const meta = {
    url: href,
    resolve: (to: string) => to.startsWith(".") ? new URL(to, href).href : import.meta.resolve(to),
  };
  return { script, exports: body(load, (specifier) => Promise.resolve(specifier).then(load), meta) };
}

function compiledOf(module: URL): URL {
  return new URL(`${scriptOf(module.href)}.compiled`);
}

/** V8 looks itself whether this is of a text as long, of its version and flags; else it compiles as if there were none. */
function readIfThere(path: URL): Uint8Array | undefined {
  try {
    return Deno.readFileSync(path);
  } catch {
    return undefined;
  }
}
