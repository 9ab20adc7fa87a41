/** What is wrong with the files of a project, also with texts that nobody has saved. */
import { type Diagnostic, type KnownName, Problems } from "../../../diagnostics/diagnostic.ts";
import { UNKNOWN_NAME } from "../../../editor/expression_place.ts";
import { readEngineSettings } from "../../../schema/read_engine_settings.ts";
import { type BotFiles, EXAMPLES_FOLDER, findBots } from "../../../source/find_bots.ts";
import type { Node } from "../../../source/nodes.ts";
import { parseLazily } from "../../../source/parse_lazily.ts";
import { type Overlay, readSourceFile } from "../../../source/read_file.ts";
import { ExtensionChoices } from "../../load/extension_choices.ts";
import { lookAtBot, type LookContext, type SeenBot } from "../../load/load_bots.ts";
import type { LoadContext } from "../../load/load_context.ts";
import { LoadMemory } from "../../load/load_memory.ts";

export interface FoundFiles {
  readonly bots: readonly BotFiles[];
  readonly engineFile?: string;
  /** Of the folders. */
  readonly problems: readonly Diagnostic[];
}

export class ProjectCheck {
  /** Of the bot that was checked last: of its next text, only what has changed is looked at anew. */
  readonly #look: LookContext;
  /** One check at a time: each goes on from what the one before it left. */
  #checks: Promise<unknown> = Promise.resolve();

  constructor(private readonly folder: string, private readonly context: LoadContext) {
    this.#look = lookContext(context);
  }

  /** The bots of the project, and those to learn from. */
  async find(): Promise<FoundFiles> {
    const problems = new Problems();
    const { bots, engineFile } = await findBots(this.folder, problems);
    const unseen = new Problems();
    // A project without examples lacks nothing.
    const examples = await findBots(this.folder, unseen, EXAMPLES_FOLDER);
    const all = [...bots, ...examples.bots.map((bot) => ({ ...bot, id: `examples/${bot.id}` }))];
    return { bots: all, problems: problems.list, ...(engineFile === undefined ? {} : { engineFile }) };
  }

  /** What is wrong with the bot that a file belongs to, if the file had this text. */
  async problemsWith(path: string, text: string): Promise<readonly Diagnostic[]> {
    return (await this.#check(path, text)).problems;
  }

  /** What is wrong with a bot as it is on the disk. */
  async problemsOf(bot: BotFiles): Promise<readonly Diagnostic[]> {
    return (await lookAtBot(this.folder, bot, lookContext(this.context))).problems;
  }

  /** What is wrong with `bots/engine.yaml`. */
  async engineProblems(path: string, overlay?: Overlay): Promise<readonly Diagnostic[]> {
    return (await this.#checkEngine(path, overlay)).problems;
  }

  /** The files of the bot that a file belongs to; where its text cannot be read, as it is on the disk. */
  async rootsWith(path: string, text: string): Promise<Node[]> {
    const { parsed } = await this.#check(path, text);
    const roots = parsed.flatMap(({ root }) => root ?? []);
    if (parsed.some(({ file, root }) => file.path === path && root)) return roots;
    const saved = await readSourceFile(this.folder, path, new Problems());
    const root = saved && (await parseLazily(saved, new Problems())).root;
    return root ? [...roots, root] : roots;
  }

  /** The names that are known in a text where it holds `UNKNOWN_NAME`. */
  async namesIn(path: string, text: string): Promise<readonly KnownName[]> {
    for (const { names, span } of await this.problemsWith(path, text)) {
      if (names && span?.file.path === path && text.slice(span.start, span.end) === UNKNOWN_NAME) {
        return names;
      }
    }
    return [];
  }

  #check(path: string, text: string): Promise<SeenBot> {
    const check = this.#checks.then(() => this.#checkNow(path, text));
    this.#checks = check.catch(() => {});
    return check;
  }

  async #checkNow(path: string, text: string): Promise<SeenBot> {
    const { bots, engineFile } = await this.find();
    const overlay = new Map([[path, text]]);
    if (path === engineFile || /^bots\/engine\.ya?ml$/i.test(path)) {
      return await this.#checkEngine(path, overlay);
    }
    const bot = bots.find(({ files }) => files.includes(path)) ?? alone(path);
    const seen = await lookAtBot(this.folder, bot, this.#look, overlay);
    this.#look.memory.sweep([bot.id]);
    return seen;
  }

  async #checkEngine(path: string, overlay?: Overlay): Promise<SeenBot> {
    const problems = new Problems();
    const file = await readSourceFile(this.folder, path, problems, overlay);
    const parsed = file && await parseLazily(file, problems);
    if (parsed) readEngineSettings(parsed, problems);
    return { problems: problems.list, parsed: parsed ? [parsed] : [] };
  }
}

/** What is unsaved must not become what a bot that runs is made of, nor what it chooses of extensions. */
export function lookContext({ library, words, wishes }: LoadContext): LookContext {
  return { library, words, wishes, choices: new ExtensionChoices(), memory: new LoadMemory() };
}

/** A file that is no bot's yet. */
function alone(path: string): BotFiles {
  const id = path.replace(/^.*\//, "").replace(/\.ya?ml$/i, "");
  return { id, path, kind: "file", files: [path] };
}
