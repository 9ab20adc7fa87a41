/** Parsed files and extensions → the program of one bot. */
import { BUILTINS } from "../../builtin/builtins.ts";
import { compileBot } from "../../compile/compile_bot.ts";
import { type Diagnostic, MOST_PROBLEMS, Problems, TooManyProblems } from "../../diagnostics/diagnostic.ts";
import { showPlace } from "../../diagnostics/span.ts";
import type { Version, Wanted } from "../../extensions/mod.ts";
import type { Program } from "../../model/program.ts";
import { type BotDefinition, readDefinition } from "../../schema/read_definition.ts";
import type { ParsedFile } from "../../source/nodes.ts";
import type { BotExtensions } from "./bot_extensions.ts";
import { extensionFiles } from "./extension_files.ts";
import type { LoadContext } from "./load_context.ts";
import { stages } from "./stages.ts";

export interface BuiltBot {
  readonly definition?: BotDefinition;
  /** Absent where there are errors. */
  readonly program?: Program;
  readonly problems: readonly Diagnostic[];
  /** What is to run of its extensions. */
  readonly wanted: readonly Wanted[];
  /** Extensions whose own commands or events are wrong in this bot, and why. */
  readonly refused: ReadonlyMap<string, string>;
}

/** What was read of a bot. */
export interface ParsedBot {
  readonly id: string;
  readonly parsed: readonly ParsedFile[];
  /** Of the parse. */
  readonly problems: readonly Diagnostic[];
}

/**
 * Reads and compiles a bot with the commands and events of its extensions. What is wrong with those of one extension keeps
 * that extension from running, and nothing else.
 */
export async function buildBot(
  { id, parsed, problems: found }: ParsedBot,
  { present, absent, active }: BotExtensions,
  { words, memory }: Pick<LoadContext, "words" | "memory">,
): Promise<BuiltBot> {
  const stageOver = stages();
  const { read, compiled } = memory.of(id);
  const refused = new Map<string, string>();
  const told: Diagnostic[] = [];
  for (;;) {
    const good = active.filter(({ name }) => !refused.has(name));
    const language = words.of(present, absent);
    const problems = new Problems(found.length + MOST_PROBLEMS);
    problems.addAll(found);
    const files = await extensionFiles(good, parsed, memory.files, problems);
    const sources = [...parsed, ...files.map(({ file }) => file)];
    const { extensions } = language;
    const { definition, program, tooMany = [] } = await untilTooMuch(async () => {
      await stageOver();
      const definition = readDefinition(id, sources, problems, language, read);
      await stageOver();
      const program = definition &&
        compileBot(definition, problems, BUILTINS, { extensions, memory: compiled });
      await stageOver();
      return { definition, program };
    });
    const all = [...new Set([...problems.list, ...tooMany])];
    const wrong = all.filter(({ severity, span }) =>
      severity === "error" && files.some(({ file }) => file.file === span?.file)
    );
    if (wrong.length === 0) {
      const wanted = program ? good.flatMap((version) => wantedOf(version, program)) : [];
      return {
        definition,
        program: problems.hasErrors || tooMany.length > 0 ? undefined : program,
        problems: [...told, ...all, ...tooMany.length > 0 ? [noMoreLookedAt(all)] : []],
        wanted,
        refused,
      };
    }
    for (const { name, file } of files) {
      const own = wrong.filter(({ span }) => span?.file === file.file);
      if (own.length === 0) continue;
      refused.set(name, whyRefused(own));
      told.push(...own.map((problem) => ({ ...problem, severity: "warning" as const })));
    }
  }
}

interface Made {
  readonly definition?: BotDefinition;
  readonly program?: Program;
  /** What was found last, where there was so much. */
  readonly tooMany?: readonly Diagnostic[];
}

/** What was made, or nothing where so much is wrong that the making ended. */
async function untilTooMuch(make: () => Promise<Made>): Promise<Made> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof TooManyProblems)) throw error;
    return { tooMany: error.problems };
  }
}

function noMoreLookedAt(problems: readonly Diagnostic[]): Diagnostic {
  const span = problems.findLast(({ severity, span }) => severity === "error" && span)?.span;
  return {
    code: "too-many-problems",
    severity: "error",
    message: `There are more than ${MOST_PROBLEMS} problems in this bot, so nothing more was looked at.`,
    ...(span && { span }),
    expected: "the problems that are shown to be mended first",
  };
}

/** Without settings that it needs it does not run. */
function wantedOf(version: Version, { extensionSettings }: Program): Wanted[] {
  const settings = extensionSettings.get(version.name);
  return settings ? [{ version, settings }] : [];
}

function whyRefused([first, ...others]: readonly Diagnostic[]): string {
  const more = others.length === 0 ? "" : ` There are ${others.length} more problems.`;
  return `${first!.message} (${first!.span ? showPlace(first!.span) : ""})${more}`;
}
