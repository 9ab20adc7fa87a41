/** What `deno bundle` writes → modules of which a start loads no more than it needs. */
import { dirname, join, relative } from "node:path/posix";

const IMPORT = /\bimport\("(\.[^"]+\.js)"\)/g;
/** A command that is not part of the bundle, by its absolute path. */
const COMMAND = /\bimport\("[^"]*\bengine[\\/]+cli[\\/]+(\w+)\.ts"\)/g;
const WORKER = /\bnew Worker\(\s*new URL\("([^"]+)\.ts", import\.meta\.url\)/g;
/** As Deno's bundler writes it above what packages made for Node need. */
const REQUIRE =
  /import \{ createRequire as (\w+) \} from "node:module";\s*var __require = \1\(import\.meta\.url\);/;
const SOCKETS = /import (\w+) from "ws";/;
/** Named imports of Node's modules that take long to load, of which packages use little, and not at a start. */
const SELDOM_USED = /import \{([^}]+)\} from "(node:(?:crypto|zlib))";/g;
const NOT_ASCII = /[^\0-\x7f]/g;

/**
 * Mends a module of a bundle.
 * @param path its path in the bundle's folder
 * @param workers modules that run in threads of their own, by their paths in the bundle's folder
 */
export function mendModule(path: string, text: string, workers: readonly string[]): string {
  const up = (target: string) => {
    const way = relative(dirname(path), target);
    return way.startsWith(".") ? way : `./${way}`;
  };
  return text
    // Deno loads what stands in import("…") ahead, with all that it imports.
    .replace(IMPORT, (_, module) => `import(import.meta.resolve("${module}"))`)
    .replace(COMMAND, (_, name) => `import(import.meta.resolve("${up(`../../engine/cli/${name}.ts`)}"))`)
    .replace(WORKER, (found, name) => {
      const worker = workers.find((worker) => worker.endsWith(join("/", `${name}.js`)));
      return worker ? found.replace(`${name}.ts`, up(worker)) : found;
    })
    // It takes 15 ms to load, and nothing that is needed at the start asks for it.
    .replace(
      REQUIRE,
      () =>
        `var __require = (name) => process.getBuiltinModule("node:module").createRequire(import.meta.url)(name);`,
    )
    // discordeno takes the WebSocket of Deno, and of this package no more than the number of a state.
    .replace(SOCKETS, (_, name) => `const ${name} = globalThis.WebSocket;`)
    .replace(SELDOM_USED, (_, names: string, module) => names.split(",").map(standIn(module)).join(" "))
    // V8 keeps a text twice as large as soon as one of its signs is not in Latin-1.
    .replace(NOT_ASCII, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Something that has a module of Node loaded when it is called or looked into. */
function standIn(module: string): (imported: string) => string {
  return (imported) => {
    const [name = "", own = name] = imported.trim().split(/\s+as\s+/);
    const real = `process.getBuiltinModule("${module}").${name}`;
    return `const ${own} = new Proxy(() => {}, { get: (_, key) => ${real}[key], ` +
      `apply: (_, that, given) => Reflect.apply(${real}, that, given) });`;
  };
}

/** A source map without the texts of the files, which are there to look at. */
export function mendMap(text: string): string {
  const { sourcesContent: _, ...map } = JSON.parse(text);
  return JSON.stringify(map);
}
