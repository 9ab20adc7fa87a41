import assert from "node:assert/strict";
import type {
  APIApplicationCommand,
  APIChatInputApplicationCommandInteraction,
  APIMessage,
  RESTPostAPIInteractionCallbackWithResponseResult,
} from "discord-api-types/v10";
import type { PlaygroundChange } from "../../model/playground.ts";
import type { TestSocket } from "../test_bot.ts";
import { type Failure, type Setup, setUp, type SetupOptions } from "../test_setup.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";

const MESSAGES = 1 << 9;

interface Asked extends AsyncDisposable {
  readonly setup: Setup;
  readonly clock: VirtualClock;
  readonly socket: TestSocket;
  readonly changes: PlaygroundChange[];
  readonly interaction: APIChatInputApplicationCommandInteraction;
  /** Path of the answers after the first. */
  readonly webhook: string;
  /** Bo calls /hello once more. */
  ask(): Promise<APIChatInputApplicationCommandInteraction>;
  callback(body: unknown, query?: string): Promise<{ status: number; body: unknown }>;
  refused(body: unknown): Promise<string>;
}

/** Bo has called /hello, and the bot heard of it. */
async function setUpAsked(options: SetupOptions = {}): Promise<Asked> {
  const clock = new VirtualClock();
  const setup = await setUp({ clock, ...options });
  const { bot, discord } = setup;
  await bot.rest("PUT", `/applications/${bot.application.id}/commands`, [{
    name: "hello",
    description: "Greet",
  }]);
  const socket = await bot.connect(MESSAGES);
  const changes: PlaygroundChange[] = [];
  discord.playground.watch((change) => changes.push(change));
  const ask = async () => {
    await discord.playground.type(setup.place(), "/hello");
    return await socket.event<APIChatInputApplicationCommandInteraction>("INTERACTION_CREATE");
  };
  const interaction = await ask();
  const callback = (body: unknown, query = "") =>
    bot.rest("POST", `/interactions/${interaction.id}/${interaction.token}/callback${query}`, body, null);
  return {
    setup,
    clock,
    socket,
    changes,
    interaction,
    webhook: `/webhooks/${interaction.application_id}/${interaction.token}`,
    ask,
    callback,
    async refused(body) {
      const reply = await callback(body);
      return `${reply.status} ${(reply.body as Failure).code}`;
    },
    async [Symbol.asyncDispose]() {
      await socket.close();
      await setup[Symbol.asyncDispose]();
    },
  };
}

const hello = { type: 4, data: { content: "Hello" } };

Deno.test("interaction: carries what Discord sends", async () => {
  await using asked = await setUpAsked();
  const { interaction, setup } = asked;
  assert.deepEqual(Object.keys(interaction).sort(), [
    "app_permissions",
    "application_id",
    "attachment_size_limit",
    "authorizing_integration_owners",
    "channel",
    "channel_id",
    "context",
    "data",
    "entitlement_sku_ids",
    "entitlements",
    "guild",
    "guild_id",
    "guild_locale",
    "id",
    "locale",
    "member",
    "token",
    "type",
    "version",
  ]);
  const commands = await setup.bot.rest<APIApplicationCommand[]>(
    "GET",
    `/applications/${interaction.application_id}/commands`,
  );
  assert.deepEqual(interaction.data, { id: commands.body[0]!.id, name: "hello", type: 1 });
  assert.equal(interaction.member?.user.username, "bo");
  assert.ok(BigInt(interaction.member!.permissions) & 1n << 11n);
  assert.deepEqual(interaction.authorizing_integration_owners, { "0": setup.guildId });
  assert.deepEqual([interaction.locale, interaction.guild_locale, interaction.context], [
    "en-US",
    "en-US",
    0,
  ]);
});

