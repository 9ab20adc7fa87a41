import type { Application } from "../../discord/log_in.ts";
import { LoginError } from "../../discord/login_error.ts";
import { logInOnce } from "../../discord/log_in_once.ts";
import type { LoadedBot } from "../load/load_bots.ts";
import type { Notice } from "../notices/notice.ts";
import type { Project } from "./project.ts";
import { readToken, tokenVariable } from "../load/tokens.ts";

/**
 * Asks Discord for a bot's application.
 * @returns nothing where the bot has no token or cannot log in; why went to `notify`
 */
export async function applicationOf(
  bot: LoadedBot,
  { environment }: Pick<Project, "environment">,
  notify: (notice: Notice) => void,
): Promise<Application | undefined> {
  const variable = tokenVariable(bot);
  const token = readToken(bot, environment.get);
  if (token === undefined) return void notify({ kind: "missing-token", bot: bot.id, variable, local: false });
  try {
    return await logInOnce({ token, apiUrl: environment.get("DISCORD_API_URL") });
  } catch (error) {
    if (!(error instanceof LoginError)) throw error;
    notify({ kind: "start-failed", bot: bot.id, error });
  }
}
