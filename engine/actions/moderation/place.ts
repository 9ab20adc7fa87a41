/** Where moderation happens, and who asks for it. */
import { memberOf } from "../../access/asker.ts";
import type { GuildView, MemberView } from "../../model/views.ts";
import type { Run } from "../../model/program.ts";
import { refused } from "../kit/refused.ts";

/** The server in which a step runs. @throws StepRefused in direct messages, and where the bot is no member */
export function serverOf({ caller, bot }: Run): GuildView {
  if (caller.guildId === undefined) throw refused({ key: "server_only", values: {} });
  const guild = bot.world.guild(caller.guildId);
  if (!guild) throw refused({ key: "not_in_server", values: {} });
  return guild;
}

/** The person who asks, as a member. @throws StepRefused where they might not ask any more, as the run has waited */
export function askerOf({ caller: { user, member, lost } }: Run): MemberView {
  if (lost) throw lost;
  return member ? memberOf(user.id, member) : { id: user.id, roles: [] };
}

/** Whose place in the order of roles counts: an event is not asked for, so it is the bot's own doing. */
export function actorOf(run: Run): MemberView | "the bot itself" {
  return run.caller.surface === "event" ? "the bot itself" : askerOf(run);
}
