/** Steps that make, change, lock and delete channels, from the definition to what people can do afterwards. */
import assert from "node:assert/strict";
import { permissionBits, type PermissionName } from "../../model/permissions.ts";
import { changes, channel, says, start, TICKETS, without } from "./test_server.ts";

const TICKET = `
ticket:
  description: Ticket
  options: { about: { type: string, description: What, default: Help } }
  do:
    - create_channel:
        name: "ticket {user.name} {options.about}"
        category: tickets
        topic: "{options.about}"
        slowmode: 5s
        private: true
        allow: { "{user}": [view_channel, send_messages], staff: [view_channel] }
      save_as: ticket
    - send: { to: "{ticket}", text: "Welcome to {ticket.name}" }
    - reply: "{ticket.mention} {ticket.id} {ticket.name}"
close: { description: Close, do: [ { reply: Closing }, delete_channel ] }
vanish: { description: Vanish, do: delete_channel }
`;

Deno.test("create_channel makes a private channel with a cleaned name, which later steps can use at once", async () => {
  await using bot = await start(TICKET);
  const told = await bot.slash('/ticket about:"A Bug! <@1> \\u0007"');
  const made = channel(bot, "ticket-bo-a-bug-1-u0007")!;
  assert.ok(made, bot.guild().channels.map(({ name }) => name).join());
  assert.equal(
    told.split("\n").at(-1),
    `Bot: <#${made.id}> ${made.id} ticket-bo-a-bug-1-u0007`,
  );
  assert.match(told, /Welcome to ticket-bo-a-bug-1-u0007/);
  assert.equal(await says(bot, "Bo", made.name), "said");
  assert.equal(await says(bot, "Dee", made.name), "PlaygroundRefusal");
  const asked = bot.requests.find(({ path }) => /guilds\/\d+\/channels$/.test(path))!;
  const { permission_overwrites: overwrites, ...body } = asked.body as {
    permission_overwrites: { id: string; type: number; allow: string; deny: string }[];
  };
  assert.deepEqual(body, {
    type: 0,
    name: "ticket-bo-a-bug-1-u0007",
    topic: "A Bug! <@1> \\u0007",
    parent_id: TICKETS,
    rate_limit_per_user: 5,
  });
  const bits = (...names: PermissionName[]) => permissionBits(names).toString();
  assert.deepEqual(
    overwrites.find(({ id }) => id === bot.guild().id),
    { id: bot.guild().id, type: 0, allow: "0", deny: bits("view_channel") },
  );
  assert.deepEqual(
    overwrites.find(({ id }) => id === bot.personId("Bo")),
    { id: bot.personId("Bo"), type: 1, allow: bits("view_channel", "send_messages"), deny: "0" },
  );
  const mine = overwrites.find(({ id }) => id === bot.personId("Bot"))!;
  assert.equal(BigInt(mine.allow) & permissionBits(["view_channel"]), permissionBits(["view_channel"]));
});

Deno.test("create_channel refuses a name of which nothing is left, before Discord is asked", async () => {
  await using bot = await start(`
make:
  description: Make
  options: { name: { type: string, description: Name, required: true } }
  do: [ { create_channel: "{options.name}", save_as: made }, { reply: "Made {made}" } ]
`);
  assert.match(await bot.slash('/make name:"<>!? "'), /Nothing is left of this name/);
  await bot.slash("/make", { name: "x".repeat(300) });
  assert.equal(bot.guild().channels.at(-1)!.name, "x".repeat(100));
  assert.equal(changes(bot).filter((one) => one.startsWith("POST")).length, 1);
});

Deno.test("create_channel names what the bot lacks, and passes no permission on that it does not have", async () => {
  const CASES = `
make: { description: Make, do: { create_channel: talk } }
give: { description: Give, do: { create_channel: { name: talk, allow: { staff: [view_channel, manage_webhooks] } } } }
rule: { description: Rule, do: { create_channel: { name: talk, allow: { staff: [manage_roles] } } } }
`;
  await using bot = await start(CASES);
  assert.match(await bot.slash("/give"), /I need Manage Webhooks/);
  assert.match(await bot.slash("/rule"), /I need Administrator/);
  await using poor = await start(CASES, without("manage_channels"));
  assert.match(await poor.slash("/make"), /I need Manage Channels/);
  assert.deepEqual([...changes(bot), ...changes(poor)], []);
});

