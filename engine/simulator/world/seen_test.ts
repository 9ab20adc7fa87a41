import assert from "node:assert/strict";
import { setUp } from "../test_setup.ts";

Deno.test("playground.snapshot tells who reacted and who is in voice, and whose thread it is", async () => {
  await using setup = await setUp();
  const { discord: { playground }, people } = setup;
  const id = await setup.say("hi");
  await playground.react(setup.place("Cy"), id, "👍");
  await playground.react(setup.place("Bo"), id, "👍");
  const thread = await playground.openThread(setup.place(), "Plans");
  const { messages, guilds: [guild] } = playground.snapshot();
  const channel = setup.place().channelId;
  const seen = messages[channel]!.find(({ message }) => message.id === id)!;
  assert.deepEqual(seen.reactors, { "👍": [people.Cy, people.Bo] });
  assert.equal(guild!.channels.find((one) => one.id === thread)?.parentId, channel);
  assert.equal(guild!.voices, undefined);
});
