import assert from "node:assert/strict";
import { guilds } from "../../testing/fake_world.ts";
import { channelGroups } from "./channel_groups.ts";

Deno.test("channelGroups puts open threads and voices to their channels, and leaves categories out", () => {
  const channel = (id: string, type: number, more: object = {}) => ({
    id,
    name: id,
    type,
    topic: null,
    ...more,
  });
  const groups = channelGroups({
    ...guilds[0]!,
    channels: [
      channel("category", 4),
      channel("text", 0),
      channel("open", 11, { parentId: "text" }),
      channel("closed", 11, { parentId: "text", archived: true }),
      channel("voice", 2),
      channel("forum", 15),
      channel("post", 11, { parentId: "forum" }),
      channel("empty forum", 15),
    ],
    voices: [{ userId: "101", channelId: "voice", mute: false, deaf: false }],
  });
  assert.deepEqual(
    groups.map(({ channel, isVoice, threads, voices }) => [
      channel.id,
      isVoice,
      threads.map(({ id }) => id),
      voices.map(({ userId }) => userId),
    ]),
    [
      ["text", false, ["open"], []],
      ["voice", true, [], ["101"]],
      ["forum", false, ["post"], []],
    ],
  );
});
