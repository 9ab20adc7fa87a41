import assert from "node:assert/strict";
import { PermissionFlagsBits } from "discord-api-types/v10";
import { setUp } from "../test_setup.ts";

Deno.test("LocalDiscord.refusedCommands: tells why a person may not use a command, until they may", async () => {
  await using setup = await setUp();
  const { bot, discord, guildId, people, roles } = setup;
  const needed = String(PermissionFlagsBits.BanMembers);
  const { body } = await bot.rest<{ id: string; name: string }[]>(
    "PUT",
    `/applications/${bot.application.id}/commands`,
    [
      { name: "hello", description: "For all" },
      { name: "ban", description: "For some", default_member_permissions: needed },
    ],
  );
  const ban = body.find(({ name }) => name === "ban")!.id;
  const asked = () => discord.refusedCommands(setup.place("Bo"));
  assert.deepEqual(asked(), {
    [ban]: "You do not have permission to use /ban. It needs: Ban Members.",
  });
  const { permissions } = discord.playground.snapshot().guilds[0]!.roles.find(({ id }) =>
    id === roles.Member
  )!;
  discord.change({
    action: "change_role",
    guildId,
    roleId: roles.Member!,
    permissions: String(BigInt(permissions) | BigInt(needed)),
  });
  discord.change({ action: "give_role", guildId, userId: people.Bo!, roleId: roles.Member! });
  assert.deepEqual(asked(), {});
  discord.change({ action: "leave", guildId, userId: people.Bo! });
  const reasons = Object.values(asked());
  assert.equal(reasons.length, 2);
  assert.match(reasons[0]!, /not a member of Test Server/);
});
