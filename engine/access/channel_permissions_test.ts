import assert from "node:assert/strict";
import fc from "fast-check";
import {
  ALL_PERMISSIONS,
  PERMISSION_NAMES,
  permissionBits,
  type PermissionName,
  PERMISSIONS,
} from "../model/permissions.ts";
import type { ChannelView, GuildView, MemberView, OverwriteView } from "../model/views.ts";
import {
  channelPermissions,
  missingOfTold,
  serverPermissions,
  toldPermissions,
} from "./channel_permissions.ts";

const GUILD = "100";
const OWNER = "8";
const PERSON = "9";
const ROLES = ["101", "102", "103"];
const NOW = 1_000_000;

const bits = (...names: PermissionName[]) => permissionBits(names);

interface Setup {
  /** Permissions by role id; roles without any are there, too. */
  readonly roles?: Readonly<Record<string, bigint | undefined>>;
  readonly held?: readonly string[];
  readonly overwrites?: readonly OverwriteView[];
  readonly type?: number;
  readonly ownerId?: string;
  readonly timedOutUntil?: number;
  /** Roles that the server no longer has. */
  readonly gone?: readonly string[];
}

/** A server with a channel 200, and threads 210 (public) and 211 (private) in it. */
function setUp(setup: Setup): { guild: GuildView; member: MemberView; channel(id?: string): ChannelView } {
  const channel = (id: string, type: number, more: Partial<ChannelView> = {}): ChannelView => ({
    id,
    name: "general",
    type,
    topic: "",
    guildId: GUILD,
    nsfw: false,
    overwrites: [],
    ...more,
  });
  const { roles = {}, gone = [], timedOutUntil } = setup;
  const channels = [
    channel("200", setup.type ?? 0, { overwrites: setup.overwrites ?? [] }),
    channel("210", 11, { parentId: "200" }),
    channel("211", 12, { parentId: "200" }),
    channel("212", 11, { parentId: "404" }),
  ];
  const guild: GuildView = {
    id: GUILD,
    name: "Guild",
    icon: null,
    ownerId: setup.ownerId ?? OWNER,
    me: { id: "1", roles: [] },
    memberCount: 2,
    roles: new Map(
      [GUILD, ...ROLES].filter((id) => !gone.includes(id)).map((id, position) => [
        id,
        { id, name: id, color: 0, position, permissions: roles[id] ?? 0n },
      ]),
    ),
    channels: new Map(channels.map((one) => [one.id, one])),
    voice: new Map(),
  };
  const member = {
    id: PERSON,
    roles: setup.held ?? [],
    ...(timedOutUntil === undefined ? {} : { timedOutUntil }),
  };
  return { guild, member, channel: (id = "200") => guild.channels.get(id)! };
}

const inChannel = (setup: Setup, id?: string) => {
  const { guild, member, channel } = setUp(setup);
  return channelPermissions(guild, channel(id), member, NOW);
};

Deno.test("serverPermissions add up over @everyone and the member's roles; deleted roles count for nothing", () => {
  const roles = { [GUILD]: bits("view_channel"), "101": bits("kick_members"), "102": bits("ban_members") };
  const { guild, member } = setUp({ roles, held: ["101", "404"] });
  assert.equal(serverPermissions(guild, member, NOW), bits("view_channel", "kick_members"));
});

Deno.test("serverPermissions are all for the owner and administrators, whatever their timeout", () => {
  for (
    const setup of [{ ownerId: PERSON }, { roles: { "101": bits("administrator") }, held: ["101"] }]
  ) {
    const { guild, member } = setUp({ ...setup, timedOutUntil: NOW + 1 });
    assert.equal(serverPermissions(guild, member, NOW), ALL_PERMISSIONS);
  }
});

Deno.test("a timeout leaves View Channel and Read Message History until it is over", () => {
  const roles = { [GUILD]: bits("view_channel", "read_message_history", "send_messages", "kick_members") };
  const left = bits("view_channel", "read_message_history");
  const { guild, member, channel } = setUp({ roles, timedOutUntil: NOW });
  assert.equal(serverPermissions(guild, member, NOW - 1), left);
  assert.equal(channelPermissions(guild, channel(), member, NOW - 1), left);
  assert.equal(serverPermissions(guild, member, NOW), roles[GUILD]);
  assert.equal(channelPermissions(guild, channel(), member, NOW), roles[GUILD]);
});

