/** Where a command can be used at all. These rules are facts: they bind the bot's owner, too. */
import type { Rules } from "../model/rules.ts";
import type { Asker } from "./asker.ts";
import type { Refusal } from "./refusal.ts";

export function checkPlace(rules: Rules, asker: Asker): Refusal | undefined {
  if (!asker.inServer && (rules.serverOnly || needsServer(rules, asker))) {
    return { key: "server_only", values: {} };
  }
  if (rules.dmOnly && asker.inServer) return { key: "dm_only", values: {} };
  if (rules.ageRestricted && !asker.inAgeRestrictedPlace) return { key: "age_restricted", values: {} };
}

/** Whether only permissions or roles would let the person in: nobody has any in direct messages. */
function needsServer({ userPermissions, roles, users, ownerOnly }: Rules, { caller }: Asker): boolean {
  if (ownerOnly || users.includes(caller.user.id)) return false;
  return userPermissions !== 0n || roles.length > 0;
}
