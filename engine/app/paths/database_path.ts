/** Which file a bot's memory lies in. */
import { join, resolve } from "node:path";

export const DATA_FOLDER = "data";
const ONLY_BOT = "bot.db";

export interface DatabaseQuestion {
  /** The project folder. */
  readonly folder: string;
  readonly botId: string;
  /** Where the definition says so. */
  readonly path?: string;
  /** Whether no other bot is in the project. */
  readonly alone: boolean;
  readonly exists: (path: string) => boolean;
  /** Whose memory `data/bot.db` is; `undefined` where nobody's. */
  readonly owner: () => Promise<string | undefined>;
}

/**
 * One bot has `data/bot.db`, several have `data/NAME.db` each. A bot never loses what it has when another one comes or
 * goes: it keeps the file that is its own already, and the one that was alone before keeps `data/bot.db`.
 */
export async function databasePath(question: DatabaseQuestion): Promise<string> {
  const { folder, botId, path, alone, exists, owner } = question;
  if (path !== undefined) return resolve(folder, path);
  const own = join(folder, DATA_FOLDER, `${botId}.db`);
  const shared = join(folder, DATA_FOLDER, ONLY_BOT);
  if (exists(own)) return own;
  if (alone) return shared;
  return exists(shared) && await owner() === botId ? shared : own;
}
