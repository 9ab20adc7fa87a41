import assert from "node:assert/strict";
import type {
  APIApplicationCommand,
  APIApplicationCommandAutocompleteInteraction,
  APIChatInputApplicationCommandInteraction,
  APIMessage,
  APIMessageApplicationCommandInteraction,
  APIUserApplicationCommandInteraction,
} from "discord-api-types/v10";
import { PlaygroundRefusal } from "../../model/playground.ts";
import type { TestSocket } from "../test_bot.ts";
import { type Setup, setUp, type SetupOptions } from "../test_setup.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";

const option = (type: number, name: string, more: object = {}) => ({
  type,
  name,
  description: name,
  ...more,
});

interface Running extends AsyncDisposable {
  readonly setup: Setup;
  readonly socket: TestSocket;
  readonly commands: Readonly<Record<string, APIApplicationCommand>>;
}

/** A connected bot with commands. */
async function run(commands: object[], options: SetupOptions = {}): Promise<Running> {
  const setup = await setUp(options);
  const { bot } = setup;
  const { body } = await bot.rest<APIApplicationCommand[]>(
    "PUT",
    `/applications/${bot.application.id}/commands`,
    commands,
  );
  const socket = await bot.connect(1 << 9 | 1 << 12);
  return {
    setup,
    socket,
    commands: Object.fromEntries(body.map((command) => [command.name, command])),
    async [Symbol.asyncDispose]() {
      await socket.close();
      await setup[Symbol.asyncDispose]();
    },
  };
}

function refuses(doing: Promise<unknown>, words: RegExp): Promise<void> {
  return assert.rejects(doing, (error: unknown) => {
    assert.ok(error instanceof PlaygroundRefusal);
    assert.match(error.message, words);
    return true;
  });
}

Deno.test("Playground.snapshot: shows the world", async () => {
  await using setup = await setUp();
  const { guilds, people, bots, commands, messages } = setup.discord.playground.snapshot();
  assert.deepEqual(guilds.map(({ name }) => name), ["Test Server", "Second Server"]);
  assert.deepEqual(guilds[1]!.channels.map(({ name }) => name), ["general"]);
  assert.deepEqual(people.map(({ username }) => username), ["ada", "bo", "cy", "dee"]);
  assert.deepEqual(bots.map(({ username }) => username), ["Bot"]);
  assert.deepEqual(commands, []);
  assert.deepEqual(messages[setup.channels.general!], []);
});

Deno.test("Playground.say: posts, replies, and refuses with words", async () => {
  await using setup = await setUp();
  const { playground } = setup.discord;
  const id = await setup.say("first");
  await playground.say(setup.place("Cy"), "second", id);
  const [, second] = playground.snapshot().messages[setup.channels.general!]!;
  assert.equal(second?.message.referenced_message?.content, "first");
  await refuses(playground.say(setup.place("Dee", "mod-log"), "hi"), /permission to send messages/);
  await playground.say(setup.place("Cy", "mod-log"), "a moderator may");
  await refuses(setup.say(" "), /empty/);
  await refuses(setup.say("x".repeat(2001)), /at most 2000 characters; this one has 2001/);
  await refuses(playground.say(setup.place(), "hi", "404"), /not there any more/);
  await refuses(playground.say({ as: "404", channelId: setup.channels.general! }, "hi"), /Nobody here/);
  await refuses(playground.say({ as: setup.people.Bo!, channelId: "404" }, "hi"), /no channel/);
});

Deno.test("Playground.slash: resolves what ids stand for", async () => {
  const options = [
    option(6, "who"),
    option(8, "role"),
    option(7, "where"),
    option(11, "file"),
    option(9, "target"),
  ];
  await using running = await run([{ name: "look", description: "Look", options }]);
  const { setup } = running;
  await setup.discord.playground.slash(setup.place(), running.commands.look!.id, ["look"], [
    { name: "who", value: setup.people.Ada! },
    { name: "role", value: setup.roles.Member! },
    { name: "where", value: setup.channels.bots! },
    { name: "file", value: "data:text/plain;name=note.txt;base64,aGk=" },
    { name: "target", value: setup.roles.Moderator! },
  ]);
  const { data } = await running.socket.event<APIChatInputApplicationCommandInteraction>(
    "INTERACTION_CREATE",
  );
  const { users, members, roles, channels, attachments } = data.resolved ?? {};
  assert.equal(users?.[setup.people.Ada!]?.username, "ada");
  const member = members?.[setup.people.Ada!];
  assert.ok(member && !("user" in member) && !("deaf" in member));
  assert.ok(BigInt(member.permissions) & 8n);
  assert.deepEqual(Object.values(roles ?? {}).map(({ name }) => name), ["Member", "Moderator"]);
  assert.equal(channels?.[setup.channels.bots!]?.name, "bots");
  const [file] = Object.values(attachments ?? {});
  assert.deepEqual([file?.filename, file?.size, file?.content_type], ["note.txt", 2, "text/plain"]);
  assert.equal(await (await fetch(file!.url)).text(), "hi");
});