Deno.test("no overwrite gives a member in a timeout more", () => {
  const overwrites = [{ id: PERSON, allow: ALL_PERMISSIONS, deny: 0n }];
  const left = bits("view_channel", "read_message_history");
  assert.equal(inChannel({ overwrites, timedOutUntil: NOW + 1 }), left);
});

Deno.test("channelPermissions: an overwrite of a deleted role says nothing, even where the member still lists it", () => {
  const roles = { [GUILD]: bits("view_channel") };
  const overwrites = [{ id: "101", allow: bits("send_messages"), deny: 0n }];
  assert.equal(inChannel({ roles, overwrites, held: ["101"], gone: ["101"] }), bits("view_channel"));
});

Deno.test("a role's allowing wins over another role's denying, whichever stands higher", () => {
  const roles = { [GUILD]: bits("view_channel") };
  for (const [allowed, denied] of [["101", "102"], ["102", "101"]] as const) {
    const overwrites = [
      { id: allowed, allow: bits("add_reactions"), deny: 0n },
      { id: denied, allow: 0n, deny: bits("add_reactions") },
    ];
    const held = ["101", "102"];
    assert.equal(inChannel({ roles, overwrites, held }), bits("view_channel", "add_reactions"));
  }
});

Deno.test("sending in a thread is decided by Send Messages in Threads alone", () => {
  const look = bits("view_channel", "embed_links");
  const only = (...names: PermissionName[]) => ({ roles: { [GUILD]: look | bits(...names) } });
  for (const thread of ["210", "211"]) {
    assert.equal(inChannel(only("send_messages"), thread), bits("view_channel"));
    assert.equal(
      inChannel(only("send_messages_in_threads"), thread),
      look | bits("send_messages_in_threads", "send_messages"),
    );
  }
});

Deno.test("where the channel, or the channel of a thread, is not known, what channels decide is denied", () => {
  const roles = { [GUILD]: bits("view_channel", "send_messages", "manage_messages", "ban_members") };
  const { guild, member, channel } = setUp({ roles });
  assert.equal(channelPermissions(guild, undefined, member, NOW), bits("ban_members"));
  assert.equal(channelPermissions(guild, channel("212"), member, NOW), bits("ban_members"));
  const owner = setUp({ ownerId: PERSON });
  assert.equal(channelPermissions(owner.guild, undefined, owner.member, NOW), ALL_PERMISSIONS);
});

Deno.test("toldPermissions adds what is implied to what Discord told", () => {
  const { channel } = setUp({});
  const told = bits("view_channel", "embed_links", "ban_members");
  assert.equal(toldPermissions(told, channel(), false), bits("view_channel", "ban_members"));
  assert.equal(toldPermissions(bits("embed_links"), channel(), false), 0n);
  assert.equal(toldPermissions(bits("administrator"), channel(), true), ALL_PERMISSIONS);
  assert.equal(toldPermissions(told, channel(), true), bits("view_channel"));
  const inThread = bits("view_channel", "send_messages_in_threads");
  assert.equal(toldPermissions(inThread, channel("210"), false), inThread | bits("send_messages"));
});

Deno.test("missingOfTold: an answer to an interaction needs no View Channel, all else in a channel does", () => {
  const { channel } = setUp({});
  const missing = (needed: bigint, told: bigint, id?: string) => missingOfTold(needed, told, channel(id));
  assert.equal(missing(bits("embed_links"), bits("embed_links")), 0n);
  assert.equal(missing(bits("ban_members"), bits("ban_members")), 0n);
  assert.equal(missing(bits("manage_messages"), bits("manage_messages")), bits("view_channel"));
  assert.equal(
    missing(bits("manage_messages", "ban_members"), bits("view_channel", "ban_members")),
    bits("manage_messages"),
  );
  assert.equal(missing(ALL_PERMISSIONS, bits("administrator")), 0n);
  assert.equal(
    missing(bits("send_messages"), bits("view_channel", "send_messages"), "210"),
    bits("send_messages"),
  );
});

// The oracle: the documentation's text, rule by rule, on sets of names.

type Names = ReadonlySet<PermissionName>;
const named = (value: bigint): Names =>
  new Set(PERMISSION_NAMES.filter((name) => (value / PERMISSIONS[name].bit) % 2n === 1n));
