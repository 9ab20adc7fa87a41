import assert from "node:assert/strict";
import fc from "fast-check";
import { channelPermissions } from "../../access/channel_permissions.ts";
import { bits, BOT_ROLE, HELPER, MODERATOR, NOW, PERSON, server } from "../../access/test_places.ts";
import type { Overwrite } from "../../model/ports.ts";
import { bitsOf, changedFrom, keepingMe, type OverwriteChange, withChanges } from "./overwrites.ts";

const VIEW = bits("view_channel");
const SEND = bits("send_messages");
const guild = server();
const everyone = { id: guild.id, kind: "role" as const };
const channel = { id: "1", type: 0 };

Deno.test("withChanges adds to what a channel says and touches nothing else", () => {
  const before = [{ id: guild.id, allow: SEND, deny: 0n }, { id: HELPER, allow: 0n, deny: SEND }];
  const after = withChanges(guild, before, [
    { ...everyone, deny: VIEW | SEND },
    { id: PERSON, kind: "member", allow: VIEW },
  ]);
  assert.deepEqual(after, [
    { ...everyone, allow: 0n, deny: VIEW | SEND },
    { id: HELPER, kind: "role", allow: 0n, deny: SEND },
    { id: PERSON, kind: "member", allow: VIEW, deny: 0n },
  ]);
  assert.deepEqual(changedFrom(before, after).map(({ id }) => id), [guild.id, PERSON]);
  assert.deepEqual(withChanges(guild, after, [{ ...everyone, reset: SEND }])[0], {
    ...everyone,
    allow: 0n,
    deny: VIEW,
  });
});

Deno.test("keepingMe adds the bot's own overwrite in front only where it would lose something", () => {
  const hidden = withChanges(guild, [], [{ ...everyone, deny: VIEW }]);
  const [mine, ...rest] = keepingMe(guild, channel, hidden, NOW);
  assert.deepEqual([mine!.id, mine!.kind, mine!.deny], [guild.me.id, "member", 0n]);
  assert.deepEqual(rest, hidden);
  const harmless: Overwrite[] = [{ id: MODERATOR, kind: "role", allow: SEND, deny: 0n }];
  assert.deepEqual(keepingMe(guild, channel, harmless, NOW), harmless);
  const allowed = withChanges(guild, hidden, [{ id: BOT_ROLE, kind: "role", allow: VIEW }]);
  assert.deepEqual(keepingMe(guild, channel, allowed, NOW), allowed);
});

Deno.test("keepingMe never takes from the bot what it needs, and never gives it what it has not", () => {
  const flags = fc.constantFrom(0n, VIEW, SEND, VIEW | SEND, bits("embed_links"), bits("manage_channels"));
  const who = fc.constantFrom(
    everyone,
    { id: BOT_ROLE, kind: "role" as const },
    { id: guild.me.id, kind: "member" as const },
    { id: HELPER, kind: "role" as const },
  );
  const change: fc.Arbitrary<OverwriteChange> = fc.record({ who, allow: flags, deny: flags })
    .map(({ who, allow, deny }) => ({ ...who, allow: allow & ~deny, deny }));
  fc.assert(fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
    const after = keepingMe(guild, channel, withChanges(guild, [], changes), NOW);
    const view = { ...channel, name: "", topic: "", nsfw: false, guildId: guild.id, overwrites: after };
    const held = channelPermissions(guild, view, guild.me, NOW);
    assert.equal(held & (VIEW | SEND), VIEW | SEND);
    const mine = after.find(({ id }) => id === guild.me.id)?.allow ?? 0n;
    assert.equal(mine & ~bitsOf(changes) & bits("manage_channels", "ban_members"), 0n);
  }));
});
