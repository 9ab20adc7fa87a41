import assert from "node:assert/strict";
import { type APIOverwrite, PermissionFlagsBits } from "discord-api-types/v10";
import fc from "fast-check";
import {
  ALL_PERMISSIONS,
  channelPermissions,
  guildPermissions,
  has,
  highestPosition,
} from "./permissions.ts";
import type { Channel } from "./world/channel.ts";
import { Guild } from "./world/guild.ts";
import { MessageStore } from "./world/message_store.ts";
import { newMember, newRole, newUser } from "./world/users.ts";

const { ViewChannel, SendMessages, Administrator, ManageMessages, MentionEveryone, EmbedLinks } =
  PermissionFlagsBits;
const GUILD = "1";
const PERSON = "9";
const ROLES = ["2", "3", "4"];
/** 2026-01-01; tests move it on. */
const START = Date.UTC(2026, 0, 1);

interface Setup {
  readonly roles?: Readonly<Record<string, bigint>>;
  readonly held?: readonly string[];
  readonly overwrites?: readonly { id: string; allow: bigint; deny: bigint }[];
  readonly ownerId?: string;
}

function setUp(
  { roles = {}, held = [], overwrites = [], ownerId = "8" }: Setup,
): { guild: Guild; channel: Channel; moment: { now: number } } {
  const moment = { now: START };
  const guild = new Guild(GUILD, "Guild", ownerId, "en-US", moment);
  for (const [index, id] of [GUILD, ...ROLES].entries()) {
    guild.setRole(newRole({ id, name: id, position: index, permissions: String(roles[id] ?? 0n) }));
  }
  guild.setMember(newMember(newUser(PERSON, "Bo"), "2026-01-01T00:00:00.000000+00:00", [...held]));
  const channel: Channel = {
    id: "7",
    type: 0,
    name: "general",
    topic: null,
    position: 0,
    parentId: null,
    guildId: GUILD,
    overwrites: overwrites.map(({ id, allow, deny }): APIOverwrite => ({
      id,
      type: id === PERSON ? 1 : 0,
      allow: String(allow),
      deny: String(deny),
    })),
    messages: new MessageStore(10),
  };
  guild.setChannel(channel);
  return { guild, channel, moment };
}

Deno.test("guildPermissions: add up over @everyone and the member's roles", () => {
  const { guild } = setUp({
    roles: { [GUILD]: ViewChannel, "2": SendMessages, "3": ManageMessages },
    held: ["2"],
  });
  assert.equal(guildPermissions(guild, PERSON), ViewChannel | SendMessages);
  assert.equal(guildPermissions(guild, "404"), 0n);
});

Deno.test("channelPermissions: owners and administrators pass every overwrite", () => {
  const deny = [{ id: GUILD, allow: 0n, deny: ALL_PERMISSIONS }];
  const owner = setUp({ ownerId: PERSON, overwrites: deny });
  assert.equal(channelPermissions(owner.guild, owner.channel, PERSON), ALL_PERMISSIONS);
  const admin = setUp({ roles: { "2": Administrator }, held: ["2"], overwrites: deny });
  assert.equal(channelPermissions(admin.guild, admin.channel, PERSON), ALL_PERMISSIONS);
});

Deno.test("channelPermissions: without ViewChannel nothing is left, without SendMessages no mentions and embeds", () => {
  const hidden = setUp({ roles: { [GUILD]: SendMessages } });
  assert.equal(channelPermissions(hidden.guild, hidden.channel, PERSON), 0n);
  const mute = setUp({ roles: { [GUILD]: ViewChannel | MentionEveryone | EmbedLinks } });
  assert.equal(channelPermissions(mute.guild, mute.channel, PERSON), ViewChannel);
});

Deno.test("channelPermissions: a timeout leaves reading, until its end", () => {
  const { guild, channel, moment } = setUp({ roles: { [GUILD]: ViewChannel | SendMessages } });
  guild.setMember({
    ...guild.members.get(PERSON)!,
    communication_disabled_until: "2026-02-01T00:00:00.000000+00:00",
  });
  assert.equal(channelPermissions(guild, channel, PERSON), ViewChannel);
  moment.now = Date.UTC(2026, 1, 1) - 1;
  assert.equal(channelPermissions(guild, channel, PERSON), ViewChannel);
  moment.now++;
  assert.equal(channelPermissions(guild, channel, PERSON), ViewChannel | SendMessages);
  assert.equal(guildPermissions(guild, PERSON), ViewChannel | SendMessages);
});

