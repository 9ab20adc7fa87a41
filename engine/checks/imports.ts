/**
 * Holds the imports against the map: which folder of the engine may import which, no cycle between files, and each
 * outside package only where it belongs. Run by `deno task ok`; exits 1 with every arrow that is wrong.
 */
import { dirname, join, normalize, relative } from "node:path/posix";
import { fileURLToPath } from "node:url";

/** Folder → the sibling folders it may import. Tests and benches may import anything. */
export const MAP: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  model: ["diagnostics"],
  words: ["model"],
  files: ["model"],
  log: ["diagnostics", "files", "model"],
  metrics: ["model"],
  patterns: [],
  source: ["diagnostics"],
  schedules: ["diagnostics", "model"],
  schema: ["diagnostics", "model", "patterns", "schedules", "source"],
  template: ["diagnostics", "model"],
  actions: ["access", "diagnostics", "model", "schema", "template", "words"],
  compile: ["diagnostics", "model", "schema", "template", "actions", "words"],
  access: ["model", "words"],
  runtime: ["access", "model", "words"],
  builtin: ["access", "model", "words"],
  discord: ["model", "words"],
  simulator: ["model"],
  storage: ["files", "model"],
  cooldowns: ["model"],
  servers: ["model"],
  kept: ["model"],
  data: ["model"],
  web: ["metrics", "model"],
  outcomes: ["model"],
  panels: ["diagnostics", "model", "outcomes", "words"],
  editor: ["diagnostics", "model", "schema", "source"],
  extensions: ["files", "model"],
  http: ["model"],
  manual: ["actions", "diagnostics", "editor", "model", "schema", "source", "template", "web"],
  app: [
    "access",
    "actions",
    "builtin",
    "bundle",
    "compile",
    "cooldowns",
    "data",
    "diagnostics",
    "discord",
    "editor",
    "extensions",
    "files",
    "kept",
    "http",
    "log",
    "metrics",
    "model",
    "outcomes",
    "panels",
    "runtime",
    "schedules",
    "schema",
    "servers",
    "simulator",
    "source",
    "storage",
    "web",
    "words",
  ],
  bundle: [],
  cli: ["app", "bundle", "data", "diagnostics", "files", "metrics", "model", "storage", "testkit"],
  testkit: [
    "app",
    "data",
    "diagnostics",
    "files",
    "http",
    "metrics",
    "model",
    "outcomes",
    "schema",
    "simulator",
    "storage",
  ],
  torture: [
    "app",
    "bench",
    "compile",
    "diagnostics",
    "discord",
    "extensions",
    "files",
    "http",
    "metrics",
    "model",
    "runtime",
    "schema",
    "simulator",
    "source",
    "storage",
    "template",
    "testkit",
    "web",
  ],
  checks: [],
  bench: [
    "app",
    "cli",
    "data",
    "discord",
    "model",
    "simulator",
    "testkit",
    "schema",
    "source",
    "compile",
    "diagnostics",
    "storage",
  ],
};

/** Folders of a folder, in the order of the way through it: each may import those that stand before it. */
export const ORDER: Readonly<Record<string, readonly string[]>> = {
  app: [
    "paths",
    "notices",
    "load",
    "memory",
    "bot",
    "bots",
    "watch",
    "project",
    "live",
    "panels",
    "doctor",
    "migrate",
    "recipes",
    "upgrade",
  ],
};

/** Package → the only folders that may import it. Packages that are not listed may be imported anywhere. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  "@logtape/logtape": ["log"],
  "@discordeno/gateway": ["discord"],
  "@discordeno/rest": ["discord", "extensions"],
  "@discordeno/types": ["discord"],
  undici: ["http"],
  yaml: ["source"],
  zod: ["schema", "actions", "compile", "panels"],
  "@marcbachmann/cel-js": ["template"],
  preact: ["web"],
  ...Object.fromEntries(
    [
      "autocomplete",
      "commands",
      "lang-javascript",
      "lang-yaml",
      "language",
      "lint",
      "search",
      "state",
      "view",
    ]
      .map((part) => [`@codemirror/${part}`, ["web"]]),
  ),
  "@lezer/highlight": ["web"],
  uplot: ["web"],
  marked: ["manual"],
  sucrase: ["extensions"],
  "@jridgewell/trace-mapping": ["model"],
};

/** Package → the only folders that may import more than its types. Loading these would slow every start down. */
export const VALUES: Readonly<Record<string, readonly string[]>> = {
  "discord-api-types": ["simulator", "web", "testkit", "bench"],
};