Deno.test("interaction: the first answer is a message that says who asked for it", async () => {
  await using asked = await setUpAsked();
  assert.equal((await asked.callback(hello)).status, 204);
  const message = await asked.socket.event<APIMessage>("MESSAGE_CREATE");
  assert.equal(message.type, 20);
  assert.equal(message.interaction?.name, "hello");
  assert.equal(message.interaction_metadata?.user.username, "bo");
  assert.equal(message.application_id, asked.interaction.application_id);
  assert.equal(await asked.refused(hello), "400 40060");
});

Deno.test("interaction: with_response tells the message", async () => {
  await using asked = await setUpAsked();
  const { status, body } = await asked.callback({ type: 5, data: { flags: 64 } }, "?with_response=true");
  const { interaction, resource } = body as RESTPostAPIInteractionCallbackWithResponseResult;
  assert.equal(status, 200);
  assert.equal(interaction.response_message_id, resource?.message?.id);
  assert.deepEqual([interaction.response_message_loading, interaction.response_message_ephemeral], [
    true,
    true,
  ]);
});

Deno.test("interaction: ephemeral answers are for the asker alone", async () => {
  await using asked = await setUpAsked();
  await asked.callback({ type: 4, data: { content: "psst", flags: 64 } });
  const { setup } = asked;
  const seen = setup.discord.playground.snapshot().messages[setup.channels.general!]!;
  assert.deepEqual(seen.map(({ message, onlyFor }) => [message.content, onlyFor]), [[
    "psst",
    setup.people.Bo,
  ]]);
  const id = seen[0]!.message.id;
  assert.equal(await setup.refused("GET", `/channels/${setup.channels.general}/messages/${id}`), "404 10008");
  assert.equal((await setup.bot.rest<APIMessage>("GET", `${asked.webhook}/messages/@original`)).body.id, id);
  await assert.rejects(setup.discord.playground.dismiss(setup.place("Cy"), id), /you alone/);
  await setup.discord.playground.dismiss(setup.place(), id);
  assert.deepEqual(setup.discord.playground.snapshot().messages[setup.channels.general!], []);
  await setup.say("next");
  assert.equal((await asked.socket.event<APIMessage>("MESSAGE_CREATE")).author.username, "bo");
});

Deno.test("interaction: after a deferral the answer takes its place", async () => {
  await using asked = await setUpAsked();
  await asked.callback({ type: 5 });
  const loading = await asked.socket.event<APIMessage>("MESSAGE_CREATE");
  assert.equal((loading.flags ?? 0) & 128, 128);
  const edited = await asked.setup.bot.rest<APIMessage>("PATCH", `${asked.webhook}/messages/@original`, {
    content: "Done",
  });
  assert.deepEqual([edited.body.id, edited.body.content, edited.body.flags, edited.body.edited_timestamp], [
    loading.id,
    "Done",
    0,
    null,
  ]);
  const follow = await asked.setup.bot.rest<APIMessage>("POST", asked.webhook, { content: "More" });
  assert.notEqual(follow.body.id, loading.id);
  assert.equal(follow.body.referenced_message?.id, loading.id);
  assert.equal(follow.body.interaction_metadata?.original_response_message_id, loading.id);
});

Deno.test("interaction: the first follow-up after a deferral is the answer", async () => {
  await using asked = await setUpAsked();
  await asked.callback({ type: 5, data: { flags: 64 } });
  const answer = await asked.setup.bot.rest<APIMessage>("POST", asked.webhook, { content: "Done" });
  assert.equal(answer.body.flags, 64);
  const original = await asked.setup.bot.rest<APIMessage>("GET", `${asked.webhook}/messages/@original`);
  assert.equal(original.body.content, "Done");
});

Deno.test("interaction: answers are edited and deleted by id", async () => {
  await using asked = await setUpAsked();
  const { bot } = asked.setup;
  await asked.callback(hello);
  const follow = await bot.rest<APIMessage>("POST", asked.webhook, { content: "More" });
  const edited = await bot.rest<APIMessage>("PATCH", `${asked.webhook}/messages/${follow.body.id}`, {
    content: "Less",
  });
  assert.equal(edited.body.content, "Less");
  assert.equal((await bot.rest("DELETE", `${asked.webhook}/messages/${follow.body.id}`)).status, 204);
  assert.equal((await bot.rest("DELETE", `${asked.webhook}/messages/@original`)).status, 204);
  assert.equal(await asked.setup.refused("GET", `${asked.webhook}/messages/@original`), "404 10008");
});

