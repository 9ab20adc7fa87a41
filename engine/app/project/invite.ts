/** How a bot comes to a server: the link that invites it, and what it asks of its owner and of the server. */
import { allowedIntents } from "../../discord/privileged_intents.ts";
import { INTENT } from "../../model/discord_numbers.ts";
import { permissionTitles } from "../../model/permissions.ts";
import type { Program } from "../../model/program.ts";

export interface Invite {
  /** Absent where the application's id is not known. */
  readonly link?: string;
  /** The permissions that the link asks for, as Discord calls them. */
  readonly permissions: readonly string[];
  /** Intents that are asked for, as Discord's documentation names them. */
  readonly intents: readonly string[];
  /** Those that must be switched on in the developer portal and are not, as they are called there. */
  readonly privileged: readonly string[];
  /** Those that are switched on there already. */
  readonly granted: readonly string[];
}

/** @param applicationId a client id is the same @param flags of the application; none where it was not asked */
export function inviteOf(
  { permissions, intents }: Pick<Program, "permissions" | "intents">,
  applicationId: string | undefined,
  flags = 0,
): Invite {
  const { missing } = allowedIntents(intents, flags);
  return {
    ...(applicationId === undefined ? {} : { link: inviteLink(applicationId, permissions) }),
    permissions: permissionTitles(permissions),
    intents: intentNames(intents),
    privileged: missing,
    granted: allowedIntents(intents, 0).missing.filter((name) => !missing.includes(name)),
  };
}

/** The link that invites a bot with these permissions (source: Discord docs, topics/oauth2, bot authorization flow). */
export function inviteLink(applicationId: string, permissions: bigint): string {
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}` +
    `&scope=bot+applications.commands&permissions=${permissions}`;
}

/** The names of the intents in a bit set (source: Discord docs, events/gateway, list of intents). */
export function intentNames(intents: number): string[] {
  return Object.entries(INTENT).filter(([, bit]) => (intents & bit) !== 0).map(([name]) => name);
}
