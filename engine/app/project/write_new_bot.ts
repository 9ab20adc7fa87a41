/** A new bot under a name that somebody chose, written as a whole or not at all. */
import { join } from "node:path";
import { Problems } from "../../diagnostics/diagnostic.ts";
import { toFileError } from "../../files/file_error.ts";
import { temporaryName } from "../../files/names.ts";
import { writeFile } from "../../files/write_file.ts";
import { findBots } from "../../source/find_bots.ts";
import { refreshSchema } from "./keep_schema.ts";
import { STARTER } from "./starter_bot.ts";

/** Names in bots/ that are no bots. */
const TAKEN = ["engine", "examples"];
const ID = /^[a-z][a-z0-9_-]{0,31}$/;

/** What a name in words becomes as the name of a file: `My Shöp!` → `my_shop`; `undefined` where nothing is left of it. */
export function idOf(name: string): string | undefined {
  const id = name.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase()
    .replace(/[^a-z0-9_-]+/g, "_").replace(/^[^a-z]+|_+$/g, "").slice(0, 32);
  return isId(id) ? id : undefined;
}

export function isId(text: string): boolean {
  return ID.test(text) && !TAKEN.includes(text);
}

/** Whether a bot, or a file or folder of its name, is there already. */
export async function isTaken(folder: string, id: string): Promise<boolean> {
  const { bots } = await findBots(folder, new Problems());
  if (bots.some((bot) => bot.id === id)) return true;
  const paths = ["", ".yaml", ".yml"].map((ending) => join(folder, "bots", id + ending));
  return (await Promise.all(paths.map(exists))).includes(true);
}

/**
 * The variable of a new bot's token. The first bot of a project takes the usual one, each further one a variable of its
 * own, because one token is for one bot.
 */
export async function newTokenVariable(folder: string, id: string): Promise<string> {
  const { bots } = await findBots(folder, new Problems());
  return bots.length === 0 ? STARTER.token : `${id.replaceAll("-", "_").toUpperCase()}_TOKEN`;
}

/**
 * Writes the files of a bot, and the schema that their first lines name. Nothing that is there is overwritten: see
 * `isTaken`.
 * @param texts by their paths below `bots/`: one file, or the files of one folder
 * @returns the file or the folder, relative to the project folder
 * @throws FileError
 */
export async function writeNewBot(folder: string, texts: ReadonlyMap<string, string>): Promise<string> {
  const path = await writeTexts(folder, texts);
  await refreshSchema(folder);
  return path;
}

async function writeTexts(folder: string, texts: ReadonlyMap<string, string>): Promise<string> {
  const [[first, text] = ["", ""]] = texts;
  const [id = ""] = first.split("/");
  if (id === first) {
    await writeFile(join(folder, "bots", first), text, { createFolder: true });
    return join("bots", first);
  }
  const target = join(folder, "bots", id);
  const temporary = temporaryName(target);
  try {
    for (const [path, text] of texts) {
      await writeFile(join(temporary, path.slice(id.length + 1)), text, { createFolder: true });
    }
    await Deno.rename(temporary, target);
  } catch (error) {
    await Deno.remove(temporary, { recursive: true }).catch(() => {});
    throw toFileError(error, target, "write");
  }
  return join("bots", id);
}

async function exists(path: string): Promise<boolean> {
  return await Deno.lstat(path).then(() => true, () => false);
}
