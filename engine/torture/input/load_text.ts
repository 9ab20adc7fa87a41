/** One definition, through every stage of a load, without a file. */
import { buildBot } from "../../app/load/build_bot.ts";
import { ExtensionWords } from "../../app/load/extension_words.ts";
import { LoadMemory } from "../../app/load/load_memory.ts";
import { type Diagnostic, Problems } from "../../diagnostics/diagnostic.ts";
import type { Program } from "../../model/program.ts";
import { readSourceFile } from "../../source/read_file.ts";

export interface LoadedText {
  readonly program?: Program;
  readonly problems: readonly Diagnostic[];
}

const NO_EXTENSIONS = { present: [], absent: [], active: [], problems: new Map<string, string>() };
const PATH = "bots/bot.yaml";

/** @param memory of the last text, where this one is a change of it */
export async function loadText(text: string, memory = new LoadMemory()): Promise<LoadedText> {
  const problems = new Problems();
  const file = await readSourceFile("", PATH, problems, new Map([[PATH, text]]));
  const parsed = file ? [await memory.files.parse(file, problems)] : [];
  const words = new ExtensionWords();
  const built = await buildBot({ id: "bot", parsed, problems: problems.list }, NO_EXTENSIONS, {
    words,
    memory,
  });
  memory.sweep(["bot"]);
  return built;
}
