/** What `deno bundle` writes → modules of which a start loads no more than it needs. */
import { dirname, join, relative } from "node:path/posix";
import { type AnyNode, type ImportDeclaration, type NewExpression, parse } from "acorn";
import { full } from "acorn-walk";
import { type Edit, edited } from "./edit.ts";

const NEIGHBOUR = /^\.[^"]+\.js$/;
/** A command that is not part of the bundle, by its absolute path. */
const COMMAND = /\bengine[\\/]+cli[\\/]+(\w+)\.ts$/;
/** Modules of Node that take long to load, of which packages use little, and not at a start. */
const SELDOM_USED = ["node:crypto", "node:zlib"];
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
  const edits: Edit[] = [];
  full(parse(text, { ecmaVersion: "latest", sourceType: "module" }), (node) => {
    const mended = mend(node, workers, up);
    if (mended !== undefined) edits.push({ start: node.start, end: node.end, text: mended });
  });
  // V8 keeps a text twice as large as soon as one of its signs is not in Latin-1.
  return edited(text, edits)
    .replace(NOT_ASCII, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** @returns what takes the place of a node; nothing where it stays */
function mend(node: AnyNode, workers: readonly string[], up: (target: string) => string): string | undefined {
  switch (node.type) {
    case "ImportExpression": {
      const module = textOf(node.source);
      const command = module && COMMAND.exec(module)?.[1];
      // Deno loads what stands in import("…") ahead, with all that it imports.
      if (command) return later(up(`../../engine/cli/${command}.ts`));
      return module && NEIGHBOUR.test(module) ? later(module) : undefined;
    }
    case "NewExpression":
      return nameOf(node.callee) === "URL" ? urlOfWorker(node, workers, up) : undefined;
    case "ImportDeclaration":
      return importOf(node);
    case "VariableDeclaration": {
      const [only] = node.declarations;
      // It takes 15 ms to load what this is made by, and nothing that is needed at the start asks for it.
      return only?.id.type === "Identifier" && only.id.name === "__require"
        ? `var __require = (name) => process.getBuiltinModule("node:module").createRequire(import.meta.url)(name);`
        : undefined;
    }
  }
}

function later(module: string): string {
  return `import(import.meta.resolve("${module}"))`;
}

function urlOfWorker(
  { arguments: [file, base] }: NewExpression,
  workers: readonly string[],
  up: (target: string) => string,
): string | undefined {
  const name = textOf(file);
  if (name === undefined || base?.type !== "MemberExpression" || base.object.type !== "MetaProperty") return;
  const worker = workers.find((worker) => worker.endsWith(join("/", name.replace(/\.ts$/, ".js"))));
  return worker && `new URL("${up(worker)}", import.meta.url)`;
}

function importOf({ source, specifiers }: ImportDeclaration): string | undefined {
  const from = String(source.value);
  const names = specifiers.map((specifier) => ({
    own: specifier.local.name,
    name: specifier.type === "ImportSpecifier" && specifier.imported.type === "Identifier"
      ? specifier.imported.name
      : undefined,
  }));
  // As Deno's bundler writes it where packages made for Node are; see `__require`.
  if (from === "node:module" && names.every(({ name }) => name === "createRequire")) return "";
  // discordeno takes the WebSocket of Deno, and of this package no more than the number of a state.
  if (from === "ws") return names.map(({ own }) => `const ${own} = globalThis.WebSocket;`).join(" ");
  if (!SELDOM_USED.includes(from) || names.some(({ name }) => name === undefined)) return;
  return names.map(({ name, own }) => standIn(`process.getBuiltinModule("${from}").${name}`, own)).join(" ");
}

/** Something that has a module of Node loaded when it is called or looked into. */
function standIn(real: string, own: string): string {
  return `const ${own} = new Proxy(() => {}, { get: (_, key) => ${real}[key], ` +
    `apply: (_, that, given) => Reflect.apply(${real}, that, given) });`;
}

function textOf(node: AnyNode | undefined): string | undefined {
  return node?.type === "Literal" && typeof node.value === "string" ? node.value : undefined;
}

function nameOf(node: AnyNode): string | undefined {
  return node.type === "Identifier" ? node.name : undefined;
}

/** A source map without the texts of the files, which are there to look at. */
export function mendMap(text: string): string {
  const { sourcesContent: _, ...map } = JSON.parse(text);
  return JSON.stringify(map);
}