Deno.test("Playground.slash: refuses what Discord's client would not send", async () => {
  const options = [
    option(4, "count", { required: true, min_value: 1, max_value: 9 }),
    option(3, "size", { choices: [{ name: "Big", value: "b" }] }),
    option(3, "note", { min_length: 2, max_length: 3 }),
    option(7, "voice", { channel_types: [2] }),
  ];
  await using running = await run([{ name: "order", description: "Order", options }]);
  const { setup } = running;
  const order = (...options: [string, string | number | boolean][]) =>
    setup.discord.playground.slash(
      setup.place(),
      running.commands.order!.id,
      ["order"],
      options.map(([name, value]) => ({ name, value })),
    );
  await refuses(order(), /"count" is required: count/);
  await refuses(order(["count", 0]), /must be at least 1/);
  await refuses(order(["count", 10]), /must be at most 9/);
  await refuses(order(["count", 1.5]), /whole number/);
  await refuses(order(["count", "1"]), /takes a number/);
  await refuses(order(["count", 1], ["size", "huge"]), /must be one of: Big/);
  await refuses(order(["count", 1], ["note", "x"]), /at least 2 characters/);
  await refuses(
    order(["count", 1], ["voice", setup.channels.general!]),
    /does not take a channel like #general/,
  );
  await refuses(order(["count", 1], ["sise", "b"]), /has no option "sise"\. It has: count, size/);
  await refuses(setup.discord.playground.slash(setup.place(), "404", ["x"], []), /does not exist any more/);
});

Deno.test("Playground.type: brings subcommands nested as Discord does", async () => {
  const add = { ...option(1, "add"), options: [option(8, "role", { required: true }), option(3, "why")] };
  await using running = await run([
    { name: "config", description: "Settings", options: [{ ...option(2, "roles"), options: [add] }] },
  ]);
  const { setup } = running;
  await setup.discord.playground.type(setup.place(), "/config roles add role:@Member why:was kind");
  const { data } = await running.socket.event<APIChatInputApplicationCommandInteraction>(
    "INTERACTION_CREATE",
  );
  assert.deepEqual(data.options, [{
    name: "roles",
    type: 2,
    options: [{
      name: "add",
      type: 1,
      options: [
        { name: "role", type: 8, value: setup.roles.Member },
        { name: "why", type: 3, value: "was kind" },
      ],
    }],
  }]);
});

Deno.test("Playground.type: commands of a server hide those of the same name from everywhere", async () => {
  await using running = await run([{ name: "hello", description: "Everywhere" }]);
  const { setup: { bot, guildId, discord, place } } = running;
  const path = `/applications/${bot.application.id}/guilds/${guildId}/commands`;
  const own = await bot.rest<APIApplicationCommand>("POST", path, { name: "hello", description: "Here" });
  await discord.playground.type(place(), "/hello");
  const { data } = await running.socket.event<APIChatInputApplicationCommandInteraction>(
    "INTERACTION_CREATE",
  );
  assert.equal(data.id, own.body.id);
  assert.equal(data.guild_id, guildId);
});

Deno.test("Playground: permissions and places of commands are respected", async () => {
  await using running = await run([
    { name: "ban", description: "Ban", default_member_permissions: "4" },
    { name: "root", description: "Root", default_member_permissions: "0" },
    { name: "here", description: "Servers only", contexts: [0] },
    { name: "anywhere", description: "Anywhere" },
  ]);
  const { setup: { bot, people, discord: { playground }, place }, socket } = running;
  await refuses(
    playground.type(place("Bo"), "/ban"),
    /do not have permission to use \/ban\. It needs: Ban Members/,
  );
  await playground.type(place("Cy"), "/ban");
  await refuses(playground.type(place("Cy"), "/root"), /administrators/);
  await playground.type(place("Ada"), "/root");
  const direct = await bot.rest<{ id: string }>("POST", "/users/@me/channels", { recipient_id: people.Bo });
  const inDirect = { as: people.Bo!, channelId: direct.body.id };
  await refuses(playground.type(inDirect, "/here"), /cannot be used in direct messages/);
  await playground.type(inDirect, "/anywhere");
  const asked = await socket.next(({ d }) => (d as { data?: { name?: string } }).data?.name === "anywhere");
  const { user, context, guild_id } = asked.d as APIChatInputApplicationCommandInteraction;
  assert.deepEqual([user?.username, context, guild_id], ["bo", 1, undefined]);
  await playground.say(inDirect, "psst");
  assert.equal((await socket.event<APIMessage>("MESSAGE_CREATE")).content, "psst");
  await refuses(playground.say({ ...inDirect, as: people.Cy! }, "hi"), /cannot see this channel/);
});

