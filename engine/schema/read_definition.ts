import type { Problems } from "../diagnostics/diagnostic.ts";
import type { ParsedFile } from "../source/nodes.ts";
import { checkBot } from "./checks/bot.ts";
import { checkLiteralTokens } from "./checks/literal_token.ts";
import { isTooLarge } from "./checks/too_large.ts";
import { type BotDefinition, botSchema } from "./keys/bot.ts";
import type { EntryMemory, ReadContext } from "./kit/entry_memory.ts";
import type { Language } from "./language.ts";
import { passOn, type Payload } from "./kit/issue.ts";
import { translate } from "./translate.ts";
import { mergeFiles } from "./merge_files.ts";
import { checkVersions } from "./upgrades/mod.ts";
import { ReadMemory } from "./read_memory.ts";

export type { BotDefinition } from "./keys/bot.ts";

/**
 * Reads a bot's files into its definition and reports every problem at once.
 *
 * @param id the name of the bot's file or folder
 * @param files all files of the one bot, parsed
 * @param language the words that it can be written with
 * @param memory of earlier loads of the same bot: what stands in unchanged files is not read again
 * @returns what could be read, also when there were errors; `undefined` where there is nothing usable at all
 */
export function readDefinition(
  id: string,
  files: readonly ParsedFile[],
  problems: Problems,
  language: Language,
  memory: ReadMemory = new ReadMemory(),
): BotDefinition | undefined {
  checkVersions(files, problems);
  checkLiteralTokens(files, problems);
  const merged = mergeFiles(files, problems);
  if (!merged || isTooLarge(merged, problems)) return undefined;
  const root = translate(merged, problems, memory.translated);
  const context = contextFor(files, memory.entries);
  const read = schemaFor(language)._zod.run({ value: root, issues: [] }, context) as Payload;
  passOn(read.issues, problems);
  if (read.value === undefined) return undefined;
  const definition: BotDefinition = { id, ...read.value as Omit<BotDefinition, "id"> };
  checkBot(definition, language.extensions, problems, memory.checked);
  return definition;
}

/** Characters of a bot from which on compiling its schemas to code is worth the 20 ms that it takes. */
const LARGE = 100_000;

function contextFor(files: readonly ParsedFile[], memory: EntryMemory): ReadContext {
  const size = files.reduce((sum, { file }) => sum + file.text.length, 0);
  return { async: false, jitless: size < LARGE, memory };
}

/** A schema takes a moment to make, and a language is used for many loads. */
const schemas = new WeakMap<Language, ReturnType<typeof botSchema>>();

function schemaFor(language: Language): ReturnType<typeof botSchema> {
  let schema = schemas.get(language);
  if (!schema) schemas.set(language, schema = botSchema(language));
  return schema;
}
