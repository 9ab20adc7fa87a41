/** The folders bots/ and extensions/ → programs that can run, and every problem on the way. */
import { type Diagnostic, Problems } from "../../diagnostics/diagnostic.ts";
import type { WantedExtensions } from "../../extensions/mod.ts";
import type { Program } from "../../model/program.ts";
import { LOGGING_DEFAULTS, type LoggingSettings } from "../../schema/keys/logging.ts";
import type { DashboardSettings } from "../../schema/keys/dashboard.ts";
import type { MetricsSettings } from "../../schema/keys/metrics.ts";
import type { BotDefinition } from "../../schema/read_definition.ts";
import { type EngineSettings, readEngineSettings } from "../../schema/read_engine_settings.ts";
import { type BotFiles, findBots } from "../../source/find_bots.ts";
import type { ParsedFile } from "../../source/nodes.ts";
import { chooseBots } from "./choose_bots.ts";
import { botExtensions, needsExtension } from "./bot_extensions.ts";
import { buildBot } from "./build_bot.ts";
import { LoadContext } from "./load_context.ts";
import type { ExtensionChoice } from "./peek_extensions.ts";
import { sharedByBots } from "./shared_by_bots.ts";
import { type Overlay, readSourceFile } from "../../source/read_file.ts";

/** A bot that was found. `program` is absent where its definition has errors. */
export interface LoadedBot {
  readonly id: string;
  /** Paths of its files, relative to the project folder. */
  readonly files: readonly string[];
  readonly definition?: BotDefinition;
  readonly program?: Program;
  readonly problems: readonly Diagnostic[];
  /** What runs of the project's extensions in it. */
  readonly extensions: WantedExtensions;
  /** Its files and extensions: equal as long as nothing was saved. */
  readonly fingerprint: string;
  /** What it was loaded with. */
  readonly context: LoadContext;
}

export interface LoadResult {
  readonly bots: readonly LoadedBot[];
  /** What `bots/engine.yaml` says for the whole process. */
  readonly engine: EngineSettings;
  /** Problems of the folder itself and of `bots/engine.yaml`. */
  readonly problems: readonly Diagnostic[];
  /** What was chosen of the project's bots; absent where these are all. */
  readonly choice?: string;
  /** What it was loaded with, to load it again. */
  readonly context: LoadContext;
}

/** How a project is loaded. */
export interface LoadOptions {
  /** What an earlier load was loaded with: what has not changed since is not loaded anew. */
  readonly context?: LoadContext;
  /** Extensions that are imported anew although nothing was saved. */
  readonly anew?: ReadonlySet<string>;
}

/**
 * Loads every bot of a project.
 * @param folder the project folder, in which `bots/` lies
 * @param choice a name, a file or a folder, where not all are wanted; without any bot in the result there is none such
 */
export async function loadBots(
  folder: string,
  choice?: string,
  { context = new LoadContext(folder), anew }: LoadOptions = {},
): Promise<LoadResult> {
  const problems = new Problems();
  const found =
    await (choice === undefined ? findBots(folder, problems) : chooseBots(folder, choice, problems));
  const { memory } = context;
  const read = await Promise.all(found.bots.map((files) => readBot(folder, files, context)));
  await context.library.refresh(
    (name) =>
      read.filter(({ id, choice }) => needsExtension(name, choice, context.wishes.of(id, name)))
        .map(({ choice }) => choice.isolated.get(name)),
    anew,
  );
  context.words.begin();
  const bots = await Promise.all(read.map((bot) => loadBot(bot, context)));
  const engineFile = found.engineFile && await readSourceFile(folder, found.engineFile, problems);
  const engine = engineFile
    ? readEngineSettings(await memory.files.parse(engineFile, problems), problems)
    : {};
  memory.sweep(bots.map(({ id }) => id));
  if (choice === undefined) problems.addAll(sharedByBots(bots));
  return { bots, engine, problems: problems.list, context, ...(choice === undefined ? {} : { choice }) };
}

/** What a bot that is only looked at is loaded with. What it makes of files is kept apart from what runs. */
export type LookContext = Pick<LoadContext, "library" | "words" | "wishes" | "choices" | "memory">;

/** A bot as it is loaded for looking at it. */
export interface SeenBot {
  readonly parsed: readonly ParsedFile[];
  readonly problems: readonly Diagnostic[];
}

/**
 * Loads a bot of a project by itself, and not to run it. The extensions that it finds are those that the context knows.
 * @param overlay what stands in the place of files
 */
export async function lookAtBot(
  folder: string,
  files: BotFiles,
  context: LookContext,
  overlay?: Overlay,
): Promise<SeenBot> {
  const read = await readBot(folder, files, context, overlay);
  const { library, wishes } = context;
  const found = await botExtensions(library, read.choice, (name) => wishes.of(read.id, name));
  const { problems } = await buildBot(read, found, context);
  return { parsed: read.parsed, problems };
}

/** What belongs to the process: `bots/engine.yaml` says it, or the only bot's file. */
export function processSettings({ engine, bots }: LoadResult): ProcessSettings {
  const only = bots.length === 1 ? bots[0]?.definition?.settings : undefined;
  return {
    logging: engine.logging ?? only?.logging ?? LOGGING_DEFAULTS,
    metrics: engine.metrics ?? only?.metrics,
    dashboard: engine.dashboard ?? only?.dashboard,
  };
}

export interface ProcessSettings {
  readonly logging: LoggingSettings;
  readonly metrics?: MetricsSettings;
  readonly dashboard?: DashboardSettings;
}

/** All problems of a load, those of the folder first. */
export function allProblems(result: LoadResult): Diagnostic[] {
  return [...result.problems, ...result.bots.flatMap((bot) => bot.problems)];
}

/** A bot's files, parsed and not yet understood. */
interface ReadBot {
  readonly id: string;
  readonly files: readonly string[];
  readonly parsed: readonly ParsedFile[];
  readonly problems: readonly Diagnostic[];
  readonly choice: ExtensionChoice;
  readonly text: string;
}

async function readBot(
  folder: string,
  { id, files }: BotFiles,
  context: LookContext,
  overlay?: Overlay,
): Promise<ReadBot> {
  const problems = new Problems();
  const texts = await Promise.all(files.map((path) => readSourceFile(folder, path, problems, overlay)));
  const parsed: ParsedFile[] = [];
  const { sources } = context.library.find();
  for (const file of texts) if (file) parsed.push(await context.memory.files.parse(file, problems));
  return {
    id,
    files,
    parsed,
    problems: problems.list,
    choice: context.choices.of(id, { parsed, problems: problems.list }, (name) => sources.has(name)),
    text: texts.map((file) => `${file?.path}\n${file?.text}`).join("\0"),
  };
}

async function loadBot(read: ReadBot, context: LoadContext): Promise<LoadedBot> {
  const { id, files, choice } = read;
  const found = await botExtensions(context.library, choice, (name) => context.wishes.of(id, name));
  const { definition, program, problems, wanted, refused } = await buildBot(read, found, context);
  const versions = wanted.map(({ version }) => version.id);
  const others = found.absent.map(({ name, why }) => `${name}: ${why}`);
  return {
    id,
    files,
    definition,
    program,
    problems,
    extensions: {
      list: wanted,
      blacklist: choice.blacklist,
      isolated: choice.isolated,
      problems: new Map([...found.problems, ...refused]),
    },
    fingerprint: [read.text, ...versions, ...others].join("\0"),
    context,
  };
}
