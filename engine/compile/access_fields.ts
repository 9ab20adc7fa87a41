/**
 * What Discord itself is told of who may use a command, so that it does not even offer it to others (source: Discord
 * docs, interactions/application-commands, permissions and contexts). The engine checks everything by itself as well.
 */
import { CONTEXT } from "../model/discord_numbers.ts";
import type { Rules } from "../model/rules.ts";

export interface AccessFields {
  default_member_permissions?: string;
  contexts?: number[];
  nsfw?: true;
}

/** Nobody but administrators, until a server's owner says otherwise. */
const ADMINISTRATORS = "0";

/**
 * @param rules of a command at the top, its own
 * @param configured whether roles that are set elsewhere let people in, who may lack the permissions
 */
export function accessFields(rules: readonly Rules[], configured: boolean): AccessFields {
  const fields: AccessFields = {};
  for (const own of rules) {
    if (own.ownerOnly) fields.default_member_permissions = ADMINISTRATORS;
    else if (own.userPermissions !== 0n && own.roles.length === 0 && own.users.length === 0 && !configured) {
      fields.default_member_permissions = own.userPermissions.toString();
    }
    if (needsServer(own)) fields.contexts = [CONTEXT.GUILD];
    else if (own.dmOnly) fields.contexts = [CONTEXT.BOT_DM];
    if (own.ageRestricted) fields.nsfw = true;
  }
  return fields;
}

/** Whether nobody could use the command in direct messages, where there are neither roles nor permissions. */
function needsServer(rules: Rules): boolean {
  const onlyKnownInServers = rules.users.length === 0 &&
    (rules.userPermissions !== 0n || rules.roles.length > 0);
  return rules.serverOnly || rules.channels.length > 0 || (onlyKnownInServers && !rules.ownerOnly);
}
