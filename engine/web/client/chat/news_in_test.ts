import assert from "node:assert/strict";
import { keys, seen } from "../../testing/fake_snapshot.ts";
import { ADA, BOT, GENERAL } from "../../testing/fake_world.ts";
import { messageEntry } from "../state/entry.ts";
import { newPress } from "../state/press.ts";
import { newsIn } from "./news_in.ts";

const [one, two, three] = ["1", "2", "3"].map((id) => messageEntry(seen(id)));
const NONE = new Map();

Deno.test("newsIn finds what came, of a burst the last three, and nothing where the place is lost", () => {
  assert.deepEqual(keys(newsIn([one!], [one!, two!], NONE)), ["2"]);
  assert.deepEqual(keys(newsIn([], [one!], NONE)), ["1"]);
  const burst = ["4", "5", "6", "7"].map((id) => messageEntry(seen(id)));
  assert.deepEqual(keys(newsIn([one!], [one!, ...burst], NONE)), ["5", "6", "7"]);
  assert.deepEqual(newsIn([three!], [one!, two!], NONE), []);
});

Deno.test("newsIn finds changes that follow a press or end thinking, and no others", () => {
  const edited = messageEntry(seen("1"));
  assert.deepEqual(newsIn([one!, two!], [edited, two!], NONE), []);
  const pressed = { channelId: GENERAL, messageId: "1", customId: "next", personId: ADA.id };
  const press = newPress({ ...pressed, applicationId: BOT.id }, 0);
  assert.deepEqual(keys(newsIn([one!, two!], [edited, two!], new Map([["1", press]]))), ["1"]);
  const thinking = messageEntry({ message: { ...seen("1").message, flags: 1 << 7 } });
  assert.deepEqual(keys(newsIn([thinking, two!], [edited, two!], NONE)), ["1"]);
});
