import assert from "node:assert/strict";
import type { APIMessage } from "discord-api-types/v10";
import { pressedMessage } from "./pressed_message.ts";

/** Only what matters here. */
function message(more: Partial<APIMessage>): APIMessage {
  return { content: "", embeds: [], attachments: [], components: [], ...more } as unknown as APIMessage;
}

Deno.test("pressedMessage keeps a plain message's text and embeds", () => {
  const pressed = pressedMessage(message({ content: "a", embeds: [{ title: "b" }] }));
  assert.deepEqual(pressed, {
    content: "a",
    embeds: [{ title: "b" }],
    components: [],
    allowed_mentions: { parse: [] },
  });
});

Deno.test("pressedMessage names files by their attachments, wherever they stand, and keeps these", () => {
  const file = (name: string) => ({
    type: 13,
    id: 1,
    name,
    size: 1,
    file: { url: `https://cdn.example/${name}` },
  });
  const components = [file("a.txt"), {
    type: 17,
    components: [file("b.txt")],
  }] as unknown as APIMessage["components"];
  const attachments = [{ id: "7" }, { id: "8" }] as unknown as APIMessage["attachments"];
  const pressed = pressedMessage(message({ flags: 1 << 15, components, attachments }));
  assert.deepEqual([pressed.flags, pressed.content, pressed.embeds, pressed.keptFiles], [
    1 << 15,
    undefined,
    undefined,
    ["7", "8"],
  ]);
  assert.deepEqual(JSON.stringify(pressed.components).match(/attachment:\/\/[ab].txt/g), [
    "attachment://a.txt",
    "attachment://b.txt",
  ]);
});
