/** The files of a project with what is wrong in each. What has not changed is not checked again. */
import { join } from "node:path";
import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { maskSecrets } from "../../../diagnostics/mask_secrets.ts";
import type { FileFacts } from "../../../model/panels/files.ts";
import type { BotFiles } from "../../../source/find_bots.ts";
import { walkFolder } from "../../../source/walk_folder.ts";
import { EXTENSIONS_FOLDER } from "../../paths/extension_folder.ts";
import type { LoadContext } from "../../load/load_context.ts";
import type { ProjectCheck } from "./project_check.ts";
import type { ProjectFiles } from "./project_files.ts";
import { isShown } from "./project_path.ts";

/** More are not shown. */
const MOST = 500;

interface Known {
  readonly key: string;
  readonly problems: readonly Diagnostic[];
}

export class FileLister {
  #known = new Map<string, Known>();

  constructor(
    private readonly folder: string,
    private readonly files: ProjectFiles,
    private readonly check: ProjectCheck,
    private readonly context: LoadContext,
  ) {}

  async list(): Promise<FileFacts[]> {
    const { bots, engineFile, problems: ofFolders } = await this.check.find();
    const scripts = (await walkFolder(join(this.folder, EXTENSIONS_FOLDER))).files
      .map((path) => `${EXTENSIONS_FOLDER}/${path}`).filter(isShown);
    const paths = [
      ...engineFile === undefined ? [] : [engineFile],
      ...bots.flatMap(({ files }) => files),
      ...scripts,
    ];
    const versions = new Map<string, string>();
    for (const path of paths.slice(0, MOST)) {
      const version = await this.files.version(path);
      if (version !== undefined) versions.set(path, version);
    }
    const problems = [
      ...ofFolders,
      ...engineFile === undefined ? [] : await this.check.engineProblems(engineFile),
      ...await this.#problems(bots, versions),
    ];
    const troubled = this.#troubledScripts();
    return Array.from(versions, ([path, version]) => {
      const own = problems.filter(({ span }) => span?.file.path === path);
      const problem = troubled.get(path);
      const errors = own.filter(({ severity }) => severity === "error").length;
      return {
        path,
        version,
        kind: scripts.includes(path) ? "extension" : path.startsWith("bots/examples/") ? "example" : "bot",
        errors: errors + (problem === undefined ? 0 : 1),
        warnings: own.length - errors,
        ...(problem === undefined ? {} : { problem: maskSecrets(problem) }),
      };
    });
  }

  async #problems(bots: readonly BotFiles[], versions: ReadonlyMap<string, string>): Promise<Diagnostic[]> {
    const known = new Map<string, Known>();
    const extensions = this.#extensionsKey();
    for (const bot of bots) {
      const key = [extensions, ...bot.files.map((path) => `${path} ${versions.get(path)}`)].join("\n");
      const before = this.#known.get(bot.id);
      known.set(bot.id, before?.key === key ? before : { key, problems: await this.check.problemsOf(bot) });
    }
    this.#known = known;
    return [...known.values()].flatMap(({ problems }) => problems);
  }

  /** Differs where the words of extensions may differ. */
  #extensionsKey(): string {
    const { library } = this.context;
    return [...library.find().sources.keys()].map((name) => {
      const { version, problem } = library.get(name) ?? {};
      return `${name} ${version?.id} ${problem}`;
    }).join("\n");
  }

  /** The files at which extensions begin that could not be loaded, and why. */
  #troubledScripts(): Map<string, string> {
    const { library } = this.context;
    return new Map([...library.find().sources].flatMap(([name, { entry }]) => {
      const problem = library.get(name)?.problem;
      return problem === undefined ? [] : [[`${EXTENSIONS_FOLDER}/${entry}`, problem] as const];
    }));
  }
}