Deno.test("create_channel makes voice channels, categories and channels in them", async () => {
  await using bot = await start(`
make:
  description: Make
  do:
    - { create_channel: { name: " My  Rooms ", type: category, private: true, allow: [ staff, "{user}" ] }, save_as: rooms }
    - { create_channel: { name: Room 1, type: voice, category: "{rooms}", user_limit: 5 }, save_as: room }
    - { create_channel: { name: Inner, category: "{rooms}", allow: member }, save_as: inner }
    - { create_channel: { name: Wrong, category: "{inner}" } }
`);
  assert.match(await bot.slash("/make"), /<#\d+> is no category/);
  assert.deepEqual(bot.guild().channels.slice(-3).map(({ name, type }) => [name, type]), [
    ["My Rooms", 4],
    ["Room 1", 2],
    ["inner", 0],
  ]);
  assert.equal(await says(bot, "Bo", "inner"), "said");
  assert.equal(await says(bot, "Dee", "inner"), "PlaygroundRefusal", "what its category says holds, too");
});

Deno.test("delete_channel deletes the channel of the command, with and without an answer before it", async () => {
  await using bot = await start(TICKET);
  for (const command of ["/close", "/vanish"]) {
    await bot.slash("/ticket");
    bot.channel = "ticket-bo-help";
    const told = await bot.slash(command);
    assert.equal(told, command === "/close" ? "Bot: Closing" : "");
    assert.equal(channel(bot, "ticket-bo-help"), undefined);
    bot.channel = "general";
  }
  assert.deepEqual(bot.reports.map(({ outcome }) => outcome).filter((one) => one !== "answered"), []);
});

Deno.test("edit_channel changes what is said, keeps the rest, and refuses threads and what is not of the server", async () => {
  await using bot = await start(`
edit:
  description: Edit
  options: { where: { type: channel, description: Where }, name: { type: string, description: Name, default: New One } }
  do:
    - edit_channel: { channel: "{options.where}", name: "{options.name}", topic: "By {user.name}", nsfw: true, category: tickets }
    - reply: Done
hide: { description: Hide, do: [ { edit_channel: { private: true, allow: { "{user}": [view_channel] } } }, { reply: Hidden } ] }
show: { description: Show, do: [ { edit_channel: { private: false } }, { reply: Shown } ] }
out: { description: Out, do: [ { edit_channel: { category: none, slowmode: off } }, { reply: Out } ] }
`);
  await bot.slash("/edit where:#bots");
  assert.deepEqual(changes(bot), [
    `PATCH /channels/… ${
      JSON.stringify({ name: "new-one", topic: "By Bo", parent_id: TICKETS, nsfw: true })
    }`,
  ]);
  assert.equal(channel(bot, "new-one")!.topic, "By Bo");
  bot.addChannel("a thread", { type: 11, parent: "general" });
  assert.match(await bot.slash(`/edit where:#a thread`), /another kind of channel/);
  await bot.slash("/hide");
  assert.equal(await says(bot, "Dee", "general"), "PlaygroundRefusal");
  assert.equal(await says(bot, "Bo", "general"), "said");
  assert.equal(await bot.slash("/show"), "Bot: Shown", "the bot did not lock itself out");
  assert.equal(await says(bot, "Dee", "general"), "said");
  await bot.slash("/out");
  assert.equal(changes(bot).at(-1), 'PATCH /channels/… {"parent_id":null,"rate_limit_per_user":0}');
});

Deno.test("lock_channel lets only those write whom the channel allows it, and unlock_channel ends that", async () => {
  await using bot = await start(`
lock: { description: Lock, do: [ lock_channel, { reply: Locked } ] }
unlock: { description: Unlock, do: [ unlock_channel, { reply: Unlocked } ] }
`);
  bot.overwrite("general", { role: "Moderator", allow: ["send_messages"] });
  assert.equal(await bot.say("!lock"), "Bot: Locked", "the bot can still answer");
  assert.equal(await says(bot, "Bo", "general"), "PlaygroundRefusal");
  assert.equal(await says(bot, "Cy", "general"), "said");
  bot.actor = "Cy";
  assert.equal(await bot.slash("/unlock"), "Bot: Unlocked");
  assert.equal(await says(bot, "Bo", "general"), "said");
  await using poor = await start("lock: { description: Lock, do: lock_channel }", without("manage_roles"));
  assert.match(await poor.say("!lock"), /I need Manage Roles/);
});
