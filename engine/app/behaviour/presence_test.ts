import assert from "node:assert/strict";
import { startTestBot } from "../../testkit/test_bot.ts";

const TYPES: readonly [yaml: string, type: number, shown: Record<string, string>][] = [
  ["playing", 0, { name: "2 servers" }],
  ["listening", 2, { name: "2 servers" }],
  ["watching", 3, { name: "2 servers" }],
  ["competing", 5, { name: "2 servers" }],
  ["custom", 4, { state: "2 servers" }],
];

for (const [word, type, shown] of TYPES) {
  Deno.test(`a status of type ${word} is shown with its numbers filled in`, async () => {
    await using bot = await startTestBot(`{ status: { type: ${word}, text: "{guilds} servers" } }`);
    const seen = await bot.presence();
    assert.equal(seen.type, type);
    for (const [key, value] of Object.entries(shown)) assert.equal(seen[key as "name"], value);
  });
}

Deno.test("a streaming status carries its address", async () => {
  const url = "https://www.twitch.tv/cordial";
  await using bot = await startTestBot(`{ status: { type: streaming, text: Live, url: "${url}" } }`);
  const seen = await bot.presence();
  assert.deepEqual([seen.type, seen.name, seen.url], [1, "Live", url]);
});
