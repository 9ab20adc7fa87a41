import assert from "node:assert/strict";
import type { APIMessage, GatewayReadyDispatchData } from "discord-api-types/v10";
import { startLocalDiscord } from "./local_discord.ts";
import { TestBot } from "./test_bot.ts";

const ALL = 1 << 0 | 1 << 1 | 1 << 9 | 1 << 12 | 1 << 15;

Deno.test("startLocalDiscord: a bot identifies, hears a message and answers it", async () => {
  await using discord = await startLocalDiscord();
  const bot = new TestBot(discord.apiUrl, discord.addApplication({ name: "Starter" }));
  const socket = await bot.connect(ALL);
  const ready = await socket.event<GatewayReadyDispatchData>("READY");
  assert.equal(ready.user.username, "Starter");
  const { guilds, people } = discord.playground.snapshot();
  const place = { as: people[1]!.id, channelId: guilds[0]!.channels[0]!.id };
  const seen: string[] = [];
  const answered = Promise.withResolvers<void>();
  discord.playground.watch((change) => {
    if (change.type !== "message") return;
    seen.push(change.seen.message.content);
    if (seen.length === 2) answered.resolve();
  });
  await discord.playground.say(place, "!ping");
  const message = await socket.event<APIMessage>("MESSAGE_CREATE");
  assert.equal(message.content, "!ping");
  const sent = await bot.rest("POST", `/channels/${place.channelId}/messages`, { content: "Pong!" });
  assert.equal(sent.status, 200);
  await answered.promise;
  assert.deepEqual(seen, ["!ping", "Pong!"]);
  await socket.close();
});
