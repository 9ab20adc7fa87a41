/** A prefix that no bot of a project has: with the same one, several would answer. */
import { loadBots } from "./load_bots.ts";
import { prefixOf } from "./shared_by_bots.ts";

const USUAL = ["!", "?", "+", ".", "%", "$"];

/** @returns the first of the usual ones where all are taken */
export async function freePrefix(folder: string): Promise<string> {
  const { bots, context } = await loadBots(folder);
  await using _context = context;
  const taken = new Set(bots.map(prefixOf));
  return USUAL.find((prefix) => !taken.has(prefix)) ?? USUAL[0]!;
}
