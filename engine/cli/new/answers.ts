/** What can be said of a new bot: each answer is read in the same way from a question and from a flag. */
import type { Recipe } from "../../app/recipes/recipe.ts";
import { languageCode, nearLanguage, prefixFault } from "../../app/recipes/new_bot_words.ts";
import { clashOf } from "../../app/recipes/clash.ts";
import { idOf, isTaken } from "../../app/project/write_new_bot.ts";
import { nearest } from "../../diagnostics/did_you_mean.ts";

/** What was read, or why it cannot be taken, in a sentence. */
export type Read<Value> = { readonly value: Value } | { readonly wrong: string };

export interface BotName {
  /** What people call it. */
  readonly name: string;
  /** The name of its file or folder. */
  readonly id: string;
}

const LONGEST_NAME = 32;

export async function readName(text: string, folder: string): Promise<Read<BotName>> {
  const name = text.trim();
  if (name === "") return { wrong: "It needs a name, such as Helper." };
  const id = idOf(name);
  if (id === undefined || /[/\\\p{Cc}]/u.test(name) || name.length > LONGEST_NAME) {
    return {
      wrong:
        `A bot cannot be called "${name}". A name has up to ${LONGEST_NAME} characters with letters from a to z ` +
        "among them, no / in it, and is not engine or examples.",
    };
  }
  if (await isTaken(folder, id)) {
    return { wrong: `There is a bot ${id} in bots/ already; it stays as it is. Take another name.` };
  }
  // Written as a word for files, it is made one for people.
  const words = name === id ? id.replaceAll(/[-_]+/g, " ") : name;
  return { value: { name: words.charAt(0).toUpperCase() + words.slice(1), id } };
}

export function readPrefix(text: string): Read<string> {
  const prefix = text.trim();
  const fault = prefixFault(prefix);
  return fault === undefined
    ? { value: prefix }
    : { wrong: `"${prefix}" cannot stand before commands: ${fault}. Take a sign or two, such as ! or ?` };
}

export function readLanguage(text: string): Read<string | undefined> {
  const language = text.trim();
  const code = languageCode(language);
  if (language === "" || code === "en-US") return { value: undefined };
  if (code !== undefined) return { value: code };
  const near = nearLanguage(language);
  return {
    wrong: `"${language}" is not one of Discord's languages.` +
      (near ? ` Did you mean ${near}?` : " They are written as codes: de, fr, pt-BR, …"),
  };
}

/** @param text ids or their numbers in the list, with commas or blanks between them */
export function readRecipes(text: string, all: readonly Recipe[]): Read<readonly Recipe[]> {
  const words = text.split(/[\s,]+/).filter(Boolean);
  const chosen: Recipe[] = [];
  for (const word of words) {
    const found = /^\d+$/.test(word)
      ? all[Number(word) - 1]
      : all.find(({ id }) => id === word.toLowerCase());
    if (!found) return { wrong: unknown(word, all) };
    if (!chosen.includes(found)) chosen.push(found);
  }
  if (chosen.length === 0) return { wrong: "Choose at least one." };
  const clash = clashOf(chosen);
  if (!clash) return { value: chosen };
  const things = clash.things.slice(0, 3).join(", ");
  return {
    wrong: `${clash.recipes.join(" and ")} do not go together, because both define ${things}${
      clash.things.length > 3 ? " and more" : ""
    }. Take one of them.`,
  };
}

function unknown(word: string, all: readonly Recipe[]): string {
  if (/^\d+$/.test(word)) return `There is no number ${word}; they go from 1 to ${all.length}.`;
  const ids = all.map(({ id }) => id);
  const near = nearest(word, ids);
  return `There is no "${word}".${near ? ` Did you mean ${near}?` : ` There are: ${ids.join(", ")}.`}`;
}
