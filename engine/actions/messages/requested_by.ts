import type { Run } from "../../model/program.ts";

/** Who asked for it, for the server's audit log, which only names the bot by itself. */
export function requestedBy({ bot, caller: { user } }: Run): string {
  return bot.program.texts.get("requested_by", { name: user.username });
}
