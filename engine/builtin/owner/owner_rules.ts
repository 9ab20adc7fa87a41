/** What all commands of the bot's owner have in common. */
import type { Builtin } from "../../model/builtin.ts";
import type { Run } from "../../model/program.ts";
import { NO_RULES } from "../../model/rules.ts";
import { refuse } from "../kit/answer.ts";

export const FOR_OWNER = {
  aliases: [],
  category: "Owner",
  rules: { ...NO_RULES, ownerOnly: true },
  ephemeral: true,
} as const satisfies Partial<Builtin>;

/** For controls, which may outlive the time that somebody owns the bot. Whoever does not is told so. */
export async function isOwner(run: Run): Promise<boolean> {
  if (run.bot.isOwner(run.caller.user.id)) return true;
  await refuse(run, run.bot.program.texts.get("owner_only"));
  return false;
}
