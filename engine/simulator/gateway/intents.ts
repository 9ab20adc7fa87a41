import { GatewayIntentBits } from "discord-api-types/v10";

export const PRIVILEGED_INTENTS = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences |
  GatewayIntentBits.MessageContent;

/** Every bit that Discord knows. */
export const KNOWN_INTENTS = Object.values(GatewayIntentBits)
  .reduce<number>((all, bit) => typeof bit === "number" ? all | bit : all, 0);

/** An event is sent where the session has this intent: one for servers, one for direct messages; 0 asks for none. */
export interface EventIntent {
  readonly guild: number;
  readonly direct: number;
}

/** Source: Discord docs, events/gateway, list of intents. */
export const INTENTS = {
  always: { guild: 0, direct: 0 },
  guilds: { guild: GatewayIntentBits.Guilds, direct: 0 },
  members: { guild: GatewayIntentBits.GuildMembers, direct: 0 },
  moderation: { guild: GatewayIntentBits.GuildModeration, direct: 0 },
  voice: { guild: GatewayIntentBits.GuildVoiceStates, direct: 0 },
  presences: { guild: GatewayIntentBits.GuildPresences, direct: 0 },
  messages: { guild: GatewayIntentBits.GuildMessages, direct: GatewayIntentBits.DirectMessages },
  reactions: {
    guild: GatewayIntentBits.GuildMessageReactions,
    direct: GatewayIntentBits.DirectMessageReactions,
  },
  polls: { guild: GatewayIntentBits.GuildMessagePolls, direct: GatewayIntentBits.DirectMessagePolls },
  typing: { guild: GatewayIntentBits.GuildMessageTyping, direct: GatewayIntentBits.DirectMessageTyping },
} as const satisfies Record<string, EventIntent>;
