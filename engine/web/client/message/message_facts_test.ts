import assert from "node:assert/strict";
import type { APIMessage } from "discord-api-types/v10";
import { message } from "../../testing/fake_messages.ts";
import { BO, BOT } from "../../testing/fake_world.ts";
import { boostNote, summaryOf, threadName, usedCommand } from "./message_facts.ts";

Deno.test("usedCommand tells who called what, but not on what follows the first answer", () => {
  const metadata = { id: "1", type: 2, user: BO, authorizing_integration_owners: {}, name: "hello" } as const;
  const answer = message("1", "2", BOT, "", { interaction_metadata: metadata, type: 20 });
  assert.deepEqual(usedCommand(answer), { user: BO, name: "hello", isTyped: true });
  assert.equal(usedCommand({ ...answer, type: 23 })?.isTyped, false);
  const following = { ...metadata, original_response_message_id: "1" };
  assert.equal(usedCommand({ ...answer, interaction_metadata: following }), undefined);
  assert.equal(usedCommand(message("1", "2", BOT, "")), undefined);
});

Deno.test("summaryOf takes the text, else what an embed says", () => {
  assert.equal(summaryOf(message("1", "2", BOT, "text")), "text");
  assert.equal(summaryOf(message("1", "2", BOT, "", { embeds: [{ title: "T", description: "D" }] })), "T");
  const components = [{ type: 14 }, { type: 17, components: [{ type: 10, content: "Part" }] }];
  const parts = { components } as Partial<APIMessage>;
  assert.equal(summaryOf(message("1", "2", BOT, "", parts)), "Part");
  assert.equal(summaryOf(message("1", "2", BOT, "")), "a message without text");
  assert.equal(summaryOf(message("1", "2", BOT, "", { flags: 1 << 7 })), "is thinking…");
});

Deno.test("threadName takes the first words, without their marks", () => {
  assert.equal(threadName(message("1", "2", BO, "**Who**\n> comes `today`?")), "Who comes today ?");
  assert.equal(threadName(message("1", "2", BO, "x".repeat(50))), "x".repeat(40));
  assert.equal(threadName(message("1", "2", BO, "***")), "Thread");
});

Deno.test("boostNote tells of a boost and the level that it led to, and of nothing else", () => {
  const notes = [7, 8, 9, 11, 12].map((type) => boostNote({ type }));
  assert.deepEqual(notes, [
    undefined,
    "just boosted the server!",
    "just boosted the server! It has reached level 1.",
    "just boosted the server! It has reached level 3.",
    undefined,
  ]);
});