const IMPORT = /^\s*(?:import|export)\s(?:[^"';]*?\sfrom\s)?\s*"([^"]+)"|\bimport\("([^"]+)"\)/gm;

/** Every import of a source text, type imports included. */
export function importsOf(text: string): string[] {
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2]!);
}

/** The imports that are there when the program runs. */
export function valueImportsOf(text: string): string[] {
  return importsOf(text.replace(/^\s*(?:import|export)\s+type\s[^"';]*?\sfrom\s*"[^"]+"/gm, ""));
}

/** All that is wrong with the imports of a tree of files (path → text), as sentences. */
export function checkImports(files: ReadonlyMap<string, string>): string[] {
  const wrong: string[] = [];
  const graph = new Map<string, string[]>();
  for (const [path, text] of files) {
    const folder = path.split("/")[0]!;
    const testing = /(^|\/)test_[^/]*$|_(test|bench)\.tsx?$/.test(path);
    const free = testing || !path.includes("/");
    if (!free && !(folder in MAP)) {
      wrong.push(`${path}: the folder ${folder}/ is not on the map in checks/imports.ts`);
    }
    const targets: string[] = [];
    for (const specifier of importsOf(text)) {
      if (!specifier.startsWith(".")) {
        const name = packageOf(specifier);
        const owners = PACKAGES[name];
        if (owners && !free && !owners.includes(folder)) {
          wrong.push(`${path} imports ${name}, which only ${owners.join(", ")} may`);
        }
        continue;
      }
      const target = normalize(join(dirname(path), specifier));
      // The project's own files outside the engine, such as deno.json.
      if (target.startsWith("..")) continue;
      targets.push(target);
      const other = target.split("/")[0]!;
      if (free || !target.includes("/")) continue;
      if (other === folder) {
        if (!isInOrder(path, target)) {
          wrong.push(`${path} imports ${target}, which stands behind it in the order`);
        }
        continue;
      }
      if (!MAP[folder]?.includes(other)) {
        wrong.push(`${path} imports ${target}: ${folder}/ may not import ${other}/`);
      }
    }
    for (const name of free ? [] : valueImportsOf(text).map(packageOf)) {
      if (!(VALUES[name]?.includes(folder) ?? true)) {
        wrong.push(`${path} imports values of ${name}, of which only types may be imported here`);
      }
    }
    graph.set(path, targets);
  }
  for (const cycle of findCycles(graph)) wrong.push(`import cycle: ${cycle.join(" → ")}`);
  return wrong;
}

/** Whether a file may import another one of the same folder. What lies in none of its folders is the end of the way. */
function isInOrder(path: string, target: string): boolean {
  const order = ORDER[path.split("/")[0]!];
  const place = (path: string) => {
    const at = order?.indexOf(path.split("/")[1]!) ?? -1;
    return at === -1 ? Infinity : at;
  };
  return place(target) <= place(path);
}

/** `npm:zod@4.6.7/mini` → `zod`. */
function packageOf(specifier: string): string {
  return specifier.replace(/^npm:/, "").match(/^(@[^/]+\/[^/@]+|[^/@]+)/)?.[1] ?? specifier;
}

/** The cycles that a depth-first walk meets, each once, from its first file back to it. */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const path: string[] = [];
  const cycles: string[][] = [];
  const walk = (file: string) => {
    const seen = path.indexOf(file);
    if (seen !== -1) return void cycles.push([...path.slice(seen), file]);
    if (done.has(file)) return;
    path.push(file);
    for (const next of graph.get(file) ?? []) walk(next);
    path.pop();
    done.add(file);
  };
  for (const file of graph.keys()) walk(file);
  return cycles;
}

function* sourceFiles(folder: string): Generator<string> {
  for (const entry of Deno.readDirSync(folder)) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory) yield* sourceFiles(path);
    else if (/\.tsx?$/.test(entry.name) && !entry.name.endsWith(".gen.ts")) yield path;
  }
}

if (import.meta.main) {
  const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");
  const files = new Map<string, string>();
  for (const path of sourceFiles(root)) files.set(relative(root, path), Deno.readTextFileSync(path));
  const wrong = checkImports(files);
  for (const sentence of wrong) console.error(sentence);
  console.log(`${files.size} files, ${wrong.length} wrong imports`);
  if (wrong.length > 0) Deno.exit(1);
}
