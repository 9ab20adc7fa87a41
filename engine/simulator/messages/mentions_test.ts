import assert from "node:assert/strict";
import { PermissionFlagsBits } from "discord-api-types/v10";
import { FixedIds } from "../snowflake.ts";
import { buildWorld } from "../world/build_world.ts";
import { DEFAULT_WORLD } from "../world/world_seed.ts";
import { type AllowedMentions, mentionsIn, pingsRepliedUser } from "./mentions.ts";

const world = buildWorld(DEFAULT_WORLD, new FixedIds(), { now: 0 }, 10);
const guild = [...world.guilds.values()][0]!;
const bo = guild.names.members.get("bo")!;
const member = guild.names.roles.get("member")!;
const moderator = guild.names.roles.get("moderator")!;
const ALL = PermissionFlagsBits.MentionEveryone;

function mentioned(content: string, permissions: bigint, allowed?: AllowedMentions): string {
  const { mentions, mention_roles, mention_everyone } = mentionsIn(
    content,
    world,
    guild,
    permissions,
    allowed,
  );
  return [
    ...mentions.map((user) => user.username),
    ...mention_roles,
    ...(mention_everyone ? ["everyone"] : []),
  ].join(" ");
}

Deno.test("mentionsIn: finds people once, mentionable roles and @everyone where the sender may", () => {
  assert.equal(mentioned(`<@${bo}> <@!${bo}> <@404>`, 0n), "bo");
  assert.equal(mentioned(`<@&${member}> <@&${moderator}>`, 0n), member);
  assert.equal(mentioned(`<@&${moderator}> @here`, ALL), `${moderator} everyone`);
  assert.equal(mentioned("@everyone @everyoneelse", 0n), "");
  assert.equal(mentioned("mail me at@everyone.example", ALL), "everyone");
});

Deno.test("mentionsIn: pings nobody who is not allowed", () => {
  const text = `<@${bo}> <@&${member}> @everyone`;
  assert.equal(mentioned(text, ALL, { parse: [] }), "");
  assert.equal(mentioned(text, ALL, { parse: ["users"] }), "bo");
  assert.equal(mentioned(text, ALL, { parse: ["everyone"], roles: [member] }), `${member} everyone`);
  assert.equal(mentioned(text, ALL, { users: ["404"] }), "");
  assert.equal(mentioned(text, ALL, {}), "");
});

Deno.test("pingsRepliedUser: yes when nothing is said, else only when it is", () => {
  assert.equal(pingsRepliedUser(undefined), true);
  assert.equal(pingsRepliedUser({ parse: [] }), false);
  assert.equal(pingsRepliedUser({ replied_user: true }), true);
});