Deno.test("Playground.autocomplete: asks the bot and hands back its choices", async () => {
  const clock = new VirtualClock();
  const options = [option(3, "fruit", { autocomplete: true }), option(4, "count")];
  await using running = await run([{ name: "pick", description: "Pick", options }], { clock });
  const { setup: { bot, discord: { playground }, place }, socket, commands } = running;
  const ask = (focused: string) =>
    playground.autocomplete(place(), commands.pick!.id, ["pick"], [{ name: "count", value: 2 }, {
      name: "fruit",
      value: "ap",
    }], focused);
  const answer = ask("fruit");
  const { id, token, type, data } = await socket.event<APIApplicationCommandAutocompleteInteraction>(
    "INTERACTION_CREATE",
  );
  assert.equal(type, 4);
  assert.deepEqual(data.options, [
    { name: "count", type: 4, value: 2 },
    { name: "fruit", type: 3, value: "ap", focused: true },
  ]);
  const callback = (choices: object[]) =>
    bot.rest("POST", `/interactions/${id}/${token}/callback`, { type: 8, data: { choices } }, null);
  assert.equal((await callback(Array.from({ length: 26 }, () => ({ name: "a", value: "a" })))).status, 400);
  await callback([{ name: "Apple", value: "apple" }]);
  assert.deepEqual(await answer, [{ name: "Apple", value: "apple" }]);
  await refuses(ask("count"), /offers no choices/);
  const late = ask("fruit");
  clock.advance(3000);
  await refuses(late, /did not answer in time/);
});

Deno.test("Playground.menu: acts on people and messages", async () => {
  await using running = await run([{ name: "Show Profile", type: 2 }, { name: "Report", type: 3 }]);
  const { setup, socket, commands } = running;
  const { playground } = setup.discord;
  await playground.menu(setup.place(), commands["Show Profile"]!.id, setup.people.Cy!);
  const profile = await socket.event<APIUserApplicationCommandInteraction>("INTERACTION_CREATE");
  assert.equal(profile.data.resolved.users[profile.data.target_id]?.username, "cy");
  const id = await setup.say("look at this");
  await playground.menu(setup.place(), commands.Report!.id, id);
  const report = await socket.event<APIMessageApplicationCommandInteraction>("INTERACTION_CREATE");
  assert.equal(report.data.resolved.messages[id]?.content, "look at this");
  await setup.bot.rest("POST", `/interactions/${report.id}/${report.token}/callback`, {
    type: 4,
    data: { content: "Noted" },
  }, null);
  const answer = await socket.next(({ d }) => (d as APIMessage).content === "Noted");
  assert.equal((answer.d as APIMessage).type, 23);
  await refuses(playground.menu(setup.place(), commands.Report!.id, "404"), /not there any more/);
});

Deno.test("Playground.watch: tells of typing, commands, edits and deletions until it is stopped", async () => {
  await using setup = await setUp();
  const { bot, channels } = setup;
  const seen: string[] = [];
  const stop = setup.discord.playground.watch(({ type }) => seen.push(type));
  await bot.rest("POST", `/channels/${channels.general}/typing`);
  const { body } = await bot.rest<APIMessage>("POST", `/channels/${channels.general}/messages`, {
    content: "a",
  });
  await bot.rest("PATCH", `/channels/${channels.general}/messages/${body.id}`, { content: "b" });
  await bot.rest("DELETE", `/channels/${channels.general}/messages/${body.id}`);
  await bot.rest("PUT", `/applications/${bot.application.id}/commands`, [{ name: "x", description: "X" }]);
  await bot.rest("PUT", `/guilds/${setup.guildId}/members/${setup.people.Dee}/roles/${setup.roles.Member}`);
  stop();
  await setup.say("unheard");
  assert.deepEqual(seen, ["typing", "message", "message_edit", "message_delete", "commands", "guild"]);
});
