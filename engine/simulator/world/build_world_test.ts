import assert from "node:assert/strict";
import { PermissionFlagsBits } from "discord-api-types/v10";
import { channelPermissions, guildPermissions, has } from "../permissions.ts";
import { FixedIds } from "../snowflake.ts";
import { buildWorld } from "./build_world.ts";
import { DEFAULT_WORLD, type WorldSeed } from "./world_seed.ts";

const build = (seed: WorldSeed) => buildWorld(seed, new FixedIds(), { now: 0 }, 10);
const { ManageMessages, SendMessages, Administrator } = PermissionFlagsBits;

Deno.test("buildWorld: the default world has an owner, a moderator, a member and somebody without a role", () => {
  const [guild] = build(DEFAULT_WORLD).guilds.values();
  assert.ok(guild);
  const may = (name: string, permission: bigint) =>
    has(guildPermissions(guild, guild.names.members.get(name)!), permission);
  assert.ok(may("ada", Administrator));
  assert.ok(may("cy", ManageMessages) && !may("cy", Administrator));
  assert.ok(may("bo", SendMessages) && !may("bo", ManageMessages));
  assert.deepEqual(guild.members.get(guild.names.members.get("dee")!)?.roles, []);
  const log = [...guild.channels.values()].find(({ name }) => name === "mod-log")!;
  const sends = (name: string) =>
    has(channelPermissions(guild, log, guild.names.members.get(name)!), SendMessages);
  assert.deepEqual([sends("cy"), sends("bo")], [true, false]);
});

Deno.test("buildWorld: ids stay the same from start to start", () => {
  const ids = () => [...build(DEFAULT_WORLD).channels.keys()];
  assert.deepEqual(ids(), ids());
});

Deno.test("buildWorld: takes ids, nicknames, categories and overwrites of people", () => {
  const world = build({
    people: [{ name: "Ada Lovelace", id: "77" }, { name: "Bo" }],
    guilds: [{
      name: "G",
      id: "55",
      owner: "Ada Lovelace",
      channels: [
        { name: "Talk", type: 4, id: "66" },
        { name: "quiet", parent: "Talk", overwrites: [{ person: "Bo", deny: ["SendMessages"] }] },
      ],
      members: [{ person: "Bo", nick: "B." }],
    }],
  });
  const guild = world.guilds.get("55")!;
  assert.equal(world.users.get("77")?.username, "ada_lovelace");
  assert.equal(guild.names.members.get("b."), guild.names.members.get("bo"));
  const quiet = [...guild.channels.values()][1]!;
  assert.equal(quiet.parentId, "66");
  assert.ok(!has(channelPermissions(guild, quiet, guild.names.members.get("bo")!), SendMessages));
});

Deno.test("buildWorld: refuses names that stand for nothing", () => {
  const guild = { name: "G", owner: "Bo", channels: [] };
  const people = [{ name: "Bo" }];
  assert.throws(() => build({ people: [], guilds: [guild] }), /no person called "Bo"/);
  assert.throws(
    () => build({ people, guilds: [{ ...guild, members: [{ person: "Bo", roles: ["X"] }] }] }),
    /no role called "X"/,
  );
  assert.throws(() => build({ people: [...people, ...people], guilds: [] }), /two people called "Bo"/);
});
