import assert from "node:assert/strict";
import type { APIApplication, APIGuild, APIGuildMember, APIUser } from "discord-api-types/v10";
import type { SeenRequest } from "../settings.ts";
import { type Failure, setUp } from "../test_setup.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";

Deno.test("REST: who is nobody, nowhere or uses the wrong method is told so", async () => {
  await using setup = await setUp();
  const { bot } = setup;
  const unauthorized = await bot.rest<Failure>("GET", "/users/@me", undefined, "nobody");
  assert.deepEqual([unauthorized.status, unauthorized.body], [401, {
    message: "401: Unauthorized",
    code: 0,
  }]);
  assert.equal((await bot.rest("GET", "/users/@me", undefined, null)).status, 401);
  assert.equal(await setup.refused("GET", "/nowhere"), "404 0");
  assert.equal(await setup.refused("DELETE", "/users/@me"), "405 0");
  const response = await fetch(`${bot.apiUrl}/v6/gateway`);
  assert.equal((await response.json()).code, 50041);
  const broken = await fetch(`${bot.apiUrl}/v10/users/@me/channels`, { method: "POST", body: "{" });
  assert.equal((await broken.json()).code, 50109);
});

Deno.test("REST: gateway, users and application tell about the bot", async () => {
  await using setup = await setUp({ grantedIntents: 1 << 15 });
  const { bot } = setup;
  const gateway = await bot.rest<{ url: string; shards: number }>("GET", "/gateway/bot");
  assert.match(gateway.body.url, /^ws:\/\/127\.0\.0\.1:\d+\/gateway$/);
  assert.equal(gateway.body.shards, 1);
  assert.equal((await bot.rest<APIUser>("GET", "/users/@me")).body.username, "Bot");
  assert.equal((await bot.rest<APIUser>("GET", `/users/${setup.people.Bo}`)).body.username, "bo");
  assert.equal(await setup.refused("GET", "/users/404"), "404 10013");
  for (const path of ["/applications/@me", "/oauth2/applications/@me"]) {
    const { body } = await bot.rest<APIApplication>("GET", path);
    assert.equal(body.flags, 1 << 19);
    assert.equal(body.owner?.username, "ada");
  }
});

Deno.test("REST: servers, members and roles", async () => {
  await using setup = await setUp();
  const { bot, guildId, people, roles } = setup;
  assert.equal(
    (await bot.rest<APIGuild>("GET", `/guilds/${guildId}?with_counts=true`)).body.approximate_member_count,
    5,
  );
  assert.equal(await setup.refused("GET", "/guilds/404"), "404 10004");
  assert.equal((await bot.rest<object[]>("GET", `/guilds/${guildId}/channels`)).body.length, 4);
  assert.equal((await bot.rest<object[]>("GET", `/guilds/${guildId}/roles`)).body.length, 4);
  const found = await bot.rest<APIGuildMember[]>("GET", `/guilds/${guildId}/members/search?query=B&limit=5`);
  assert.deepEqual(found.body.map(({ user }) => user.username), ["bo", "Bot"]);
  assert.equal((await bot.rest<object[]>("GET", `/guilds/${guildId}/members?limit=1000`)).body.length, 5);
  const dee = `/guilds/${guildId}/members/${people.Dee}`;
  assert.equal((await bot.rest("PUT", `${dee}/roles/${roles.Member}`)).status, 204);
  assert.deepEqual((await bot.rest<APIGuildMember>("GET", dee)).body.roles, [roles.Member]);
  assert.equal((await bot.rest("DELETE", `${dee}/roles/${roles.Member}`)).status, 204);
  assert.equal(await setup.refused("PUT", `${dee}/roles/404`), "404 10011");
  assert.equal(await setup.refused("PUT", `${dee}/roles/${roles.Bot}`), "400 50028");
  assert.equal(await setup.refused("GET", `/guilds/${guildId}/members/404`), "404 10007");
});

Deno.test("REST: limits come with headers and 429, and can be switched off", async () => {
  const socketClock = new VirtualClock();
  await using setup = await setUp({ rateLimits: true, socketClock });
  const path = `/channels/${setup.channels.general}/typing`;
  const first = await setup.bot.rest("POST", path);
  assert.equal(first.headers.get("x-ratelimit-remaining"), "49");
  assert.match(first.headers.get("x-ratelimit-bucket") ?? "", /^[0-9a-f]{32}$/);
  let refused = first;
  for (let i = 0; i < 50; i++) refused = await setup.bot.rest("POST", path);
  assert.deepEqual([refused.status, refused.body], [429, {
    message: "You are being rate limited.",
    retry_after: 1,
    global: true,
  }]);
  assert.equal(refused.headers.get("x-ratelimit-global"), "true");
  assert.equal(refused.headers.get("retry-after"), "1");
  await using free = await setUp();
  assert.equal((await free.bot.rest("GET", "/users/@me")).headers.get("x-ratelimit-limit"), null);
});

Deno.test("REST: onRequest hears of every request with its status", async () => {
  const seen: SeenRequest[] = [];
  await using setup = await setUp({ onRequest: (request) => seen.push(request) });
  await setup.bot.rest("POST", `/channels/${setup.channels.general}/messages`, { content: "hi" });
  await setup.bot.rest("GET", "/nowhere");
  assert.deepEqual(seen, [
    {
      method: "POST",
      path: `/channels/${setup.channels.general}/messages`,
      body: { content: "hi" },
      status: 200,
    },
    { method: "GET", path: "/nowhere", body: undefined, status: 404 },
  ]);
});
