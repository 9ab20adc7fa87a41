import assert from "node:assert/strict";
import { BUTTONS, SELECTS, setUpPressed } from "../simulator/test_pressed.ts";
import { transcribe } from "./transcript.ts";

Deno.test("transcribe shows controls, thinking, edits, and what others are told directly", async () => {
  await using pressed = await setUpPressed([...BUTTONS, ...SELECTS.slice(0, 4)]);
  const { setup, changes } = pressed;
  const { bot, discord: { playground }, people, channels } = setup;
  let from = 0;
  const news = (who = "Bo") => {
    const text = transcribe(changes, from, people[who]!, channels.general, playground.snapshot());
    from = changes.length;
    return text;
  };
  assert.equal(
    news(),
    `Bot: Pick
[Next] [Back (off)] [Site: https://example.com]
<Fruit: APPLE | PEAR | PLUM>
<person: people>
<role: roles>
<either: people and roles>`,
  );
  await pressed.callback(await pressed.press("next"), { type: 7, data: { content: "Two", components: [] } });
  assert.equal(news(), "edited: Bot: Two");
  const { id } = await pressed.post([
    { type: 17, components: [{ type: 10, content: "Boxed" }, ...BUTTONS] },
  ], { flags: 1 << 15 });
  assert.equal(news(), "Bot: Boxed\n[Next] [Back (off)] [Site: https://example.com]");
  const open = await pressed.press("next", undefined, { on: id });
  await pressed.callback(open, { type: 5 });
  assert.equal(news(), "Bot is thinking…");
  await pressed.webhook(open, "PATCH", "/messages/@original", { content: "Done" });
  assert.equal(news(), "edited: Bot: Done");
  const hidden = await pressed.press("next", undefined, { on: id });
  await pressed.callback(hidden, { type: 5, data: { flags: 64 } });
  assert.equal(news(), "Bot → Bo only is thinking…");
  await pressed.webhook(hidden, "PATCH", "/messages/@original", { content: "psst" });
  await pressed.webhook(hidden, "DELETE", "/messages/@original");
  const between = from;
  assert.equal(news(), "edited: Bot → Bo only: psst\ndeleted: Bot → Bo only: psst");
  assert.equal(transcribe(changes, between, people.Cy!, undefined, playground.snapshot()), "");
  const { body } = await bot.rest<{ id: string }>("POST", "/users/@me/channels", { recipient_id: people.Cy });
  await bot.rest("POST", `/channels/${body.id}/messages`, { content: "You were warned" });
  assert.equal(news(), "Bot → Cy directly: You were warned");
});
