/** Recipes → the files of a bot of somebody's own. */
import { SCHEMA_FILE } from "../project/starter_bot.ts";
import type { Recipe } from "./recipe.ts";

export interface NewBotWish {
  /** The name of its file or folder. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** The variable of its token. */
  readonly token: string;
  readonly prefix: string;
  /** Discord's code; English where absent. */
  readonly language?: string;
  /** At least one. */
  readonly recipes: readonly Recipe[];
}

/**
 * One recipe becomes a file, several become a folder: what the bot says of itself in `bot.yaml`, and each recipe in a
 * file of its own, which can be taken out again as a whole.
 * @returns texts by their paths below `bots/`
 */
export function composeBot(wish: NewBotWish): ReadonlyMap<string, string> {
  const { id, recipes: [first, ...others] } = wish;
  if (first === undefined) throw new Error("a bot is made of at least one recipe");
  if (others.length === 0) {
    const text = `${schemaLine(".")}${comment(first.notes)}${EDITING}
${ownKeys(wish)}
${namesOf(wish.recipes)}${bodyOf(first, wish)}`;
    return new Map([[`${id}.yaml`, text]]);
  }
  const parts = wish.recipes.map((recipe) => [`${id}/${recipe.id}.yaml`, partOf(recipe, wish)] as const);
  const files = wish.recipes.map((recipe) => `${recipe.id}.yaml: ${recipe.summary}.`);
  const main = `${schemaLine("..")}${
    comment([`${wish.name} consists of all files of this folder:`, ...files])
  }${
    comment(["A file that is deleted takes with it what it brought. What all of them share stands here."])
  }${EDITING}
${ownKeys(wish)}
${namesOf(wish.recipes)}`;
  return new Map([[`${id}/bot.yaml`, `${main.trimEnd()}\n`], ...parts]);
}

const EDITING =
  "# Change it and save: the running bot follows at once. What stands after a # is for people only.\n";

function schemaLine(folder: string): string {
  return `# yaml-language-server: $schema=${folder}/${SCHEMA_FILE}\n`;
}

function comment(lines: readonly string[]): string {
  return lines.flatMap((line) => line.split("\n")).map((line) => `# ${line}\n`).join("");
}

function ownKeys({ name, token, prefix, language }: NewBotWish): string {
  return [
    `name: ${JSON.stringify(name)}`,
    `token: \${${token}}          # stands in the file .env, never here`,
    `prefix: ${JSON.stringify(prefix)}`,
    ...language === undefined ? [] : [`language: ${language}`],
    "",
  ].join("\n");
}

function namesOf(recipes: readonly Recipe[]): string {
  const kinds = new Map<string, Map<string, string>>();
  const taken = new Set<string>();
  for (const { names } of recipes) {
    for (const [kind, lines] of names) {
      const all = kinds.get(kind) ?? new Map<string, string>();
      kinds.set(kind, all);
      for (const [name, line] of lines) if (!all.has(name)) all.set(name, withOwnId(line, taken));
    }
  }
  if (kinds.size === 0) return "";
  const lines = [...kinds].flatMap(([kind, names]) => [`  ${kind}:`, ...names.values()]);
  return `# These ids are made up. Put those of your server in their place: switch on Settings → Advanced → Developer Mode\n` +
    `# in Discord, then right-click a channel or a role and choose Copy ID.\nnames:\n${lines.join("\n")}\n\n`;
}

/** The ids of different recipes may be the same, because all are made up; two names of one bot are two things. */
function withOwnId(line: string, taken: Set<string>): string {
  return line.replace(/\d{17,20}/, (id) => {
    let free = BigInt(id);
    while (taken.has(String(free))) free++;
    taken.add(String(free));
    return String(free);
  });
}

function partOf(recipe: Recipe, wish: NewBotWish): string {
  return `${schemaLine("..")}${comment(recipe.notes)}\n${bodyOf(recipe, wish)}`;
}

/** What people type, in tests and comments, is meant for the bot as it is called now. */
function bodyOf(recipe: Recipe, { prefix, name }: NewBotWish): string {
  const typed = (before: string) => (_: string, start: string) => start + quoted(before);
  return recipe.body
    .replaceAll(/(\bsay: ")!(?=\w)/g, typed(prefix))
    .replaceAll(/^(\s*# .*? )!(?=[a-z])/gm, (_, start) => start + prefix)
    .replaceAll(new RegExp(`(\\bsay: "@)${RegExp.escape(recipe.name)}(?= )`, "g"), typed(name));
}

/** As it stands between quotes. */
function quoted(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
