/** Other programs call a bot, and its events answer. */
import assert from "node:assert/strict";
import { startTestBot } from "../../testkit/test_bot.ts";

/** A port that is free at the moment. */
function freePort(): number {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  listener.close();
  return listener.addr.port;
}

async function call(port: number, name: string, body: unknown, secret = "s3cret"): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/hooks/${name}`, {
    method: "POST",
    headers: { authorization: `Bearer ${secret}` },
    body: JSON.stringify(body),
  });
  await response.text();
  return response.status;
}

Deno.test("a call of another program starts the events that wait for it, also after a reload and a restart", async () => {
  const port = freePort();
  const channel = (id: string, said: string) => `
name: Bot
webhooks: { port: ${port}, secret: "\${HOOK}" }
names: { channels: { here: "${id}" } }
events:
  deployed:
    when: { webhook: deploys }
    do: [ { send: { to: here, text: "${said} {payload.version} by {payload.by.name}" } } ]
`;
  const environment = { HOOK: "s3cret" };
  await using bot = await startTestBot(channel("823475887319941133", "Deployed"), { environment });
  const id = bot.channelId("general");
  await bot.save("bot.yaml", channel(id, "Deployed"));
  bot.channel = "general";
  await bot.see();
  assert.equal(await call(port, "deploys", { version: 3, by: { name: "Ann @everyone" } }), 202);
  await bot.settled();
  assert.equal(await bot.see(), "Bot: Deployed 3 by Ann @everyone");
  assert.equal(await call(port, "deploys", {}, "wrong"), 401);
  assert.equal(await call(port, "others", {}), 404);
  await bot.save("bot.yaml", channel(id, "Live:"));
  await call(port, "deploys", { version: 4, by: { name: "Bo" } });
  await bot.settled();
  assert.equal(await bot.see(), "Bot: Live: 4 by Bo");
  await bot.restart();
  assert.equal(await call(port, "deploys", { version: 5, by: { name: "Cy" } }), 202);
  await bot.settled();
  assert.match(await bot.see(), /Bot: Live: 5 by Cy$/);
});
