import assert from "node:assert/strict";
import { setUp } from "../test_setup.ts";

const MESSAGES = 1 << 9;

Deno.test("LocalDiscord.caughtUp: waits for a heartbeat that tells of all events", async () => {
  await using setup = await setUp();
  const socket = await setup.bot.connect(MESSAGES);
  await setup.say("Hello");
  const { s: last } = await socket.next(({ t }) => t === "MESSAGE_CREATE");
  let done = false;
  const caughtUp = setup.discord.caughtUp().then(() => done = true);
  await socket.op(1);
  // A heartbeat from before the last event tells nothing.
  socket.send({ op: 1, d: last! - 1 });
  await socket.op(11);
  assert.equal(done, false);
  socket.send({ op: 1, d: last });
  await caughtUp;
  assert.equal(done, true);
  await socket.close();
});

Deno.test("LocalDiscord.caughtUp: waits for nobody who is not there", async () => {
  await using setup = await setUp();
  await setup.discord.caughtUp();
  const socket = await setup.bot.connect(MESSAGES);
  const gone = setup.discord.caughtUp();
  setup.discord.disconnect(setup.bot.application.id, {});
  await gone;
  await socket.closed;
});

Deno.test("LocalDiscord.caughtUp: heartbeats that were asked for do not count towards the client's limit", async () => {
  await using setup = await setUp();
  const socket = await setup.bot.connect(MESSAGES);
  const { s } = await socket.next(({ t }) => t === "READY");
  for (let round = 0; round < 130; round++) {
    const done = setup.discord.caughtUp();
    await socket.op(1);
    socket.send({ op: 1, d: s });
    await done;
  }
  await socket.close();
});
