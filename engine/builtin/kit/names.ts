/** How the asker and the bot are called where a command runs. */
import type { Run } from "../../model/program.ts";
import type { MemberValue, UserValue } from "../../model/scope.ts";

/** In a server the nickname, where there is one. */
export function askerName({ scope }: Run): string {
  return (scope["member"] as MemberValue | undefined)?.name ?? (scope["user"] as UserValue).name;
}

export function requestedBy(run: Run): string {
  return run.bot.program.texts.get("requested_by", { name: askerName(run) });
}

export function botName({ scope }: Run): string {
  return (scope["bot"] as UserValue).name;
}

/** Address of the picture. */
export function botAvatar({ scope }: Run): string {
  return (scope["bot"] as UserValue).avatar;
}

/** What stands before a command's name: the prefix, or a mention's text where there is none. */
export async function shownPrefix(run: Run): Promise<string> {
  return await run.bot.prefix(run.caller.guildId) || `@${botName(run)} `;
}
