/** The engine → a bundle of it, by Deno's own bundler, beside what tells whether it still is of the engine's files. */
import { basename, dirname, join, relative, resolve } from "node:path";
import { digestOf, type Manifest, markOf } from "../../bundle/kept_bundle.ts";
import { makeScript } from "../../bundle/make_script.ts";
import { mendMap, mendModule } from "../../bundle/mend_bundle.ts";
import { scriptOf } from "../../bundle/open_bundle.ts";
import { modulesOfWorkers } from "./modules_of_workers.ts";
import { runDeno } from "./run_deno.ts";

/** Beside the modules: they say which packages are bundled, and what short names stand for. */
const SETTINGS = ["deno.json", "deno.lock"];

/** Milliseconds after which a file that changes again shows another time, on every file system. */
const SETTLED = 3_000;

export interface Bundled {
  /** Absent where it has failed. */
  readonly manifest?: Manifest;
  /** By Deno, without colours; or why it has failed. */
  readonly said: string;
}

/**
 * @param folderOfDeno the folder of deno.json
 * @param folder to write to, which is made; not moved later to another depth, as the maps lead from it to the files
 */
export async function makeBundle(folderOfDeno: string, folder: string): Promise<Bundled> {
  const root = Deno.realPathSync(folderOfDeno);
  const engine = join(root, "engine");
  const main = join(engine, "main.ts");
  const workers = modulesOfWorkers(engine);
  const paths = [
    ...SETTINGS,
    ...Array.from(filesOf(engine), (path) => posix(relative(dirname(engine), path))).sort(),
  ];
  const before = await digestOf(root, paths);
  const { success, said } = await runDeno([
    "bundle",
    "--quiet",
    "--platform=deno",
    "--code-splitting",
    "--packages=bundle",
    // See mendModule.
    "--external=ws",
    // What extensions import is the file itself, with or without a bundle.
    "--external=cordial",
    ...otherCommands(engine).map((path) => `--external=${path}`),
    "--sourcemap=external",
    `--outdir=${folder}`,
    main,
    ...workers,
  ], { cwd: root });
  if (!success) return { said };
  const sources = new Set(mendAll(folder, workers.map((path) => relative(engine, path))));
  if (!sources.has(main)) return { said: `What ${folder} was made of cannot be told.` };
  const wrong = makeScripts(folder);
  if (wrong !== undefined) return { said: wrong };
  const used = paths.filter((path) => SETTINGS.includes(path) || sources.has(join(root, path)));
  const settled = Date.now() - SETTLED;
  const manifest: Manifest = {
    folder: basename(folder),
    deno: Deno.version.deno,
    marks: Object.fromEntries(used.map((path) => [path, markOf(join(root, path), settled)])),
    contents: await digestOf(root, used),
  };
  // Last of all, so that whatever was changed before is noticed here, and whatever is changed now has another mark.
  if (before === await digestOf(root, paths)) return { said, manifest };
  return { said: "A file of the engine was changed while it was bundled. Do it again." };
}

/**
 * The modules of the commands that are not run out of the bundle, which are all but `start`: what they share with it would
 * be cut into many more modules, each of which takes a start its time.
 */
function otherCommands(engine: string): string[] {
  const table = Deno.readTextFileSync(join(engine, "cli", "commands.ts"));
  const names = Array.from(table.matchAll(/import\("\.\/(\w+)\.ts"\)/g), ([, name]) => name!);
  return names.filter((name) => name !== "start").map((name) => join(engine, "cli", `${name}.ts`));
}

/** Mends all modules of a bundle. @returns the files that they were made of */
function mendAll(folder: string, workers: readonly string[]): string[] {
  const outputs = workers.map((path) => posix(path).replace(/\.ts$/, ".js"));
  return [...filesOf(folder)].flatMap((path) => {
    const text = Deno.readTextFileSync(path);
    if (path.endsWith(".map")) {
      Deno.writeTextFileSync(path, mendMap(text));
      return sourcesOf(path, text);
    }
    Deno.writeTextFileSync(path, mendModule(posix(relative(folder, path)), text, outputs));
    return [];
  });
}

/** @returns what is wrong, if something is */
function makeScripts(folder: string): string | undefined {
  // Workers begin with modules, in folders below.
  for (const { name } of Deno.readDirSync(folder)) {
    if (!name.endsWith(".js")) continue;
    const path = join(folder, name);
    try {
      Deno.writeTextFileSync(scriptOf(path), makeScript(Deno.readTextFileSync(path)));
    } catch (error) {
      return `No script can be made of ${path}: ${error instanceof Error ? error.message : error}`;
    }
  }
}

function sourcesOf(path: string, map: string): string[] {
  const { sources }: { sources: string[] } = JSON.parse(map);
  return sources.map((source) => resolve(dirname(path), source));
}

function posix(path: string): string {
  return path.replaceAll("\\", "/");
}

function* filesOf(folder: string): Generator<string> {
  for (const { name, isDirectory, isFile } of Deno.readDirSync(folder)) {
    const path = join(folder, name);
    if (isDirectory) yield* filesOf(path);
    else if (isFile) yield path;
  }
}
