import assert from "node:assert/strict";
import { ADA, BO, BOT, CY } from "../../testing/fake_world.ts";
import { snapshot } from "../../testing/fake_snapshot.ts";
import { DIRECT_CHANNEL, directoryOf } from "./directory.ts";
import { worldOf } from "./world.ts";

Deno.test("directoryOf names people as this server does and colours them by their highest role", () => {
  const directory = directoryOf(worldOf(snapshot()), "201");
  assert.deepEqual(directory.members.map(({ name }) => name), ["Starter", "Ada", "Bo", "Cyrus"]);
  assert.equal(directory.people.get(ADA.id)?.color, "#f0b232");
  assert.equal(directory.people.get(BO.id)?.roles[0]?.name, "Member");
  const other = directoryOf(worldOf(snapshot()), "202").people.get(CY.id);
  assert.deepEqual([other?.name, other?.isMember], ["cy", false]);
});

Deno.test("directoryOf knows the two of direct messages, a channel called after the bot, and its commands", () => {
  const world = worldOf(snapshot());
  const [first, second, third] = world.commands;
  const commands = [
    { ...first!, contexts: [0] },
    { ...second!, contexts: [0, 1] },
    { ...third!, guild_id: "201" },
    { ...third!, application_id: "1" },
    third!,
  ];
  const direct = { id: "7", personId: ADA.id, botId: BOT.id };
  const directory = directoryOf({ ...world, commands }, undefined, direct);
  assert.deepEqual(directory.members.map(({ name }) => name), ["Starter", "Ada"]);
  assert.deepEqual(directory.channels.get("7"), {
    id: "7",
    name: "Starter",
    type: DIRECT_CHANNEL,
    topic: null,
  });
  assert.deepEqual(directory.commands, [commands[1], third]);
});
