import assert from "node:assert/strict";
import type { APIApplicationCommand } from "discord-api-types/v10";
import { startLocalDiscord } from "../../local_discord.ts";
import { TestBot } from "../../test_bot.ts";

interface Failure {
  code: number;
  errors?: Record<string, unknown>;
}

async function setUp() {
  const discord = await startLocalDiscord({ rateLimits: false });
  const bot = new TestBot(discord.apiUrl, discord.addApplication({ name: "Bot" }));
  const guildId = discord.playground.snapshot().guilds[0]!.id;
  return {
    discord,
    bot,
    path: `/applications/${bot.application.id}/commands`,
    guildPath: `/applications/${bot.application.id}/guilds/${guildId}/commands`,
    [Symbol.asyncDispose]: () => discord.close(),
  };
}

const named = (name: string, more: object = {}) => ({ name, description: `Does ${name}`, ...more });

Deno.test("commands: POST creates, then overwrites the one of the same name and type", async () => {
  await using setup = await setUp();
  const first = await setup.bot.rest<APIApplicationCommand>("POST", setup.path, named("hello"));
  assert.equal(first.status, 201);
  const second = await setup.bot.rest<APIApplicationCommand>(
    "POST",
    setup.path,
    named("hello", { description: "New" }),
  );
  assert.equal(second.status, 200);
  assert.equal(second.body.id, first.body.id);
  assert.notEqual(second.body.version, first.body.version);
  assert.equal(second.body.description, "New");
  const menu = await setup.bot.rest("POST", setup.path, { name: "hello", type: 2 });
  assert.equal(menu.status, 201);
});

Deno.test("commands: come back in Discord's normal form", async () => {
  await using setup = await setUp();
  const option = {
    type: 3,
    name: "a",
    description: "A",
    required: false,
    choices: [],
    min_length: 2,
    autocomplete: false,
  };
  await setup.bot.rest("PUT", setup.path, [
    named("hello", {
      options: [option],
      name_localizations: { de: "hallo" },
      default_member_permissions: "8",
    }),
  ]);
  const plain = await setup.bot.rest<APIApplicationCommand[]>("GET", setup.path);
  const { id: _, version: __, ...rest } = plain.body[0]!;
  assert.deepEqual(rest, {
    application_id: setup.bot.application.id,
    default_member_permissions: "8",
    type: 1,
    name: "hello",
    description: "Does hello",
    dm_permission: true,
    contexts: null,
    integration_types: [0],
    options: [{ type: 3, name: "a", description: "A", min_length: 2 }],
    nsfw: false,
  });
  const localized = await setup.bot.rest<APIApplicationCommand[]>(
    "GET",
    `${setup.path}?with_localizations=true`,
  );
  assert.deepEqual(localized.body[0]!.name_localizations, { de: "hallo" });
  assert.equal(localized.body[0]!.description_localizations, null);
});

Deno.test("commands: PUT replaces all and keeps the ids of those that stay", async () => {
  await using setup = await setUp();
  const put = (...commands: object[]) => setup.bot.rest<APIApplicationCommand[]>("PUT", setup.path, commands);
  const before = await put(named("a"), named("b"));
  const after = await put(named("b", { description: "Other" }), named("c"));
  assert.deepEqual(after.body.map(({ name }) => name), ["b", "c"]);
  assert.equal(after.body[0]!.id, before.body[1]!.id);
  assert.deepEqual((await put()).body, []);
});

Deno.test("commands: PATCH and DELETE work on one", async () => {
  await using setup = await setUp();
  const { body } = await setup.bot.rest<APIApplicationCommand>("POST", setup.guildPath, named("a"));
  assert.ok(body.guild_id);
  const changed = await setup.bot.rest<APIApplicationCommand>("PATCH", `${setup.guildPath}/${body.id}`, {
    description: "B",
  });
  assert.deepEqual([changed.body.name, changed.body.description], ["a", "B"]);
  assert.equal((await setup.bot.rest("DELETE", `${setup.guildPath}/${body.id}`)).status, 204);
  assert.equal((await setup.bot.rest<Failure>("GET", `${setup.guildPath}/${body.id}`)).body.code, 10063);
});

Deno.test("commands: are limited in number and must be unique", async () => {
  await using setup = await setUp();
  const many = Array.from({ length: 101 }, (_, i) => named(`c${i}`));
  const tooMany = await setup.bot.rest<Failure>("PUT", setup.path, many);
  assert.deepEqual([tooMany.status, tooMany.body.code], [400, 30032]);
  assert.equal((await setup.bot.rest("PUT", setup.path, many.slice(0, 100))).status, 200);
  assert.equal((await setup.bot.rest<Failure>("POST", setup.path, named("more"))).body.code, 30032);
  const twice = await setup.bot.rest<Failure>("PUT", setup.guildPath, [named("a"), named("a")]);
  assert.deepEqual(Object.keys(twice.body.errors ?? {}), ["1"]);
  for (let i = 0; i < 2; i++) {
    await setup.bot.rest("PUT", setup.guildPath, many.slice(0, 100).map(({ name }) => named(`${name}-${i}`)));
  }
  assert.equal((await setup.bot.rest<Failure>("POST", setup.guildPath, named("day"))).body.code, 30032);
  await setup.bot.rest("PUT", setup.guildPath, []);
  assert.equal((await setup.bot.rest<Failure>("POST", setup.guildPath, named("day"))).body.code, 30034);
});

Deno.test("commands: of another application are out of reach", async () => {
  await using setup = await setUp();
  assert.equal((await setup.bot.rest<Failure>("GET", "/applications/404/commands")).body.code, 50001);
});
