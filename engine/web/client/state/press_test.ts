import assert from "node:assert/strict";
import type { APIMessage } from "discord-api-types/v10";
import { message } from "../../testing/fake_messages.ts";
import { ADA, BO, BOT, GENERAL } from "../../testing/fake_world.ts";
import { newPress, pressesOf, withFailure, withoutAnswered, withoutOldPresses, withPress } from "./press.ts";

const press = (messageId: string, personId = ADA.id) =>
  newPress({ channelId: GENERAL, messageId, customId: "next", personId, applicationId: BOT.id }, 1_000);
const silence = {
  type: "no_answer",
  channelId: GENERAL,
  onlyFor: ADA.id,
  command: "Next",
  applicationId: BOT.id,
} as const;
const answerTo = (messageId: string, user = ADA): APIMessage =>
  message("9", GENERAL, BOT, "", {
    interaction_metadata: {
      id: "1",
      type: 3,
      user,
      authorizing_integration_owners: {},
      interacted_message_id: messageId,
    },
  });
const states = (presses: readonly { messageId: string; state: string }[] | undefined) =>
  presses?.map(({ messageId, state }) => `${messageId} ${state}`);

Deno.test("withPress keeps one press of a person on a message, and those of others", () => {
  const presses = [press("1"), press("1", BO.id), press("2"), press("1")].reduce(withPress, [] as const);
  assert.deepEqual(presses.map(({ messageId, personId }) => [messageId, personId]), [
    ["1", BO.id],
    ["2", ADA.id],
    ["1", ADA.id],
  ]);
  assert.deepEqual([...pressesOf(presses, BO.id).keys()], ["1"]);
});

Deno.test("withoutAnswered ends the press that a message answers, and no other person's", () => {
  const presses = [press("1"), press("2")];
  assert.deepEqual(states(withoutAnswered(presses, answerTo("1"))), ["2 waiting"]);
  assert.equal(withoutAnswered(presses, answerTo("1", BO)), presses);
  assert.equal(withoutAnswered(presses, message("9", GENERAL, BOT, "")), presses);
});

Deno.test("withFailure marks the press that got no answer, with and without its message named", () => {
  const presses = [press("1"), press("2"), press("1", BO.id)];
  assert.deepEqual(states(withFailure(presses, { ...silence, messageId: "2" })), [
    "1 waiting",
    "2 failed",
    "1 waiting",
  ]);
  assert.deepEqual(states(withFailure(presses, silence)), ["1 failed", "2 waiting", "1 waiting"]);
  assert.deepEqual(states(withFailure([], { ...silence, messageId: "2" })), ["2 failed"]);
  assert.equal(withFailure([], silence), undefined);
});

Deno.test("withoutOldPresses ends waiting after five seconds and keeps what failed", () => {
  const presses = [press("1"), { ...press("2"), state: "failed" as const }];
  assert.equal(withoutOldPresses(presses, 5_999), presses);
  assert.deepEqual(states(withoutOldPresses(presses, 6_000)), ["2 failed"]);
});
