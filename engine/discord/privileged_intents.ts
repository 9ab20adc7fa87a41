/** Intents that an application has only once its owner has switched them on in the developer portal. */
import { ApplicationFlags, GatewayIntentBits } from "discord-api-types/v10";

/** Names as the portal shows them; flags: source Discord docs, resources/application, application flags. */
const PRIVILEGED = [
  {
    name: "Presence Intent",
    intent: GatewayIntentBits.GuildPresences,
    flags: ApplicationFlags.GatewayPresence | ApplicationFlags.GatewayPresenceLimited,
  },
  {
    name: "Server Members Intent",
    intent: GatewayIntentBits.GuildMembers,
    flags: ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited,
  },
  {
    name: "Message Content Intent",
    intent: GatewayIntentBits.MessageContent,
    flags: ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited,
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
