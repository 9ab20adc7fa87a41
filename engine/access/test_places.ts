/** A server made by hand, and people who ask in it, for tests of who may do what. */
import type { Caller } from "../model/caller.ts";
import type { Command, Program } from "../model/program.ts";
import { permissionBits, type PermissionName } from "../model/permissions.ts";
import type { ChannelView, GuildView, RoleView, World } from "../model/views.ts";
import { NO_RULES, type Rules } from "../model/rules.ts";
import { BOT, id, user } from "../runtime/test_world.ts";
import { command, program } from "../runtime/test_program.ts";
import { type AccessContext, checkAccess } from "./check_access.ts";
import { refusalText } from "./refusal.ts";

export const GUILD = id(100);
export const MODERATOR = id(301);
export const HELPER = id(302);
export const ADMIN = id(303);
export const BOT_ROLE = id(304);
export const GONE = id(399);

export const CATEGORY = id(200);
export const GENERAL = id(201);
export const OTHER = id(202);
export const ADULT = id(203);
export const ADULT_THREAD = id(204);
export const THREAD = id(205);
const PRIVATE_THREAD = 12;
const PUBLIC_THREAD = 11;

export const OWNER_OF_SERVER = id(10);
export const OWNER_OF_BOT = id(11);
export const PERSON = id(12);

export const NOW = Date.parse("2026-01-01T00:00:00Z");

export function bits(...names: PermissionName[]): bigint {
  return permissionBits(names);
}

function role(roleId: string, name: string, position: number, permissions = 0n): RoleView {
  return { id: roleId, name, color: 0, position, permissions };
}

function channel(channelId: string, type: number, more: Partial<ChannelView> = {}): ChannelView {
  return {
    id: channelId,
    name: "channel",
    type,
    topic: "",
    guildId: GUILD,
    nsfw: false,
    overwrites: [],
    ...more,
  };
}

const CHANNELS = [
  channel(CATEGORY, 4),
  channel(GENERAL, 0, { parentId: CATEGORY }),
  channel(OTHER, 0, {
    overwrites: [{ id: MODERATOR, allow: 0n, deny: bits("manage_messages", "embed_links") }],
  }),
  channel(ADULT, 0, { nsfw: true }),
  channel(ADULT_THREAD, PRIVATE_THREAD, { parentId: ADULT }),
  channel(THREAD, PUBLIC_THREAD, { parentId: GENERAL }),
];

export const EVERYDAY = bits("view_channel", "send_messages", "embed_links", "send_messages_in_threads");

/** Everybody may write; the bot has its own role, Moderator below it, Admin above all. */
export function server(more: Partial<GuildView> = {}): GuildView {
  const roles = [
    role(GUILD, "@everyone", 0, EVERYDAY),
    role(HELPER, "Helper", 1),
    role(MODERATOR, "Moderator", 2, bits("manage_messages", "kick_members")),
    role(BOT_ROLE, "Cordial", 3, bits("kick_members", "moderate_members", "manage_roles")),
    role(ADMIN, "Admin", 4, bits("administrator")),
  ];
  return {
    id: GUILD,
    name: "Server",
    icon: null,
    ownerId: OWNER_OF_SERVER,
    me: { id: BOT.id, roles: [BOT_ROLE] },
    memberCount: 5,
    roles: new Map(roles.map((one) => [one.id, one])),
    channels: new Map(CHANNELS.map((one) => [one.id, one])),
    voice: new Map(),
    ...more,
  };
}

export interface Asking {
  readonly userId?: string;
  readonly roles?: readonly string[];
  readonly channelId?: string;
  /** In direct messages instead of in the server. */
  readonly direct?: boolean;
  readonly surface?: Caller["surface"];
  readonly told?: bigint;
  readonly toldOfBot?: bigint;
  readonly timedOutUntil?: string;
}

export function caller(asking: Asking): Caller {
  const { userId = PERSON, roles = [], channelId = GENERAL, direct, surface = "prefix" } = asking;
  const who = { ...user(0, "person"), id: userId };
  const told = {
    ...(asking.told === undefined ? {} : { permissions: asking.told }),
    ...(asking.toldOfBot === undefined ? {} : { botPermissions: asking.toldOfBot }),
  };
  if (direct) return { surface, user: who, channelId: id(900), ...told };
  const member = {
    roles: [...roles],
    joined_at: "2024-01-01T00:00:00Z",
    communication_disabled_until: asking.timedOutUntil ?? null,
  };
  return { surface, user: who, member, guildId: GUILD, channelId, ...told };
}

type Roles = Readonly<Record<string, readonly string[]>>;

export interface Setting {
  readonly guild?: GuildView;
  /** Roles by command, as the server has set them. */
  readonly ofServer?: Roles;
  /** The same, as the bot's settings have. */
  readonly ofFiles?: Roles;
}

export function context({ guild = server(), ofServer, ofFiles = {} }: Setting = {}): AccessContext {
  const world: World = {
    me: BOT,
    guild: (guildId) => guildId === GUILD ? guild : undefined,
    channel: (channelId) => guild.channels.get(channelId),
    counts: { guilds: 1, users: 5 },
  };
  const commandRoles = new Map(Object.entries(ofFiles));
  const made: Program = program([]);
  return {
    program: { ...made, access: { ...made.access, commandRoles } },
    world,
    server: ofServer && { commandRoles: new Map(Object.entries(ofServer)), settings: {} },
    isOwner: (userId) => userId === OWNER_OF_BOT,
    now: NOW,
  };
}

/** A command with rules, each given by what is unusual of it, outermost first. */
export function ruled(name: string, ...rules: Partial<Rules>[]): Command {
  return command(name, { rules: rules.map((rule) => ({ ...NO_RULES, ...rule })) });
}

/** What a person reads who is refused; `undefined` where they pass. */
export function answer(asked: Command, asking: Asking = {}, setting: Setting = {}): string | undefined {
  const here = context(setting);
  const refusal = checkAccess(asked, caller(asking), here);
  return refusal && refusalText(refusal, here.program.texts);
}
