/** For the tests of what is posted through webhooks of Discord. */
import assert from "node:assert/strict";
import type { TestBot } from "../../testkit/test_bot.ts";

/** A webhook in the acting channel; its address as Discord gives it. */
export async function makeWebhook(bot: TestBot): Promise<{ readonly id: string; readonly url: string }> {
  const { token } = bot.local.addApplication({ name: "Maker" });
  const made = await fetch(`${bot.local.apiUrl}/v10/channels/${bot.channelId(bot.channel)}/webhooks`, {
    method: "POST",
    headers: { authorization: `Bot ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ name: "Feedback" }),
  });
  assert.equal(made.status, 200);
  const webhook: { id: string; token: string } = await made.json();
  return { id: webhook.id, url: `https://discord.com/api/webhooks/${webhook.id}/${webhook.token}` };
}
