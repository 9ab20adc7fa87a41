/** The engine → a bundle of it, by Deno's own bundler, beside what tells whether it still is of the engine's files. */
import { basename, dirname, join, relative, resolve } from "node:path";
import { digestOf, type Manifest, markOf } from "../../bundle/kept_bundle.ts";
import { mendMap, mendModule } from "../../bundle/mend_bundle.ts";
import { modulesOfWorkers } from "./modules_of_workers.ts";
import { runDeno } from "./run_deno.ts";

/** Beside the modules: they say which packages are bundled, and what short names stand for. */
const SETTINGS = ["deno.json", "deno.lock"];

/** Milliseconds after which a file that changes again shows another time, on every file system. */
const SETTLED = 3_000;

export interface Bundled {
  /** Absent where Deno's bundler has failed. */
  readonly manifest?: Manifest;
  /** By Deno, without colours. */
  readonly said: string;
}

/**
 * @param root the folder of deno.json
 * @param folder to write to, which is made; not moved later to another depth, as the maps lead from it to the files
 * @throws Error where a file of the engine was changed meanwhile, or files cannot be told apart
 */
export async function makeBundle(root: string, folder: string): Promise<Bundled> {
  const engine = join(Deno.realPathSync(root), "engine");
  const main = join(engine, "main.ts");
  const workers = modulesOfWorkers(engine);
  const settled = Date.now() - SETTLED;
  const before = marksOf([...filesOf(engine)]);
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
    "--sourcemap=linked",
    `--outdir=${folder}`,
    main,
    ...workers,
  ], { cwd: root });
  if (!success) return { said };
  const sources = new Set(mendAll(folder, workers.map((path) => relative(engine, path))))
    .intersection(new Set(before.keys()));
  if (!sources.has(main)) throw new Error(`What ${folder} was made of cannot be told.`);
  const after = marksOf([...sources]);
  for (const [path, mark] of after) {
    if (mark !== before.get(path)) {
      throw new Error(`${relative(root, path)} was changed while the engine was bundled. Do it again.`);
    }
  }
  const paths = [
    ...SETTINGS,
    ...Array.from(sources, (path) => posix(relative(dirname(engine), path))).sort(),
  ];
  return {
    said,
    manifest: {
      folder: basename(folder),
      deno: Deno.version.deno,
      marks: Object.fromEntries(paths.map((path) => [path, markOf(join(root, path), settled)])),
      contents: await digestOf(root, paths),
    },
  };
}

function marksOf(paths: readonly string[]): Map<string, string> {
  return new Map(paths.map((path) => [path, markOf(path)]));
}

/** Mends all modules of a bundle. @returns the files that they were made of */
function mendAll(folder: string, workers: readonly string[]): string[] {
  const outputs = workers.map((path) => posix(path).replace(/\.ts$/, ".js"));
  return [...filesOf(folder)].flatMap((path) => {
    const text = Deno.readTextFileSync(path);
    const isMap = path.endsWith(".map");
    Deno.writeTextFileSync(
      path,
      isMap ? mendMap(text) : mendModule(posix(relative(folder, path)), text, outputs),
    );
    return isMap ? sourcesOf(path, text) : [];
  });
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
