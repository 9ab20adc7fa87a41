import assert from "node:assert/strict";
import { systemClock } from "../model/clock.ts";
import { VirtualClock } from "../model/virtual_clock.ts";
import { startLocalDiscord } from "../simulator/local_discord.ts";
import { LoginError } from "./login_error.ts";
import { lookAround } from "./look_around.ts";

Deno.test("lookAround tells who the bot is, where it is, and how it stands there", async () => {
  const local = await startLocalDiscord();
  const { id, token } = local.addApplication({ name: "Ping" });
  const asked: string[] = [];
  const seen = await lookAround({
    token,
    apiUrl: local.apiUrl,
    clock: systemClock,
    onServer: (name, index, count) => asked.push(`${name} ${index}/${count}`),
  });
  assert.equal(seen.application.id, id);
  assert.deepEqual(asked, ["Test Server 1/2", "Second Server 2/2"]);
  const [{ guild, commands } = {}] = seen.servers;
  assert.equal(commands, true);
  assert.equal(guild?.me.id, id);
  assert.deepEqual([...guild!.roles.values()].map(({ name }) => name).sort(), [
    "@everyone",
    "Member",
    "Moderator",
    "Ping",
  ]);
  assert.ok([...guild!.channels.values()].some(({ name }) => name === "general"));
  await local.close();
});

for (const [minutes, least, most] of [[2, 60_000, 180_000], [-2, -180_000, -60_000]] as const) {
  Deno.test(`lookAround notices a clock that is ${minutes} minutes ahead`, async () => {
    const local = await startLocalDiscord();
    const { token } = local.addApplication({ name: "Ping" });
    const clock = { ...systemClock, now: () => Date.now() + minutes * 60_000 };
    const { clockAhead = 0 } = await lookAround({ token, apiUrl: local.apiUrl, clock });
    assert.ok(clockAhead > least && clockAhead < most, String(clockAhead));
    await local.close();
  });
}

Deno.test("lookAround gives up where nothing answers for ten seconds", async () => {
  const asked = Promise.withResolvers<void>();
  const never = Promise.withResolvers<Response>();
  await using server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, () => {
    asked.resolve();
    return never.promise;
  });
  const clock = new VirtualClock();
  const token = "MTE0MDAwMDAwMDAxMDAwMDAwMA.GhIjKl.abcdefghijklmnopqrstuvwxyz";
  const looked = lookAround({ token, apiUrl: `http://127.0.0.1:${server.addr.port}/api`, clock });
  looked.catch(() => {});
  await asked.promise;
  await clock.advance(10_000);
  await assert.rejects(
    looked,
    (error) => error instanceof LoginError && /no answer within 10 s/.test(error.message),
  );
  never.resolve(new Response("{}"));
});
