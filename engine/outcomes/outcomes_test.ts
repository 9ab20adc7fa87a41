import assert from "node:assert/strict";
import { MESSAGE_FLAG } from "../model/discord_numbers.ts";
import type { PlaygroundChange } from "../model/playground.ts";
import { Outcomes } from "./outcomes.ts";
import { message, said } from "../testkit/definition_tests/test_outcomes.ts";

function noted(...changes: PlaygroundChange[]) {
  const outcomes = new Outcomes((id) => id === "9");
  for (const change of changes) outcomes.note(change);
  return outcomes.list.map(({ kind, message }) => `${kind} ${message?.content ?? ""}`.trim());
}

const posted = (content: string, more = {}): PlaygroundChange => ({
  type: "message",
  channelId: "3",
  seen: { message: message({ content, ...more }) },
});
const edited = (content: string, more = {}): PlaygroundChange => ({
  type: "message_edit",
  channelId: "3",
  seen: { message: message({ content, ...more }) },
});
const deleted: PlaygroundChange = { type: "message_delete", channelId: "3", messageId: "100" };
const reactions = [{ emoji: { id: null, name: "👍" }, count: 1 }];

Deno.test("Outcomes: what bots post, change and delete; what people write is none", () => {
  assert.deepEqual(noted(posted("a"), edited("b"), deleted), ["posted a", "edited b", "deleted b"]);
  const bySomebody: PlaygroundChange = { type: "message", channelId: "3", seen: { message: said("Hi") } };
  assert.deepEqual(noted(bySomebody), []);
  assert.deepEqual(noted(bySomebody, deleted), ["deleted Hi"]);
});

Deno.test("Outcomes: an answer that was announced counts once it is there", () => {
  const thinking = posted("", { flags: MESSAGE_FLAG.LOADING });
  assert.deepEqual(noted(thinking), []);
  assert.deepEqual(noted(thinking, edited("a")), ["posted a"]);
  assert.deepEqual(noted(thinking, deleted), []);
});

Deno.test("Outcomes: reactions belong to a message that is new, and are an outcome of their own otherwise", () => {
  const outcomes = new Outcomes((id) => id === "9");
  outcomes.note(posted("a"));
  outcomes.note(edited("a", { reactions }));
  assert.deepEqual(outcomes.list.map(({ kind, message }) => [kind, message?.reactions?.length]), [[
    "posted",
    1,
  ]]);
  outcomes.forget();
  outcomes.note(edited("a", { reactions: [...reactions, ...reactions] }));
  assert.deepEqual(outcomes.list.map(({ kind }) => kind), ["reacted"]);
});

Deno.test("Outcomes: what a person does to a message is none, and what the bot does then is", () => {
  const outcomes = new Outcomes((id) => id === "9");
  outcomes.note(posted("a"));
  outcomes.forget();
  outcomes.ownNext("message_edit");
  outcomes.note(edited("a", { reactions }));
  assert.deepEqual(outcomes.list, []);
  outcomes.note(edited("b", { reactions }));
  assert.deepEqual(outcomes.list.map(({ kind }) => kind), ["edited"]);
});