Deno.test("channelPermissions: a timeout binds neither owners nor administrators", () => {
  for (const given of [{ ownerId: PERSON }, { roles: { "2": Administrator }, held: ["2"] }]) {
    const { guild, channel } = setUp(given);
    guild.setMember({
      ...guild.members.get(PERSON)!,
      communication_disabled_until: "2026-02-01T00:00:00.000000+00:00",
    });
    assert.equal(channelPermissions(guild, channel, PERSON), ALL_PERMISSIONS);
  }
});

Deno.test("channelPermissions: a thread has its channel's, writes by its own, and hides when it is private", () => {
  const { SendMessagesInThreads, ManageThreads } = PermissionFlagsBits;
  const thread = (channel: Channel, type: number): Channel => ({
    ...channel,
    id: `7${type}`,
    type,
    parentId: channel.id,
    ownerId: "8",
    overwrites: [],
  });
  const base = ViewChannel | EmbedLinks;
  const silent = setUp({ roles: { [GUILD]: base | SendMessages } });
  assert.equal(
    channelPermissions(silent.guild, thread(silent.channel, 11), PERSON),
    ViewChannel | SendMessages,
  );
  const open = setUp({
    roles: { [GUILD]: base },
    overwrites: [{ id: PERSON, allow: SendMessagesInThreads, deny: 0n }],
  });
  assert.equal(
    channelPermissions(open.guild, thread(open.channel, 11), PERSON),
    base | SendMessagesInThreads,
  );
  assert.equal(channelPermissions(open.guild, thread(open.channel, 12), PERSON), 0n);
  const manager = setUp({ roles: { [GUILD]: base | SendMessagesInThreads | ManageThreads } });
  assert.ok(has(channelPermissions(manager.guild, thread(manager.channel, 12), PERSON), ViewChannel));
});

Deno.test("channelPermissions: a changed role counts at once", () => {
  const { guild, channel } = setUp({ roles: { [GUILD]: ViewChannel } });
  assert.ok(!has(channelPermissions(guild, channel, PERSON), SendMessages));
  guild.setRole({ ...guild.roles.get(GUILD)!, permissions: String(ViewChannel | SendMessages) });
  assert.ok(has(channelPermissions(guild, channel, PERSON), SendMessages));
});

Deno.test("channelPermissions: every bit follows the documented order of overwrites", () => {
  // Bits that no other bit depends on, so that each can be judged on its own.
  const free = [ManageMessages, PermissionFlagsBits.AddReactions, PermissionFlagsBits.ManageThreads];
  const bits = fc.subarray(free).map((some) => some.reduce((all, bit) => all | bit, ViewChannel & 0n));
  const targets = [GUILD, ...ROLES, PERSON];
  const setup = fc.record({
    roles: fc.dictionary(fc.constantFrom(GUILD, ...ROLES), bits),
    held: fc.subarray(ROLES),
    overwrites: fc.subarray(targets).chain((ids) =>
      fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), allow: bits, deny: bits })))
    ),
  });
  fc.assert(fc.property(setup, (given) => {
    const { guild, channel } = setUp({
      ...given,
      roles: { ...given.roles, [GUILD]: (given.roles[GUILD] ?? 0n) | ViewChannel },
    });
    const actual = channelPermissions(guild, channel, PERSON);
    for (const bit of free) {
      const says = (ids: readonly string[], side: "allow" | "deny") =>
        given.overwrites.some((one) => ids.includes(one.id) && has(one[side], bit));
      let expected = [GUILD, ...given.held].some((id) => has(given.roles[id] ?? 0n, bit));
      for (const level of [[GUILD], given.held, [PERSON]]) {
        if (says(level, "deny")) expected = false;
        if (says(level, "allow")) expected = true;
      }
      assert.equal(has(actual, bit), expected);
    }
  }));
});

Deno.test("highestPosition: is the highest role's, and above all for the owner", () => {
  assert.equal(highestPosition(setUp({ held: ["2", "4"] }).guild, PERSON), 3);
  assert.equal(highestPosition(setUp({}).guild, PERSON), 0);
  assert.equal(highestPosition(setUp({ ownerId: PERSON }).guild, PERSON), Infinity);
});
