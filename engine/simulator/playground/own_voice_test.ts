import assert from "node:assert/strict";
import type { GatewayVoiceState } from "discord-api-types/v10";
import { setUpListening } from "../test_listening.ts";
import { refuses } from "../test_refusal.ts";

const VOICE = 1 << 7;

Deno.test("Playground.joinVoice, setOwnVoice and leaveVoice: bots hear where a person is and how it is heard", async () => {
  await using all = await setUpListening(VOICE);
  const { setup } = all;
  const { discord, guildId, people } = setup;
  const { playground } = discord;
  const [talk, music] = ["Talk", "Music"].map((name) =>
    discord.change({ action: "add_channel", guildId, name, type: 2 })
  );
  const at = (channelId: string | undefined) => ({ as: people.Bo!, channelId: channelId! });
  await playground.joinVoice(at(talk));
  await playground.joinVoice(at(talk));
  await playground.setOwnVoice(setup.place(), { mute: true });
  await playground.joinVoice(at(music));
  await playground.setOwnVoice(setup.place(), { mute: false, deaf: true });
  await playground.leaveVoice(setup.place());
  const states = (await all.heard()).map(({ t, d }) => {
    assert.equal(t, "VOICE_STATE_UPDATE");
    const state = d as GatewayVoiceState;
    assert.deepEqual([state.guild_id, state.user_id, state.member?.user.id], [guildId, people.Bo, people.Bo]);
    return [state.channel_id, state.self_mute, state.self_deaf];
  });
  assert.deepEqual(states, [
    [talk, false, false],
    [talk, true, false],
    [music, true, false],
    [music, false, true],
    [null, false, true],
  ]);
});

Deno.test("Playground.joinVoice: refuses what is no voice channel, or closed to the person", async () => {
  await using all = await setUpListening(VOICE);
  const { setup } = all;
  const { discord, guildId, people, bot } = setup;
  const { playground } = discord;
  const channelId = discord.change({ action: "add_channel", guildId, name: "Talk", type: 2 });
  await refuses(playground.joinVoice(setup.place()), /no voice channel/);
  await refuses(playground.leaveVoice(setup.place()), /in no voice channel of Test Server/);
  await refuses(playground.setOwnVoice(setup.place(), { mute: true }), /in no voice channel/);
  discord.change({ action: "overwrite", channelId, targetId: people.Bo!, deny: String(1 << 20) });
  await refuses(playground.joinVoice({ as: people.Bo!, channelId }), /permission to connect/);
  const direct = await playground.openDirect(people.Bo!, bot.application.id);
  await refuses(playground.joinVoice({ as: people.Bo!, channelId: direct }), /no voice channels/);
  assert.deepEqual(await all.types(), []);
});

Deno.test("Playground.joinVoice: a channel takes as many as it says, and whoever may move others in", async () => {
  await using all = await setUpListening(VOICE);
  const { discord, guildId, people, bot } = all.setup;
  const { playground } = discord;
  const channelId = discord.change({ action: "add_channel", guildId, name: "Talk", type: 2 });
  await bot.rest("PATCH", `/channels/${channelId}`, { user_limit: 1 });
  await playground.joinVoice({ as: people.Bo!, channelId });
  await playground.joinVoice({ as: people.Bo!, channelId });
  await refuses(playground.joinVoice({ as: people.Cy!, channelId }), /Talk is full/);
  discord.change({ action: "overwrite", channelId, targetId: people.Cy!, allow: String(1 << 24) });
  await playground.joinVoice({ as: people.Cy!, channelId });
});

Deno.test("Guild: who leaves a server leaves its voice channels", async () => {
  await using all = await setUpListening(1 << 0 | VOICE);
  const { discord, guildId, people } = all.setup;
  const channelId = discord.change({ action: "add_channel", guildId, name: "Talk", type: 2 });
  await discord.playground.joinVoice({ as: people.Bo!, channelId });
  discord.change({ action: "leave", guildId, userId: people.Bo! });
  discord.change({ action: "join", guildId, userId: people.Bo! });
  await refuses(discord.playground.leaveVoice({ as: people.Bo!, channelId }), /in no voice channel/);
  const states = (await all.heard()).filter(({ t }) => t === "VOICE_STATE_UPDATE");
  assert.equal((states.at(-1)!.d as GatewayVoiceState).channel_id, null);
});
