import assert from "node:assert/strict";
import type { APIInteraction, APIMessage } from "discord-api-types/v10";
import type { LogEntry } from "./event_log.ts";
import { type LocalDiscord, startLocalDiscord } from "./local_discord.ts";
import { replay, ReplayError } from "./replay.ts";
import { TestBot, type TestSocket } from "./test_bot.ts";
import type { Application } from "./world/application.ts";

const INTENTS = 1 << 0 | 1 << 9 | 1 << 15;

/** Registers `/echo` and answers it and `!ping`, one thing after the other. */
async function runEchoBot(discord: LocalDiscord, application: Application): Promise<TestSocket> {
  const bot = new TestBot(discord.apiUrl, application);
  await bot.rest("PUT", `/applications/${application.id}/commands`, [
    {
      name: "echo",
      description: "Say it again",
      options: [{ type: 3, name: "text", description: "What", required: true }],
    },
  ]);
  const socket = await bot.connect(INTENTS);
  void answer(bot, socket);
  return socket;
}

async function answer(bot: TestBot, socket: TestSocket): Promise<void> {
  while (true) {
    const { t, d } = await socket.next(({ t }) => t === "MESSAGE_CREATE" || t === "INTERACTION_CREATE");
    if (t === "INTERACTION_CREATE") {
      const { id, token } = d as APIInteraction;
      await bot.rest("POST", `/interactions/${id}/${token}/callback`, {
        type: 4,
        data: { content: id, flags: 64 },
      }, null);
    } else {
      const message = d as APIMessage;
      if (message.content !== "!ping") continue;
      const again = { type: 2, style: 1, label: "Again", custom_id: "again" };
      const body = {
        content: "Pong!",
        message_reference: { message_id: message.id },
        components: [{ type: 1, components: [again] }],
      };
      await bot.rest("POST", `/channels/${message.channel_id}/messages`, body);
    }
  }
}

/** Waits until the log has an entry that fits. */
function logged(discord: LocalDiscord, fits: (entry: LogEntry) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = discord.log.watch((entry) => {
      if (!fits(entry)) return;
      stop();
      resolve();
    });
  });
}

async function recordSession(): Promise<readonly LogEntry[]> {
  await using discord = await startLocalDiscord({ seed: 7 });
  const { guilds, people } = discord.playground.snapshot();
  const place = { as: people[1]!.id, channelId: guilds[0]!.channels[0]!.id };
  const socket = await runEchoBot(discord, discord.addApplication({ name: "Echo" }));
  await socket.event("GUILD_CREATE");
  const answered = (path: RegExp) =>
    logged(discord, (entry) => entry.kind === "request" && path.test(entry.path));
  const pong = answered(/messages$/);
  await discord.playground.say(place, "!ping");
  await pong;
  const echoed = answered(/callback$/);
  await discord.playground.type(place, "/echo once more");
  await echoed;
  const pressed = answered(/callback$/);
  const shown = discord.playground.snapshot().messages[place.channelId]!;
  const pongId = shown.find(({ message }) => message.content === "Pong!")!.message.id;
  await discord.playground.press(place, pongId, "again");
  await pressed;
  await assert.rejects(discord.playground.type(place, "/echoo"));
  await assert.rejects(discord.playground.press(place, pongId, "gone"));
  const guildId = guilds[0]!.id;
  const eve = discord.change({ action: "add_person", name: "Eve" });
  discord.change({ action: "join", guildId, userId: eve });
  await discord.playground.openDirect(eve, discord.playground.snapshot().bots[0]!.id);
  const entries = [...discord.log.entries];
  await socket.close();
  return entries;
}

Deno.test("replay: makes the same log from the inputs of a log", async () => {
  const entries = await recordSession();
  assert.ok(entries.some((entry) => entry.kind === "refusal"));
  assert.ok(entries.filter((entry) => entry.kind === "request").length === 4);
  let socket: TestSocket | undefined;
  await using again = await replay(entries, {
    seed: 7,
    connect: async (discord, application) => socket = await runEchoBot(discord, application),
  });
  assert.deepEqual(again.log.entries.slice(0, entries.length), entries);
  await socket?.close();
});

Deno.test("replay: stops with the entry that a bot did not repeat", async () => {
  const entries = await recordSession();
  await assert.rejects(
    replay(entries, { seed: 7, patience: 50, connect: () => Promise.resolve() }),
    (error: unknown) => error instanceof ReplayError && error.expected.kind === "request",
  );
});

Deno.test("replay: refuses a log whose beginning is gone", async () => {
  const entries = await recordSession();
  await assert.rejects(
    replay(entries.slice(1), { connect: () => Promise.resolve() }),
    /are gone from the log/,
  );
});
