import type { NewDiagnostic, Problems } from "../diagnostics/diagnostic.ts";
import { SourceFile } from "../diagnostics/span.ts";
import { findStrays } from "./find_strays.ts";
import { textEnding } from "./read_file.ts";
import { type Walked, walkFolder } from "./walk_folder.ts";

/** The files of one bot. All paths are relative to the project folder. */
export interface BotFiles {
  /** The name of its file without the ending, or of its folder. */
  readonly id: string;
  /** The one file, or the folder. */
  readonly path: string;
  readonly kind: "file" | "folder";
  /** All definition files, sorted. */
  readonly files: readonly string[];
}

export interface FoundBots {
  /** Sorted by id. */
  readonly bots: readonly BotFiles[];
  /** `bots/engine.yaml`: what belongs to the whole process. */
  readonly engineFile?: string;
}

const ENDING = /\.ya?ml$/i;
const BOTS = "bots";
const EXAMPLES = "examples";
/** Bots to learn from, which are never started with the others. */
export const EXAMPLES_FOLDER = "bots/examples";

/**
 * Looks for bots in the folder `bots` of a project: `NAME.yaml`, `NAME.yml`, or a folder `NAME` with such files at any
 * depth. Hidden files and `bots/examples` are passed over; links are followed, loops of links are not.
 *
 * @param folder the folder to look in, relative to the project's
 */
export async function findBots(
  projectFolder: string,
  problems: Problems,
  folder: typeof BOTS | typeof EXAMPLES_FOLDER = BOTS,
): Promise<FoundBots> {
  const walked = await walkFolder(
    `${projectFolder}/${folder}`,
    (path) => folder === BOTS && path === EXAMPLES,
  );
  const report = (path: string, problem: NewDiagnostic) => {
    problems.add({ span: { file: new SourceFile(path, ""), start: 0, end: 0 }, ...problem });
  };
  reportRefused(walked, folder, report);
  const bots = new Map<string, { path: string; kind: BotFiles["kind"]; files: string[] }>();
  for (const name of walked.folders.filter((path) => !path.includes("/"))) {
    const path = `${folder}/${name}`;
    if (!ENDING.test(name)) bots.set(name, { kind: "folder", path, files: [] });
    else report(path, { code: "file-is-folder", message: `${path} is a folder.`, expected: "a file" });
  }
  let engineFile: string | undefined;
  for (const name of walked.files) {
    const path = `${folder}/${name}`;
    if (/\.ya?ml\.txt$/i.test(name)) report(path, textEnding(path));
    if (!ENDING.test(name)) continue;
    const slash = name.indexOf("/");
    if (slash !== -1) bots.get(name.slice(0, slash))?.files.push(path);
    else if (/^engine\.ya?ml$/i.test(name)) engineFile ??= path;
    else {
      const id = name.replace(ENDING, "");
      const other = bots.get(id);
      if (other) report(path, definedTwice(id, path, other));
      else bots.set(id, { kind: "file", path, files: [path] });
    }
  }
  for (const [id, { path, files }] of bots) {
    if (files.length > 0) continue;
    bots.delete(id);
    report(path, {
      code: "bot-without-files",
      severity: "warning",
      message: `The folder ${path} holds no file that ends in .yaml or .yml.`,
    });
  }
  if (bots.size === 0 && folder === BOTS) {
    for (const stray of await findStrays(projectFolder)) problems.add(stray);
  }
  const list = [...bots].map(([id, bot]) => ({ id, ...bot })).sort((a, b) => a.id < b.id ? -1 : 1);
  return { bots: list, ...(engineFile !== undefined && { engineFile }) };
}

function reportRefused(
  { refused, truncated }: Walked,
  folder: string,
  report: (path: string, problem: NewDiagnostic) => void,
): void {
  for (const { path, kind } of refused) {
    const name = path === "" ? folder : `${folder}/${path}`;
    if (kind === "missing") {
      report(name, { code: "folder-missing", message: `The folder ${name} does not exist.` });
    } else {
      const message = `The folder ${name} cannot be listed: the system refused it.`;
      report(name, { code: "folder-unreadable", message });
    }
  }
  if (!truncated) return;
  report(folder, {
    code: "folder-too-large",
    message: `The folder ${folder} holds more than 10,000 files and folders.`,
  });
}

function definedTwice(
  id: string,
  path: string,
  other: { path: string; kind: BotFiles["kind"] },
): NewDiagnostic {
  return {
    code: "bot-defined-twice",
    message: `The file ${path} and the ${other.kind} ${other.path} both define the bot "${id}".`,
    expected: "one of them",
  };
}
