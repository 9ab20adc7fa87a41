/** The people of the local Discord, changed as the page does it. */
import assert from "node:assert/strict";
import { PanelRefusal } from "../../model/panels/panel.ts";
import { peoplePanel } from "../../panels/people.ts";
import { startTestBot } from "../../testkit/test_bot.ts";
import { EVENT_WORLD, logged, NAMES } from "../behaviour/test_events.ts";
import { peoplePorts } from "./people.ts";

const BOT = `name: Welcome
${NAMES.trim()}
commands:
  ban:
    description: For some
    permissions: { user: [ban_members] }
    reply: Banned
events:
  greet: { when: member_join, do: { send: { to: log, text: "Welcome, {user.name}!" } } }
  thanks:
    when: { member_update: { boost: started } }
    do: { send: { to: log, text: "Thanks, {user.name}!" } }
`;

Deno.test("the people panel makes a person who joins, boosts, gets a role, and may then do more", async () => {
  await using bot = await startTestBot(BOT, { world: EVENT_WORLD });
  const panel = peoplePanel(peoplePorts(bot.local), { canWrite: true });
  const { playground } = bot.local;
  const guild = () => playground.snapshot().guilds[0]!;
  const guildId = guild().id;
  const change = async (given: object) => (await panel.ask("change", given) as { id: string }).id;
  const refuses = (given: object, words: RegExp) =>
    assert.rejects(panel.ask("change", given), (error: unknown) => {
      assert.ok(error instanceof PanelRefusal);
      assert.match(error.message, words);
      return true;
    });

  const userId = await change({ action: "add_person", name: "Eve" });
  await refuses({ action: "add_person", name: "eve" }, /called eve already/);
  await change({ action: "join", guildId, userId });
  await refuses({ action: "join", guildId, userId }, /already/);
  await change({ action: "boost", guildId, userId });
  assert.deepEqual(await logged(bot), ["Welcome, Eve!", "Thanks, Eve!"]);
  const general = guild().channels.find(({ name }) => name === "general")!.id;
  assert.deepEqual(playground.snapshot().messages[general]!.map(({ message }) => message.type as number), [
    8,
  ]);

  const place = { as: userId, channelId: general };
  const refusal = async () => {
    const reasons = Object.values(await panel.ask("refused", place) as Record<string, string>);
    return reasons.find((reason) => reason.includes("/ban"));
  };
  assert.equal(await refusal(), "You do not have permission to use /ban. It needs: Ban Members.");
  const roleId = await change({ action: "add_role", guildId, name: "Judge", permissions: "4" });
  await change({ action: "give_role", guildId, userId, roleId });
  assert.equal(await refusal(), undefined);
  await change({ action: "change_role", guildId, roleId, name: "Judges", permissions: "0" });
  assert.ok(await refusal());

  const managed = guild().roles.find((role) => role.managed)!.id;
  await refuses({ action: "delete_role", guildId, roleId: managed }, /belongs to an app/);
  await refuses({ action: "delete_role", guildId, roleId: guildId }, /@everyone/);
  await refuses({ action: "delete_role", guildId, roleId: "5" }, /no role/);
  await change({ action: "delete_role", guildId, roleId });
  assert.ok(!guild().roles.some(({ id }) => id === roleId));
  await change({ action: "leave", guildId, userId });
  assert.ok(!guild().members.some(({ user }) => user.id === userId));
});
