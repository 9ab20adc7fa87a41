import assert from "node:assert/strict";
import { PlaygroundRefusal } from "../model/playground.ts";
import { VirtualClock } from "../model/virtual_clock.ts";
import type { LogEntry } from "./event_log.ts";
import { type LocalDiscord, startLocalDiscord } from "./local_discord.ts";
import { replay } from "./replay.ts";
import { TestBot } from "./test_bot.ts";
import type { Application } from "./world/application.ts";

const HOUR = 3_600_000;

/** Posts a poll in the first channel. */
function postPoll(discord: LocalDiscord, application: Application): Promise<unknown> {
  const { id } = discord.playground.snapshot().guilds[0]!.channels[0]!;
  const answers = ["Apple", "Pear"].map((text) => ({ poll_media: { text } }));
  return new TestBot(discord.apiUrl, application).rest("POST", `/channels/${id}/messages`, {
    poll: { question: { text: "Best fruit?" }, answers, duration: 1 },
  });
}

async function record(): Promise<readonly LogEntry[]> {
  const clock = new VirtualClock();
  await using discord = await startLocalDiscord({ seed: 7, clock });
  const { playground } = discord;
  const { guilds, people } = playground.snapshot();
  const guildId = guilds[0]!.id;
  const place = { as: people[1]!.id, channelId: guilds[0]!.channels[0]!.id };
  await postPoll(discord, discord.addApplication({ name: "Poller" }));
  const poll = playground.snapshot().messages[place.channelId]!.at(-1)!.message.id;
  await playground.vote(place, poll, [2]);
  const said = await playground.say(place, "Look", poll, ["data:text/plain,Hello"]);
  await playground.editMessage(place, said, "Look!");
  await playground.react(place, said, "👍");
  await playground.unreact(place, said, "👍");
  await playground.openThread(place, "Fruit", { messageId: said });
  const voice = discord.change({ action: "add_channel", guildId, name: "Talk", type: 2 });
  await playground.joinVoice({ ...place, channelId: voice });
  await playground.setOwnVoice(place, { mute: true });
  await playground.leaveVoice(place);
  await assert.rejects(playground.submit(place, "1", { a: "b" }), PlaygroundRefusal);
  await assert.rejects(playground.closeModal(place, "1"), PlaygroundRefusal);
  clock.advance(HOUR);
  await playground.deleteMessage(place, said);
  return [...discord.log.entries];
}

Deno.test("replay: does again whatever people can do, and ends polls in their time", async () => {
  const entries = await record();
  assert.ok(entries.some(({ kind }) => kind === "poll_end"));
  await using again = await replay(entries, { seed: 7, connect: postPoll });
  assert.deepEqual(again.log.entries, entries);
});