Deno.test("interaction: an answer after 3 seconds is too late, and the asker learns of it", async () => {
  await using asked = await setUpAsked();
  asked.clock.advance(3001);
  assert.equal(await asked.refused(hello), "404 10062");
  assert.deepEqual(asked.changes.find(({ type }) => type === "no_answer"), {
    type: "no_answer",
    channelId: asked.setup.channels.general,
    onlyFor: asked.setup.people.Bo,
    command: "hello",
    applicationId: asked.interaction.application_id,
  });
});

Deno.test("interaction: who answered in time is not reported", async () => {
  await using asked = await setUpAsked();
  asked.clock.advance(2999);
  assert.equal((await asked.callback({ type: 5 })).status, 204);
  asked.clock.advance(60_000);
  assert.ok(!asked.changes.some(({ type }) => type === "no_answer"));
});

Deno.test("interaction: the token runs out after 15 minutes", async () => {
  await using asked = await setUpAsked();
  const { bot } = asked.setup;
  await asked.callback(hello);
  asked.clock.advance(15 * 60 * 1000);
  assert.equal((await bot.rest("POST", asked.webhook, { content: "just in time" })).status, 200);
  asked.clock.advance(1);
  assert.equal(await asked.setup.refused("POST", asked.webhook, { content: "late" }), "401 50027");
  assert.equal(
    await asked.setup.refused("PATCH", `${asked.webhook}/messages/@original`, { content: "late" }),
    "401 50027",
  );
});

Deno.test("interaction: wrong ids, tokens and answers are refused", async () => {
  await using asked = await setUpAsked();
  const { setup, interaction } = asked;
  assert.equal(await setup.refused("POST", asked.webhook, { content: "too early" }), "404 10015");
  assert.equal(await setup.refused("POST", "/webhooks/1/nothing", { content: "x" }), "404 10015");
  assert.equal(
    await setup.refused("POST", `/interactions/${interaction.id}/wrong/callback`, hello),
    "404 10062",
  );
  assert.equal(await asked.refused({}), "400 50035");
  for (const type of [1, 6, 7, 8, 99]) assert.equal(await asked.refused({ type }), "400 50035");
  assert.equal(await asked.refused({ type: 4, data: {} }), "400 50006");
  const long = await asked.callback({ type: 4, data: { content: "x".repeat(2001) } });
  assert.ok((long.body as Failure).errors?.data);
  // None of these was an answer.
  assert.equal((await asked.callback(hello)).status, 204);
});

Deno.test("interaction: a modal answers once, and only when it keeps the limits", async () => {
  await using asked = await setUpAsked();
  const component = { type: 4, custom_id: "a", style: 1 };
  const modal = { title: "Feedback", custom_id: "f", components: [{ type: 18, label: "Notes", component }] };
  assert.equal(await asked.refused({ type: 9, data: { ...modal, title: "" } }), "400 50035");
  assert.equal((await asked.callback({ type: 9, data: modal })).status, 204);
  assert.equal(await asked.refused(hello), "400 40060");
});

Deno.test("interaction: a bot that is not connected leaves the asker without an answer", async () => {
  const clock = new VirtualClock();
  await using setup = await setUp({ clock });
  const { bot, discord } = setup;
  await bot.rest("PUT", `/applications/${bot.application.id}/commands`, [{
    name: "hello",
    description: "Greet",
  }]);
  const seen: string[] = [];
  discord.playground.watch(({ type }) => seen.push(type));
  await discord.playground.type(setup.place(), "/hello");
  clock.advance(3000);
  assert.deepEqual(seen, ["no_answer"]);
});
