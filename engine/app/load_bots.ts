/** The folder bots/ → programs that can run, and every problem on the way. */
import { ACTIONS } from "../actions/actions.ts";
import { extensionsIn } from "./extensions_in.ts";
import { BUILTINS } from "../builtin/builtins.ts";
import { compileBot } from "../compile/compile_bot.ts";
import { type Diagnostic, Problems } from "../diagnostics/diagnostic.ts";
import type { Program } from "../model/program.ts";
import { LOGGING_DEFAULTS, type LoggingSettings } from "../schema/keys/logging.ts";
import type { MetricsSettings } from "../schema/keys/metrics.ts";
import { type BotDefinition, readDefinition } from "../schema/read_definition.ts";
import { type EngineSettings, readEngineSettings } from "../schema/read_engine_settings.ts";
import { type BotFiles, findBots } from "../source/find_bots.ts";
import type { ParsedFile } from "../source/nodes.ts";
import { chooseBots } from "./choose_bots.ts";
import { LoadMemory } from "./load_memory.ts";
import { readSourceFile } from "../source/read_file.ts";

/** A bot that was found. `program` is absent where its definition has errors. */
export interface LoadedBot {
  readonly id: string;
  /** Paths of its files, relative to the project folder. */
  readonly files: readonly string[];
  readonly definition?: BotDefinition;
  readonly program?: Program;
  readonly problems: readonly Diagnostic[];
  /** The texts of all its files: equal as long as nothing was saved. */
  readonly fingerprint: string;
}

export interface LoadResult {
  readonly bots: readonly LoadedBot[];
  /** What `bots/engine.yaml` says for the whole process. */
  readonly engine: EngineSettings;
  /** Problems of the folder itself and of `bots/engine.yaml`. */
  readonly problems: readonly Diagnostic[];
  /** What was chosen of the project's bots; absent where these are all. */
  readonly choice?: string;
}

/**
 * Loads every bot of a project.
 * @param folder the project folder, in which `bots/` lies
 * @param choice a name, a file or a folder, where not all are wanted; without any bot in the result there is none such
 * @param memory of earlier loads of the project, by which only what has changed is loaded anew
 */
export async function loadBots(
  folder: string,
  choice?: string,
  { memory = new LoadMemory() }: { readonly memory?: LoadMemory } = {},
): Promise<LoadResult> {
  const problems = new Problems();
  const found =
    await (choice === undefined ? findBots(folder, problems) : chooseBots(folder, choice, problems));
  const bots = await Promise.all(found.bots.map((files) => loadBot(folder, files, memory)));
  const engineFile = found.engineFile && await readSourceFile(folder, found.engineFile, problems);
  const engine = engineFile
    ? readEngineSettings(await memory.files.parse(engineFile, problems), problems)
    : {};
  memory.sweep(bots.map(({ id }) => id));
  return { bots, engine, problems: problems.list, ...(choice === undefined ? {} : { choice }) };
}

/** What belongs to the process: `bots/engine.yaml` says it, or the only bot's file. */
export function processSettings({ engine, bots }: LoadResult): ProcessSettings {
  const only = bots.length === 1 ? bots[0]?.definition?.settings : undefined;
  return {
    logging: engine.logging ?? only?.logging ?? LOGGING_DEFAULTS,
    metrics: engine.metrics ?? only?.metrics,
  };
}

export interface ProcessSettings {
  readonly logging: LoggingSettings;
  readonly metrics?: MetricsSettings;
}

/** All problems of a load, those of the folder first. */
export function allProblems(result: LoadResult): Diagnostic[] {
  return [...result.problems, ...result.bots.flatMap((bot) => bot.problems)];
}

async function loadBot(folder: string, { id, files }: BotFiles, memory: LoadMemory): Promise<LoadedBot> {
  const problems = new Problems();
  const sources = await Promise.all(files.map((path) => readSourceFile(folder, path, problems)));
  const parsed: ParsedFile[] = [];
  for (const file of sources) if (file) parsed.push(await memory.files.parse(file, problems));
  const { read, compiled } = memory.of(id);
  const definition = readDefinition(id, parsed, problems, ACTIONS, read);
  const program = definition &&
    compileBot(definition, problems, BUILTINS, { extensions: extensionsIn(folder), memory: compiled });
  return {
    id,
    files,
    definition,
    program: problems.hasErrors ? undefined : program,
    problems: problems.list,
    fingerprint: sources.map((file) => `${file?.path}\n${file?.text}`).join("\0"),
  };
}
