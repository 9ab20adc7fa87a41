/** Steps that make, change and delete channels, threads and roles, from the definition to what people can do afterwards. */
import assert from "node:assert/strict";
import { permissionBits, type PermissionName } from "../../model/permissions.ts";
import { DEFAULT_WORLD, type WorldSeed } from "../../simulator/world/world_seed.ts";
import { startTestBot, type TestBot, type TestBotOptions } from "../../testkit/test_bot.ts";

const TICKETS = "823475887319941133";
const FORUM = "823475887319941134";
const STAFF = "823475887319941135";
const MEMBER = "823475887319941136";

/** The usual world, with a category, a forum, and roles whose ids are known. */
const WORLD: WorldSeed = {
  people: DEFAULT_WORLD.people,
  guilds: DEFAULT_WORLD.guilds.map((guild, index) => ({
    ...guild,
    roles: index > 0 ? guild.roles : [
      { name: "Member", id: MEMBER },
      { name: "Moderator", id: STAFF, permissions: ["ManageMessages"] },
    ],
    channels: [
      ...guild.channels,
      ...index > 0 ? [] : [
        { name: "Tickets", id: TICKETS, type: 4 as const },
        { name: "questions", id: FORUM, type: 15 as const },
      ],
    ],
  })),
};

const ALL: readonly PermissionName[] = [
  "view_channel",
  "send_messages",
  "send_messages_in_threads",
  "read_message_history",
  "embed_links",
  "manage_channels",
  "manage_roles",
  "manage_threads",
  "manage_messages",
  "create_public_threads",
  "create_private_threads",
];

const without = (...names: PermissionName[]): Partial<TestBotOptions> => ({
  permissions: ALL.filter((name) => !names.includes(name)),
});

async function start(commands: string, options: Partial<TestBotOptions> = {}): Promise<TestBot> {
  return await startTestBot(
    `name: Bot
cooldowns: { default_rate: 0 }
names:
  channels: { tickets: ${TICKETS}, questions: ${FORUM} }
  roles: { staff: "${STAFF}", member: "${MEMBER}" }
commands:
${commands.replace(/^/gm, "  ")}`,
    { world: WORLD, rateLimits: false, permissions: ALL, ...options },
  );
}

/** What the bot asked to be changed since then, without what it said: `POST /guilds/:id/channels {…}`. */
function changes(bot: TestBot, from = 0): string[] {
  return bot.requests.slice(from).filter(({ method, path }) =>
    method !== "GET" && !/messages$|callback$|webhooks|commands$|typing$|users/.test(path)
  ).map(({ method, path, body }) =>
    `${method} ${path.replace(/\d{15,}/g, "…")}${body === undefined ? "" : ` ${JSON.stringify(body)}`}`
  );
}

const channel = (bot: TestBot, name: string) => bot.guild().channels.find((one) => one.name === name);
const role = (bot: TestBot, name: string) => bot.guild().roles.find((one) => one.name === name);
const says = async (bot: TestBot, who: string, where: string): Promise<string> => {
  try {
    await bot.local.playground.say({ as: bot.personId(who), channelId: bot.channelId(where) }, "hello");
    return "said";
  } catch (error) {
    return (error as Error).name;
  }
};

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

Deno.test("create_thread opens public, private and message threads, and posts of a forum", async () => {
  await using bot = await start(`
open:
  description: Open
  do:
    - { create_thread: { name: "Help for {user.name}", auto_archive: 3d, text: "Hi {user}" }, save_as: thread }
    - { create_thread: { name: Secret, private: true }, save_as: hidden }
    - add_to_thread: { who: "{user}", thread: "{hidden}" }
    - { send: { to: "{channel}", text: Base }, save_as: base }
    - { create_thread: { name: Talk, message: base }, save_as: talk }
    - { create_thread: { name: A post, channel: questions, text: First, embed: { title: T } }, save_as: post }
    - { send: { to: "{post}", text: Second } }
    - reply: "{thread.name}, {hidden.name}, {talk.name}, {post.name}"
bare: { description: Bare, do: { create_thread: { name: A post, channel: questions } } }
twice: { description: Twice, do: [ { create_thread: { name: A, message: target } } ], as: [ message_menu ] }
`);
  const told = await bot.slash("/open");
  assert.match(told, /Help for Bo, Secret, Talk, A post$/);
  assert.deepEqual(bot.guild().channels.slice(-4).map(({ name, type }) => [name, type]), [
    ["Help for Bo", 11],
    ["Secret", 12],
    ["Talk", 11],
    ["A post", 11],
  ]);
  const { messages } = bot.local.playground.snapshot();
  const texts = (name: string) => messages[bot.channelId(name)]!.map(({ message }) => message.content);
  assert.deepEqual(texts("A post"), ["First", "Second"]);
  assert.deepEqual(texts("Help for Bo"), [`Hi <@${bot.personId("Bo")}>`]);
  assert.equal(await says(bot, "Bo", "Secret"), "said");
  assert.equal(await says(bot, "Dee", "Secret"), "PlaygroundRefusal");
  assert.match(await bot.slash("/bare"), /A post in a forum begins with a text/);
  const base = messages[bot.channelId("general")]!.find(({ message }) => message.content === "Base")!;
  assert.match(await bot.menu("twice", base.message.id), /This message has a thread already/);
});

