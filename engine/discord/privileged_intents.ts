/** Intents that an application has only once its owner has switched them on in the developer portal. */
import { APPLICATION_FLAG, INTENT } from "../model/discord_numbers.ts";

/** Names as the portal shows them. */
const PRIVILEGED = [
  {
    name: "Presence Intent",
    intent: INTENT.GUILD_PRESENCES,
    flags: APPLICATION_FLAG.GATEWAY_PRESENCE | APPLICATION_FLAG.GATEWAY_PRESENCE_LIMITED,
  },
  {
    name: "Server Members Intent",
    intent: INTENT.GUILD_MEMBERS,
    flags: APPLICATION_FLAG.GATEWAY_GUILD_MEMBERS | APPLICATION_FLAG.GATEWAY_GUILD_MEMBERS_LIMITED,
  },
  {
    name: "Message Content Intent",
    intent: INTENT.MESSAGE_CONTENT,
    flags: APPLICATION_FLAG.GATEWAY_MESSAGE_CONTENT | APPLICATION_FLAG.GATEWAY_MESSAGE_CONTENT_LIMITED,
  },
] as const;

/**
 * The wanted intents without those that the application does not have, and the names of the latter.
 * @param flags of the application
 */
export function allowedIntents(wanted: number, flags: number): { intents: number; missing: string[] } {
  let intents = wanted;
  const missing: string[] = [];
  for (const { name, intent, flags: either } of PRIVILEGED) {
    if ((wanted & intent) === 0 || (flags & either) !== 0) continue;
    intents &= ~intent;
    missing.push(name);
  }
  return { intents, missing };
}
