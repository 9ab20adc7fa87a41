import type { ChannelType, PermissionFlagsBits } from "discord-api-types/v10";

/** A permission by Discord's name, such as `ManageMessages`. */
export type PermissionName = keyof typeof PermissionFlagsBits;

export interface PersonSeed {
  /** `Ada Lovelace` becomes the display name, `ada_lovelace` the user name. Unique. */
  readonly name: string;
  readonly id?: string;
  /** `false`: takes no direct messages. */
  readonly directMessages?: boolean;
}

export interface RoleSeed {
  readonly name: string;
  readonly id?: string;
  readonly permissions?: readonly PermissionName[];
  readonly color?: number;
  readonly hoist?: boolean;
  readonly mentionable?: boolean;
}

/** Exactly one of `role` and `person` says whom it is for, by name; `@everyone` is a role. */
export interface OverwriteSeed {
  readonly role?: string;
  readonly person?: string;
  readonly allow?: readonly PermissionName[];
  readonly deny?: readonly PermissionName[];
}

export interface ChannelSeed {
  readonly name: string;
  readonly id?: string;
  /** Discord's channel type; a text channel when absent. */
  readonly type?: ChannelType;
  readonly topic?: string;
  /** Name of a category, or of a thread's channel, that comes earlier in the list. */
  readonly parent?: string;
  readonly ageRestricted?: boolean;
  readonly overwrites?: readonly OverwriteSeed[];
}

export interface MemberSeed {
  readonly person: string;
  readonly nick?: string;
  readonly roles?: readonly string[];
}

export interface GuildSeed {
  readonly name: string;
  readonly id?: string;
  /** Name of the person; becomes a member without being listed. */
  readonly owner: string;
  readonly locale?: string;
  /** Permissions of @everyone; what Discord gives a new server when absent. */
  readonly everyone?: readonly PermissionName[];
  /** Lowest first, without @everyone. */
  readonly roles?: readonly RoleSeed[];
  readonly channels: readonly ChannelSeed[];
  readonly members?: readonly MemberSeed[];
}

/** A world as data: names refer to names, ids are given out where none stands. */
export interface WorldSeed {
  readonly people: readonly PersonSeed[];
  readonly guilds: readonly GuildSeed[];
}

const ROLES: readonly RoleSeed[] = [
  { name: "Member", color: 0x57f287, mentionable: true },
  {
    name: "Moderator",
    color: 0x5865f2,
    hoist: true,
    permissions: [
      "KickMembers",
      "BanMembers",
      "ModerateMembers",
      "ManageGuild",
      "ManageRoles",
      "ManageChannels",
      "ManageMessages",
      "ManageNicknames",
      "MentionEveryone",
      "ViewAuditLog",
    ],
  },
];

/** Source: Discord docs, resources/channel, channel types. */
const VOICE = 2;

const MEMBERS: readonly MemberSeed[] = [
  { person: "Bo", roles: ["Member"] },
  { person: "Cy", roles: ["Moderator"] },
  { person: "Dee" },
];

/** Two servers and four people: an owner, a member, a moderator, and somebody without a role. */
export const DEFAULT_WORLD: WorldSeed = {
  people: [{ name: "Ada" }, { name: "Bo" }, { name: "Cy" }, { name: "Dee" }],
  guilds: [
    {
      name: "Test Server",
      owner: "Ada",
      roles: ROLES,
      channels: [
        { name: "general", topic: "Talk about anything" },
        {
          name: "mod-log",
          topic: "What moderators did",
          overwrites: [
            { role: "@everyone", deny: ["SendMessages"] },
            { role: "Moderator", allow: ["SendMessages"] },
          ],
        },
        { name: "bots", topic: "Try commands here" },
        // With an id of its own, so that those of the channels after it stay as they are.
        { name: "Lounge", type: VOICE, id: "1120000000090000000" },
      ],
      members: MEMBERS,
    },
    {
      name: "Second Server",
      owner: "Ada",
      roles: ROLES,
      channels: [{ name: "general" }],
      members: MEMBERS,
    },
  ],
};