Deno.test("edit_thread archives, opens, names and locks; people come and go; delete_thread ends it", async () => {
  await using bot = await start(`
open: { description: Open, do: [ { create_thread: Talk, save_as: t }, { reply: "{t.id}" } ] }
edit:
  description: Edit
  options: { id: { type: string, description: Id, required: true } }
  do:
    - edit_thread: { thread: "{options.id}", archived: true }
    - edit_thread: { thread: "{options.id}", archived: false, name: " New  name ", locked: true }
    - add_to_thread: { thread: "{options.id}", who: "{user}" }
    - remove_from_thread: { thread: "{options.id}", who: "{user}" }
    - reply: Edited
late:
  description: Late
  options: { id: { type: string, description: Id, required: true } }
  do:
    - edit_thread: { thread: "{options.id}", archived: true }
    - edit_thread: { thread: "{options.id}", name: Late }
end:
  description: End
  options: { id: { type: string, description: Id, required: true } }
  do: [ { delete_thread: "{options.id}" }, { reply: Deleted } ]
`);
  const id = /\d+$/.exec(await bot.slash("/open"))![0];
  assert.equal(await bot.slash("/edit", { id }), "Bot: Edited");
  assert.equal(channel(bot, "New name")?.id, id);
  assert.equal(await says(bot, "Bo", "New name"), "PlaygroundRefusal", "it is locked");
  assert.match(await bot.slash("/late", { id }), /This thread is archived/);
  assert.equal(await bot.slash("/end", { id }), "Bot: Deleted");
  assert.equal(channel(bot, "New name"), undefined);
  assert.match(await bot.slash("/end", { id }), /I can't find this thread/);
  assert.match(await bot.slash("/end", { id: bot.channelId("bots") }), /is no thread/);
});

const ROLES = `
make:
  description: Make
  options:
    name: { type: string, description: Name, default: VIP }
    color: { type: string, description: Colour, default: gold }
  do:
    - create_role: { name: "{options.name}", color: "{options.color}", hoist: true, mentionable: true, permissions: [manage_messages], position: 1 }
      save_as: made
    - give_role: "{made}"
    - reply: "{made.name} {made.id}"
plain: { description: Plain, do: [ { create_role: Plain, save_as: made }, { reply: "{made.name}" } ] }
edit:
  description: Edit
  options: { role: { type: role, description: Which, required: true } }
  do: [ { edit_role: { role: "{options.role}", name: Renamed, color: "#123456", permissions: [] } }, { reply: Edited } ]
lift: { description: Lift, do: [ { edit_role: { role: member, position: 2 } }, { reply: Lifted } ] }
drop:
  description: Drop
  options: { role: { type: role, description: Which, required: true } }
  do: [ { delete_role: "{options.role}" }, { reply: Dropped } ]
high: { description: High, do: [ { create_role: { name: High, position: 200 } } ] }
strong: { description: Strong, do: [ { create_role: { name: Strong, permissions: [ban_members, kick_members] } } ] }
`;

Deno.test("create_role makes a role below the bot's, which can be given at once", async () => {
  await using bot = await start(ROLES);
  const told = await bot.slash("/make");
  const made = role(bot, "VIP")!;
  assert.equal(told, `Bot: VIP ${made.id}`);
  assert.deepEqual(
    [made.color, made.hoist, made.mentionable, made.position, made.permissions],
    [0xffd700, true, true, 1, permissionBits(["manage_messages"]).toString()],
  );
  const bo = bot.guild().members.find(({ user }) => user.id === bot.personId("Bo"))!;
  assert.ok(bo.roles.includes(made.id), "the step behind it knows the role");
  await bot.slash("/make name:Red color:ff0000");
  assert.equal(role(bot, "Red")?.color, 0xff0000);
  assert.match(await bot.slash("/make color:reddish"), /`reddish` is no colour/);
  await bot.slash("/plain");
  assert.equal(role(bot, "Plain")?.permissions, "0");
});

Deno.test("create_role makes no role that may do or stands higher than the bot", async () => {
  await using bot = await start(ROLES);
  const before = bot.requests.length;
  assert.match(
    await bot.slash("/strong"),
    /I can't make a role that may do more than I may: I don't have Kick Members and Ban Members myself\./,
  );
  assert.match(await bot.slash("/high"), /in place 200: it has to stand below my highest role, .* place 3\./);
  assert.deepEqual(changes(bot, before), []);
});

const OWN_ROLES = `
high:
  description: High
  do: [ { create_role: { name: Own, position: 2 }, save_as: made }, { give_role: "{made}" }, { reply: "got {made.name}" } ]
later:
  description: Later
  do: [ { create_role: { name: Late, position: 2 }, save_as: made }, { wait: 10m }, { give_role: "{made}" }, { reply: "got {made.name}" } ]
other:
  description: Other
  options: { role: { type: role, description: Which, required: true } }
  do: [ { create_role: { name: Bait, position: 1 }, save_as: made }, { give_role: "{options.role}" }, { reply: got it } ]
typed:
  description: Typed
  options: { role: { type: string, description: Which, required: true } }
  do: [ { create_role: { name: Bait, position: 1 }, save_as: made }, { give_role: "{options.role}" }, { reply: got it } ]
lone: { description: Lone, do: [ { create_role: { name: Lone, position: 2 } } ] }
drop: { description: Drop, do: [ { create_role: { name: Short, position: 2 }, save_as: made }, { delete_role: "{made}" }, { reply: gone } ] }
`;

Deno.test("a role that a run has made itself is given, changed and deleted without a rank, and no other one is", async () => {
  await using bot = await start(OWN_ROLES);
  const held = (name: string) =>
    bot.guild().members.find(({ user }) => user.id === bot.personId("Bo"))!.roles.includes(
      role(bot, name)!.id,
    );
  await bot.slash("/lone");
  assert.ok(role(bot, "Lone"));
  assert.doesNotMatch(await bot.slash("/other role:@Lone"), /got it/, "an earlier run has made it");
  assert.equal(await bot.slash("/high"), "Bot: got Own");
  assert.ok(held("Own"));
  assert.equal(await bot.slash("/drop"), "Bot: gone");
  assert.match(await bot.slash("/other role:@Moderator"), /Moderator/);
  assert.doesNotMatch(await bot.slash("/other role:@Moderator"), /got it/);
  assert.doesNotMatch(await bot.slash(`/typed role:${STAFF}`), /got it/);
  assert.doesNotMatch(await bot.slash(`/typed role:<@&${STAFF}>`), /got it/);
  assert.ok(!held("Moderator"), "nobody gets another role by naming it");
  await bot.slash("/later");
  await bot.advance(10 * 60_000 + 1_000);
  assert.ok(held("Late"), "also after a wait");
});

Deno.test("edit_role and delete_role ask for the rank of who names the role, and for the bot's", async () => {
  await using bot = await start(ROLES);
  assert.match(await bot.slash("/edit role:@Moderator"), /You can't change the role Moderator/);
  assert.match(await bot.slash("/drop role:@Moderator"), /You can't change the role Moderator/);
  assert.match(await bot.slash("/drop role:@everyone"), /Everybody has this role/);
  bot.actor = "Ada";
  assert.match(await bot.slash("/drop role:@Bot"), /belongs to a bot or another app/);
  bot.addRole("Top", { position: 4 });
  assert.match(await bot.slash("/edit role:@Top"), /I can't change the role Top: my highest role/);
  assert.equal(await bot.slash("/edit role:@Moderator"), "Bot: Edited");
  assert.deepEqual([role(bot, "Renamed")?.color, role(bot, "Renamed")?.permissions], [0x123456, "0"]);
  assert.equal(await bot.slash("/lift"), "Bot: Lifted", "what the author names needs no rank");
  assert.equal(role(bot, "Member")?.position, 2);
  assert.equal(await bot.slash("/drop role:@Renamed"), "Bot: Dropped");
  assert.equal(role(bot, "Renamed"), undefined);
  await using poor = await start(ROLES, without("manage_roles"));
  assert.match(await poor.slash("/lift"), /I need Manage Roles/);
});

Deno.test("what a server refuses for want of room is told in words", async () => {
  const full: WorldSeed = {
    people: DEFAULT_WORLD.people,
    guilds: [{
      name: "Full",
      owner: "Ada",
      roles: Array.from({ length: 248 }, (_, index) => ({ name: `role ${index}` })),
      channels: [
        { name: "general" },
        { name: "Tickets", id: TICKETS, type: 4 },
        ...Array.from({ length: 50 }, (_, index) => ({ name: `ticket-${index}`, parent: "Tickets" })),
        ...Array.from({ length: 448 }, (_, index) => ({ name: `channel-${index}` })),
      ],
      members: [{ person: "Bo" }],
    }],
  };
  await using bot = await start(
    `
channel: { description: Channel, do: { create_channel: talk } }
ticket: { description: Ticket, do: { create_channel: { name: talk, category: tickets } } }
role: { description: Role, do: { create_role: vip } }
`,
    { world: full },
  );
  assert.match(await bot.slash("/channel"), /This server has as many channels as Discord allows/);
  assert.match(await bot.slash("/ticket"), /A category holds at most 50 channels/);
  assert.match(await bot.slash("/role"), /This server has as many roles as Discord allows/);
});
