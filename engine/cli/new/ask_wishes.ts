/** The questions about a new bot, one after the other, each until it has an answer. */
import { freePrefix } from "../../app/load/free_prefix.ts";
import type { Recipe } from "../../app/recipes/recipe.ts";
import { STARTER_RECIPE } from "../../app/recipes/recipes.ts";
import type { Terminal } from "../terminal.ts";
import { type BotName, type Read, readLanguage, readName, readPrefix, readRecipes } from "./answers.ts";

export interface Wishes {
  readonly bot: BotName;
  readonly recipes: readonly Recipe[];
  readonly prefix: string;
  readonly language: string | undefined;
}

/** Asks a single line; `undefined` where nobody answers any more. */
type Ask = NonNullable<Terminal["ask"]>;

/**
 * @param given what is known already and not asked
 * @returns nothing where whoever was asked has ended it
 */
export async function askWishes(
  given: Partial<Wishes>,
  all: readonly Recipe[],
  folder: string,
  terminal: Terminal,
  ask: Ask,
): Promise<Wishes | undefined> {
  terminal.out(
    terminal.paint.dim(
      "A few questions; Enter takes what stands in brackets, Ctrl-C ends it and writes nothing.",
    ),
  );
  const until = <Value>(
    question: string,
    usual: string,
    read: (text: string) => Read<Value> | Promise<Read<Value>>,
  ) => askUntil(question, usual, read, terminal, ask);
  const bot = given.bot ??
    await until("What is the bot called?", await freeName(folder), (text) => readName(text, folder));
  if (bot === undefined) return undefined;
  if (!given.recipes) showRecipes(all, terminal);
  const recipes = given.recipes ??
    await until(
      "What should it do? Numbers with commas between them",
      STARTER_RECIPE,
      (text) => readRecipes(text, all),
    );
  if (recipes === undefined) return undefined;
  const prefix = given.prefix ??
    await until(
      "What stands before its commands in a chat? (/ works anyway)",
      await freePrefix(folder),
      readPrefix,
    );
  if (prefix === undefined) return undefined;
  if ("language" in given) return { bot, recipes, prefix, language: given.language };
  const language = await until("Which language does it speak? A code such as de", "en-US", (text) => {
    const read = readLanguage(text);
    return "wrong" in read ? read : { value: { code: read.value } };
  });
  return language && { bot, recipes, prefix, language: language.code };
}

async function askUntil<Value>(
  question: string,
  usual: string,
  read: (text: string) => Read<Value> | Promise<Read<Value>>,
  terminal: Terminal,
  ask: Ask,
): Promise<Value | undefined> {
  const shown = usual === "" ? question : `${question} [${usual}]`;
  while (true) {
    const text = ask(shown);
    if (text === undefined) return undefined;
    const answer = await read(text.trim() === "" ? usual : text);
    if ("value" in answer) return answer.value;
    terminal.err(`${terminal.paint.yellow("!")} ${answer.wrong}`);
  }
}

const USUAL_NAME = "My bot";

/** A name for whoever has none yet; the empty text where it is taken, so that one must be found. */
async function freeName(folder: string): Promise<string> {
  return "value" in await readName(USUAL_NAME, folder) ? USUAL_NAME : "";
}

/** One line each. */
function showRecipes(all: readonly Recipe[], terminal: Terminal): void {
  const width = Math.max(...all.map(({ id }) => id.length));
  terminal.out();
  for (const [index, { id, summary }] of all.entries()) {
    const start = `${String(index + 1).padStart(4)}  ${id.padEnd(width)}  `;
    terminal.out(start + terminal.paint.dim(cut(summary, terminal.width - start.length)));
  }
  terminal.out();
}

function cut(text: string, width: number): string {
  if (text.length <= width) return text;
  const end = text.lastIndexOf(" ", width - 2);
  return `${text.slice(0, end === -1 ? width - 2 : end).replace(/[,:;]$/, "")} …`;
}
