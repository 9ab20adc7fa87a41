/** Who is moderated, and whether that may be: asked before anything is done. */
import { memberOf } from "../../access/asker.ts";
import { checkModeration } from "../../access/moderation.ts";
import type { GuildView, MemberView } from "../../model/views.ts";
import type { Run } from "../../model/program.ts";
import { findMember, type FoundMember } from "../kit/person.ts";
import { refused } from "../kit/refused.ts";
import { actorOf } from "./place.ts";

/**
 * The member with this id.
 * @param permission what the bot needs for it
 * @throws StepRefused for nobody of the server, and for everything that `checkModeration` refuses
 */
export async function checkMember(
  run: Run,
  guild: GuildView,
  id: string,
  permission: bigint,
): Promise<FoundMember> {
  const found = await findMember(run, guild, id);
  if (!found) throw refused({ key: "person_not_in_server", values: {} });
  check(run, guild, memberOf(id, found.member), permission);
  return found;
}

/** The same, but `undefined` for somebody who is not in the server: they have no place in its order of roles. */
export async function checkAnybody(
  run: Run,
  guild: GuildView,
  id: string,
  permission: bigint,
): Promise<FoundMember | undefined> {
  const found = await findMember(run, guild, id);
  if (found) check(run, guild, memberOf(id, found.member), permission);
  else checkAbsent(run, guild, id, permission);
  return found;
}

/** Whether the bot may do something to a person who is not in the server. @throws StepRefused */
export function checkAbsent(run: Run, guild: GuildView, id: string, permission: bigint): void {
  check(run, guild, { id, roles: [] }, permission, "the bot itself");
}

function check(
  run: Run,
  guild: GuildView,
  target: MemberView,
  permission: bigint,
  actor = actorOf(run),
): void {
  const { clock, program: { texts } } = run.bot;
  const refusal = checkModeration({ guild, actor, target, permission, now: clock.now(), texts });
  if (refusal) throw refused(refusal);
}
