/** `new`: writes a bot to begin with, made of recipes. */
import { composeBot } from "../app/recipes/compose_bot.ts";
import { writeEditorFiles } from "../app/recipes/editor_files.ts";
import { freePrefix } from "../app/load/free_prefix.ts";
import { recipes, STARTER_RECIPE } from "../app/recipes/recipes.ts";
import { idOf, isTaken, newTokenVariable, writeNewBot } from "../app/project/write_new_bot.ts";
import { FileError } from "../files/file_error.ts";
import { ownCommand } from "../model/own_command.ts";
import { UsageError } from "./arguments.ts";
import type { ParsedArguments } from "./command.ts";
import { EXIT } from "./exit_codes.ts";
import { type Read, readLanguage, readName, readPrefix, readRecipes } from "./new/answers.ts";
import { askWishes, type Wishes } from "./new/ask_wishes.ts";
import { tryParts } from "./new/try_parts.ts";
import type { Terminal } from "./terminal.ts";

/** With it an answer was given that holds, but the bot cannot be written. */
class NotWritten extends Error {}

export async function run(args: ParsedArguments, terminal: Terminal): Promise<number> {
  try {
    const wishes = await findWishes(args, Deno.cwd(), terminal);
    if (wishes === undefined) throw new NotWritten("Nothing was written.");
    await writeWishes(wishes, Deno.cwd(), terminal);
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof FileError || error instanceof NotWritten)) throw error;
    terminal.err(`${terminal.paint.red("✗")} ${error.message}`);
    return error instanceof FileError ? EXIT.data : EXIT.problems;
  }
}

async function findWishes(
  { operands: [name], flags }: ParsedArguments,
  folder: string,
  terminal: Terminal,
): Promise<Wishes | undefined> {
  const all = recipes();
  const id = idOf(name ?? "");
  const bot = name === undefined ? undefined : await readName(name, folder);
  if (bot && "wrong" in bot && id !== undefined && await isTaken(folder, id)) throw new NotWritten(bot.wrong);
  const given: Partial<Wishes> = {
    ...bot && { bot: taken(bot) },
    ...typeof flags["with"] === "string" && { recipes: taken(readRecipes(flags["with"], all)) },
    ...typeof flags["prefix"] === "string" && { prefix: taken(readPrefix(flags["prefix"])) },
    ...typeof flags["language"] === "string" && { language: taken(readLanguage(flags["language"])) },
  };
  const { ask } = terminal;
  if (ask && !flags["yes"]) return await askWishes(given, all, folder, terminal, ask);
  if (!given.bot) {
    const example = ownCommand('new "My shop" --with economy,polls --yes');
    throw new UsageError(`How is the bot to be called? Say, for example: ${example}`);
  }
  const starter = all.filter((recipe) => recipe.id === STARTER_RECIPE);
  return {
    bot: given.bot,
    recipes: given.recipes ?? starter,
    prefix: given.prefix ?? await freePrefix(folder),
    language: given.language,
  };
}

/** @throws UsageError for what cannot be taken */
function taken<Value>(read: Read<Value>): Value {
  if ("wrong" in read) throw new UsageError(read.wrong);
  return read.value;
}

async function writeWishes({ bot, ...wishes }: Wishes, folder: string, terminal: Terminal): Promise<void> {
  const token = await newTokenVariable(folder, bot.id);
  const composed = composeBot({ ...bot, ...wishes, token });
  const { texts, left } = composed.size === 1
    ? { texts: composed, left: 0 }
    : await tried(composed, folder, terminal);
  const path = await writeNewBot(folder, texts);
  const editor = await writeEditorFiles(folder).catch((error: unknown) => {
    if (!(error instanceof FileError)) throw error;
    terminal.err(`${terminal.paint.yellow("!")} ${error.message}`);
    return [];
  });
  const main = texts.size === 1 ? path : `${path}/bot.yaml`;
  terminal.out(`${terminal.paint.green("✓")} ${path}${texts.size === 1 ? "" : ` (${texts.size} files)`}`);
  if (left > 0) {
    const tests = left === 1 ? "1 test was" : `${left} tests were`;
    terminal.out(`  ${tests} left out: written for one part alone, they do not expect what the others do.`);
  }
  if (editor.length > 0) {
    terminal.out(`${terminal.paint.green("✓")} ${editor.join(", ")} (help for the editor)`);
  }
  if (wishes.language !== undefined) {
    terminal.out(
      `It is set to ${wishes.language}. Its texts are still in English: put yours in their place in ${main}, ` +
        "and those of the engine under `messages:` (docs/languages.md).",
    );
  }
  terminal.out(`Try it in the local Discord:  ${ownCommand(`start ${bot.id} --local`)}`);
  terminal.out(`Change it in ${main}: what you save is live at once.`);
  terminal.out(
    `For Discord, put its token behind ${token}= in the file .env; then look whether all is right:`,
  );
  terminal.out(`  ${ownCommand(`doctor ${bot.id}`)}`);
}

async function tried(texts: ReadonlyMap<string, string>, folder: string, terminal: Terminal) {
  terminal.status?.("  trying whether all parts go together …");
  const stop = new AbortController();
  // What was made for the trial is to be gone as well.
  const onSignal = () => stop.abort(new NotWritten("Nothing was written."));
  Deno.addSignalListener("SIGINT", onSignal);
  try {
    const result = await tryParts(folder, texts, (done) => {
      stop.signal.throwIfAborted();
      terminal.status?.(`  trying whether all parts go together: test ${done}`);
    });
    stop.signal.throwIfAborted();
    if (result.problems.length === 0) return result;
    throw new NotWritten(`These parts do not go together, so nothing was written: ${result.problems[0]}`);
  } finally {
    terminal.status?.("");
    Deno.removeSignalListener("SIGINT", onSignal);
  }
}
