/** A commented bot under a name that somebody chose. */
import { join } from "node:path";
import { Problems } from "../diagnostics/diagnostic.ts";
import { writeFile } from "../files/write_file.ts";
import { findBots } from "../source/find_bots.ts";
import { STARTER, starterBot } from "./starter_bot.ts";
import { writeSchema } from "./write_starter.ts";

export interface NewBot {
  /** Relative to the project folder. */
  readonly path: string;
  /** The variable of its token. */
  readonly token: string;
}

/**
 * Writes it, with the schema that its first line names. The first bot of a project takes the usual variable for its
 * token, each further one a variable of its own, because one token is for one bot.
 * @param id a lower-case word; the name of the file
 * @returns `undefined` where there is something of that name already, which is left alone
 * @throws FileError
 */
export async function writeNewBot(folder: string, id: string): Promise<NewBot | undefined> {
  const { bots } = await findBots(folder, new Problems());
  const path = join("bots", `${id}.yaml`);
  if (bots.some((bot) => bot.id === id) || await exists(join(folder, path))) return undefined;
  const words = id.replaceAll(/[-_]+/g, " ");
  const token = bots.length === 0 ? STARTER.token : `${id.replaceAll("-", "_").toUpperCase()}_TOKEN`;
  await writeSchema(folder);
  const text = starterBot({ name: words.charAt(0).toUpperCase() + words.slice(1), token });
  await writeFile(join(folder, path), text, { createFolder: true });
  return { path, token };
}

async function exists(path: string): Promise<boolean> {
  return await Deno.lstat(path).then(() => true, () => false);
}
