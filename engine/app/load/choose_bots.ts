/** Which bots are meant, where somebody names one. */
import { isAbsolute, relative } from "node:path";
import type { Problems } from "../../diagnostics/diagnostic.ts";
import { type BotFiles, EXAMPLES_FOLDER, findBots, type FoundBots } from "../../source/find_bots.ts";

/** What comes before the names of bots to learn from: `examples/economy`. */
const EXAMPLES = "examples";

/**
 * The bots that a name, a file or a folder stands for: `shop`, `bots/shop.yaml`, `examples`, `examples/economy`. An
 * example may be named alone where no bot of the project is called so; the ids of examples begin with `examples/`.
 */
export async function chooseBots(folder: string, choice: string, problems: Problems): Promise<FoundBots> {
  const [first, second] = partsOf(folder, choice);
  if (first === EXAMPLES) {
    return { bots: called(await examples(folder, problems), second && `${EXAMPLES}/${second}`) };
  }
  const { bots, engineFile } = await findBots(folder, problems);
  const own = called(bots, first);
  if (own.length > 0) return { bots: own, engineFile };
  return { bots: called(await examples(folder, problems), `${EXAMPLES}/${first}`), engineFile };
}

/** The ids of all bots that can be chosen. */
export async function choices(folder: string, problems: Problems): Promise<string[]> {
  const { bots } = await findBots(folder, problems);
  return [...bots, ...await examples(folder, problems)].map(({ id }) => id);
}

async function examples(folder: string, problems: Problems): Promise<BotFiles[]> {
  // A project without examples lacks nothing.
  if (!await Deno.stat(`${folder}/${EXAMPLES_FOLDER}`).then((info) => info.isDirectory, () => false)) {
    return [];
  }
  const { bots } = await findBots(folder, problems, EXAMPLES_FOLDER);
  return bots.map((bot) => ({ ...bot, id: `${EXAMPLES}/${bot.id}` }));
}

function called(bots: readonly BotFiles[], id: string | undefined): BotFiles[] {
  return bots.filter((bot) => id === undefined || bot.id === id);
}

/** `./bots/examples/economy.yaml` → `examples`, `economy`. */
function partsOf(folder: string, choice: string): string[] {
  const path = (isAbsolute(choice) ? relative(folder, choice) : choice).replaceAll("\\", "/");
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  const inside = parts[0] === "bots" ? parts.slice(1) : parts;
  return inside.map((part) => part.replace(/\.ya?ml$/i, ""));
}
