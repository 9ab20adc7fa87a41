/** A changed `.env` of a project that runs. */
import type { Environment } from "../source/environment.ts";
import type { LoadedBot } from "./load/load_bots.ts";
import type { Notice } from "./notices/notice.ts";
import { OWNER_VARIABLE } from "./bot/owners.ts";
import { tokenVariable } from "./load/tokens.ts";

/** Variables that are read when a bot connects. */
const AT_START = [
  OWNER_VARIABLE,
  "DISCORD_API_URL",
  "DISCORD_GATEWAY_URL",
  "DISCORD_REQUESTS_PER_SECOND",
];

/**
 * Reads `.env` again and tells what has changed in it, and what of that a start is needed for.
 * @param bots those that are connected
 */
export async function rereadEnvironment(
  environment: Environment,
  bots: readonly LoadedBot[],
  notify: (notice: Notice) => void,
): Promise<void> {
  const { changed, problems } = await environment.reread();
  if (problems.length > 0) notify({ kind: "environment-problems", problems });
  if (changed.length === 0) return;
  const atStart = new Set([...AT_START, ...bots.map(tokenVariable), ...bots.flatMap(webhookVariable)]);
  notify({ kind: "environment", changed, late: changed.filter((name) => atStart.has(name)) });
}

/** The secret that callers of a bot's webhooks have to know is read when it begins to listen. */
function webhookVariable({ definition }: LoadedBot): string[] {
  const secret = definition?.settings.webhooks?.secret;
  return secret === undefined ? [] : [secret];
}
