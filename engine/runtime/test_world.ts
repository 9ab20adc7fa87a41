/** People, a server and a world for tests. */
import type { APIUser } from "discord-api-types/v10";
import type { MemberPayload } from "../model/ports.ts";
import type { ChannelView, GuildView, World } from "../model/views.ts";

/** Ids that look like Discord's, in the order of their numbers. */
export function id(number: number): string {
  return String(1_000_000_000_000_000_000n + BigInt(number));
}

export function user(number: number, username: string, more: Partial<APIUser> = {}): APIUser {
  return { id: id(number), username, discriminator: "0", global_name: null, avatar: null, ...more };
}

export type FoundMember = MemberPayload & { user: APIUser };

export function member(
  of: APIUser,
  nick: string | null = null,
  more: Partial<MemberPayload> = {},
): FoundMember {
  return { user: of, nick, roles: [], joined_at: "2024-01-02T03:04:05.000Z", ...more };
}

export const BOT = user(1, "cordial", { bot: true, global_name: "Cordial" });
export const ANN = user(2, "ann", { global_name: "Ann" });
export const BO = user(3, "bo", { global_name: "Bo Berg" });
export const GUILD_ID = id(100);
export const CHANNEL_ID = id(200);

function channel(number: number, name: string, type = 0): ChannelView {
  return {
    id: id(number),
    name,
    type,
    topic: `About ${name}`,
    guildId: GUILD_ID,
    nsfw: false,
    overwrites: [],
  };
}

const CHANNELS = [channel(200, "general"), channel(201, "off topic"), channel(202, "Lounge", 2)];

export const GUILD: GuildView = {
  id: GUILD_ID,
  name: "Test Server",
  icon: "abc",
  ownerId: ANN.id,
  me: { id: BOT.id, roles: [] },
  memberCount: 12,
  roles: new Map([
    { id: GUILD_ID, name: "@everyone", color: 0, position: 0, permissions: 0n },
    { id: id(300), name: "News", color: 0x5865f2, position: 1, permissions: 0n },
    { id: id(301), name: "Game Master", color: 0x0000ff, position: 3, permissions: 0n },
    { id: id(302), name: "Twin", color: 0, position: 4, permissions: 0n },
    { id: id(303), name: "twin", color: 0, position: 5, permissions: 0n },
  ].map((role) => [role.id, role])),
  channels: new Map(CHANNELS.map((one) => [one.id, one])),
  voice: new Map(),
};

export const WORLD: World = {
  me: BOT,
  guild: (guildId) => guildId === GUILD_ID ? GUILD : undefined,
  channel: (channelId) => GUILD.channels.get(channelId),
  counts: { guilds: 3, users: 40 },
};