const EVERYTHING: Names = new Set(PERMISSION_NAMES);
const VOICE_ONLY: readonly PermissionName[] = [
  "priority_speaker",
  "stream",
  "speak",
  "mute_members",
  "deafen_members",
  "move_members",
  "use_vad",
  "request_to_speak",
  "use_soundboard",
  "use_external_sounds",
  "set_voice_channel_status",
];

function oracle(guild: GuildView, channel: ChannelView, member: MemberView, now: number): Names {
  if (guild.ownerId === member.id) return EVERYTHING;
  // 1. Base permissions given to @everyone. 2. Permissions allowed to a user by their roles.
  const roleIds = member.roles.filter((id) => guild.roles.has(id));
  let names: Names = new Set(
    [guild.id, ...roleIds].flatMap((id) => [...named(guild.roles.get(id)!.permissions)]),
  );
  if (names.has("administrator")) return EVERYTHING;
  // Threads inherit permissions from the parent channel.
  const isThread = [10, 11, 12].includes(channel.type);
  const { overwrites } = isThread ? guild.channels.get(channel.parentId!)! : channel;
  // 3., 4. Overwrites for @everyone; 5., 6. for specific roles; 7., 8. for the member: first denied, then allowed.
  for (const targets of [[guild.id], roleIds, [member.id]]) {
    const applied = overwrites.filter(({ id }) => targets.includes(id));
    for (const { deny } of applied) names = names.difference(named(deny));
    for (const { allow } of applied) names = names.union(named(allow));
  }
  if (now < (member.timedOutUntil ?? 0)) {
    names = names.intersection(new Set<PermissionName>(["view_channel", "read_message_history"]));
  }
  if (!names.has("view_channel")) return new Set();
  const without = (...taken: PermissionName[]) => names = names.difference(new Set(taken));
  if (isThread) {
    without("send_messages");
    if (names.has("send_messages_in_threads")) {
      names = names.union(new Set<PermissionName>(["send_messages"]));
    }
  }
  if (!names.has("send_messages")) {
    without("mention_everyone", "send_tts_messages", "attach_files", "embed_links");
  }
  if ([2, 13].includes(channel.type) && !names.has("connect")) without("manage_channels", ...VOICE_ONLY);
  return names;
}

Deno.test("channelPermissions are what the documentation's rules say, for any server", () => {
  const permissions = fc.subarray(PERMISSION_NAMES.filter((name) => name !== "administrator"))
    .map((names) => permissionBits(names));
  // Random sets seldom let anybody look and send, which most rules hang on.
  const likely = permissions.map((some) => some | bits("view_channel", "send_messages", "connect"));
  const ofRole = fc.oneof(
    { weight: 4, arbitrary: likely },
    { weight: 4, arbitrary: permissions },
    { weight: 1, arbitrary: permissions.map((some) => some | bits("administrator")) },
  );
  const few = fc.subarray(PERMISSION_NAMES, { maxLength: 8 }).map((names) => permissionBits(names));
  const setup = fc.record({
    roles: fc.record(Object.fromEntries([GUILD, ...ROLES].map((id) => [id, ofRole])), {
      requiredKeys: [],
    }),
    held: fc.shuffledSubarray([...ROLES, "404"]),
    gone: fc.subarray(ROLES, { maxLength: 1 }),
    overwrites: fc.shuffledSubarray([GUILD, ...ROLES, PERSON, "404", "405"]).chain((ids) =>
      fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), allow: few, deny: few })))
    ),
    type: fc.constantFrom(0, 2, 5, 13, 15),
    ownerId: fc.oneof({ weight: 9, arbitrary: fc.constant(OWNER) }, fc.constant(PERSON)),
    timedOutUntil: fc.oneof(
      { weight: 4, arbitrary: fc.constant(undefined) },
      fc.constantFrom(NOW - 1, NOW, NOW + 1),
    ),
  });
  fc.assert(
    fc.property(setup, fc.constantFrom("200", "210", "211"), (given, id) => {
      const { guild, member, channel } = setUp(given);
      const actual = named(channelPermissions(guild, channel(id), member, NOW));
      assert.deepEqual(
        [...actual],
        PERMISSION_NAMES.filter((name) => oracle(guild, channel(id), member, NOW).has(name)),
      );
    }),
    { numRuns: 500 },
  );
});
