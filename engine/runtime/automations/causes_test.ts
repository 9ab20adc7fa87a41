import assert from "node:assert/strict";
import type { Happening } from "../../model/happening.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { FakeDiscord } from "../test_discord.ts";
import { ANN, BOT } from "../test_world.ts";
import { causesOf } from "./cause_keys.ts";
import { Causes } from "./causes.ts";
import { notingPort } from "./noting_port.ts";

Deno.test("Causes counts how many runs stand behind something, for a while", () => {
  const clock = new VirtualClock();
  const causes = new Causes(clock);
  assert.equal(causes.depthOf(["a"]), 0);
  causes.note(["a", "b"], 0);
  causes.note(["b"], 2);
  causes.note(["b"], 0);
  assert.deepEqual([causes.depthOf(["a"]), causes.depthOf(["b"]), causes.depthOf(["a", "b", "c"])], [
    1,
    3,
    3,
  ]);
  clock.advance(19_999);
  assert.equal(causes.depthOf(["a"]), 1);
  clock.advance(1);
  assert.equal(causes.depthOf(["a", "b"]), 0);
});

Deno.test("Causes forgets the oldest when there are too many", () => {
  const causes = new Causes(new VirtualClock());
  causes.note(["first"], 0);
  for (let n = 0; n < 10_000; n++) causes.note([`effect ${n}`], 0);
  assert.equal(causes.depthOf(["first"]), 0);
  assert.equal(causes.depthOf(["effect 0"]), 1);
});

Deno.test("notingPort notes what a call may cause before it is made, and what happens is known by it", async () => {
  const discord = new FakeDiscord();
  const noted: string[] = [];
  const port = notingPort(discord, (keys) => noted.push(...keys));
  const id = await port.send("7", { content: "x", allowed_mentions: {} });
  await port.addRole("1", ANN.id, "5");
  await port.setNickname("1", ANN.id, "x");
  await port.kick("1", ANN.id);
  await port.deleteMessages("7", ["8", "9"]);
  await port.startTyping("7");
  assert.equal(await port.user(ANN.id), ANN);
  assert.deepEqual(discord.calls.map(({ method }) => method).slice(0, 3), ["send", "addRole", "setNickname"]);
  const happening = (more: Partial<Happening> & Pick<Happening, "name">): Happening => ({
    id: "1",
    guildId: "1",
    user: ANN,
    values: {},
    ...more,
  });
  const known = (more: Parameters<typeof happening>[0]) =>
    causesOf(happening(more)).some((key) => noted.includes(key));
  const facts = { text: "", folded: "", attachments: 0, mentions: 0, mentioned: [] };
  const change = { added: [], removed: [], nick: false };
  assert(known({ name: "message", channelId: "7", user: BOT, message: { ...facts, fromBot: true } }));
  assert(
    known({
      name: "message",
      channelId: "3",
      user: BOT,
      message: { ...facts, fromBot: true, repliesTo: id },
    }),
  );
  assert(!known({ name: "message", channelId: "7", message: { ...facts, fromBot: false, repliesTo: id } }));
  assert(known({ name: "member_update", change: { ...change, removed: ["5"] } }));
  assert(!known({ name: "member_update", change: { ...change, added: ["6"] } }));
  assert(known({ name: "member_update", change: { ...change, nick: true } }));
  assert(known({ name: "member_leave" }));
  assert(!known({ name: "member_leave", guildId: "2" }));
  assert(known({ name: "message_delete", messageId: "9" }));
  assert(!known({ name: "channel_create" }));
});
