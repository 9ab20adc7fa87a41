import assert from "node:assert/strict";
import fc from "fast-check";
import { MAX_FORM_LENGTH, MAX_REQUEST_LENGTH, type PageAction } from "../protocol.ts";
import { readRequest } from "./read_request.ts";

const place = { as: "101", channelId: "301" };
const slash = {
  do: "slash",
  commandId: "1",
  path: ["config", "add"],
  options: [{ name: "a", value: 1 }],
} as const;
const actions: readonly PageAction[] = [
  { do: "say", content: "hi" },
  { do: "say", content: "hi", replyTo: "12" },
  { do: "say", files: ["data:text/plain;name=a.txt,x".repeat(10_000)], content: "" },
  { do: "say", files: ["data:,x"], content: "hi", replyTo: "12" },
  slash,
  { ...slash, options: [{ name: "file", value: `data:text/plain,${"x".repeat(MAX_REQUEST_LENGTH)}` }] },
  { do: "type", line: "/hello" },
  { ...slash, do: "autocomplete", focused: "a" },
  { do: "menu", commandId: "1", targetId: "2" },
  { do: "press", messageId: "3", customId: "next", values: [] },
  { do: "press", messageId: "3", customId: "🔧".repeat(100), values: ["fun", "x".repeat(100)] },
  { do: "openDirect", botId: "900" },
  { do: "dismiss", messageId: "3" },
  { do: "react", messageId: "3", emoji: "👍" },
  { do: "unreact", messageId: "3", emoji: "party:5" },
  { do: "edit", messageId: "3", content: "" },
  { do: "delete", messageId: "3" },
  { do: "vote", messageId: "3", answerIds: [] },
  { do: "vote", messageId: "3", answerIds: [1, 3] },
  { do: "joinVoice", channelId: "4" },
  { do: "leaveVoice", channelId: "4" },
  { do: "ownVoice", channelId: "4", mute: true },
  { do: "ownVoice", channelId: "4", mute: false, deaf: true },
  { do: "openThread", name: "Plans", messageId: "3" },
  {
    do: "submit",
    interactionId: "7",
    values: { subject: "", sure: true, who: ["101"], files: ["data:text/plain;name=a.txt,x".repeat(10_000)] },
  },
  { do: "closeModal", interactionId: "7" },
];

Deno.test("readRequest reads every action back as it was sent", () => {
  for (const action of actions) {
    const request = { id: 1, place, action };
    assert.deepEqual(readRequest(JSON.stringify(request)), request);
  }
});

Deno.test("readRequest refuses whatever is not exactly a request", () => {
  const good = { id: 1, place, action: actions[0]! };
  const bad: unknown[] = [
    null,
    [],
    "text",
    {},
    { ...good, more: 1 },
    { ...good, id: -1 },
    { ...good, id: 1.5 },
    { ...good, id: "1" },
    { ...good, place: { as: "101" } },
    { ...good, place: { as: "Bo", channelId: "301" } },
    { ...good, place: { ...place, admin: true } },
    { ...good, action: { do: "nothing" } },
    { ...good, action: { do: "constructor" } },
    { ...good, action: { do: "__proto__" } },
    { ...good, action: { do: "say" } },
    { ...good, action: { do: "say", content: 5 } },
    { ...good, action: { do: "say", content: "hi", replyTo: "x" } },
    { ...good, action: { do: "say", content: "hi", embeds: [] } },
    { ...good, action: { do: "say", files: [], content: "hi" } },
    { ...good, action: { do: "say", files: ["https://evil.example/"], content: "hi" } },
    { ...good, action: { do: "say", files: Array(11).fill("data:,x"), content: "hi" } },
    { ...good, action: { do: "say", files: ["data:,x"], content: "x".repeat(MAX_REQUEST_LENGTH + 1) } },
    { ...good, action: { do: "say", files: [`data:,${"x".repeat(MAX_FORM_LENGTH)}`], content: "hi" } },
    { ...good, action: { ...slash, options: [{ name: "a", value: "x".repeat(MAX_REQUEST_LENGTH) }] } },
    { ...good, action: { ...slash, path: [] } },
    { ...good, action: { ...slash, path: ["a", "b", "c", "d"] } },
    { ...good, action: { ...slash, options: [{ name: "a", value: {} }] } },
    { ...good, action: { ...slash, options: Array.from({ length: 26 }, () => ({ name: "a", value: 1 })) } },
    { ...good, action: { ...slash, commandId: "1".repeat(21) } },
    { ...good, action: { do: "say", content: "x".repeat(MAX_REQUEST_LENGTH) } },
    { ...good, action: { do: "press", messageId: "3", customId: "next" } },
    { ...good, action: { do: "press", messageId: "x", customId: "next", values: [] } },
    { ...good, action: { do: "press", messageId: "3", customId: "", values: [] } },
    { ...good, action: { do: "press", messageId: "3", customId: "x".repeat(101), values: [] } },
    { ...good, action: { do: "press", messageId: "3", customId: "next", values: [1] } },
    { ...good, action: { do: "press", messageId: "3", customId: "next", values: ["x".repeat(101)] } },
    { ...good, action: { do: "press", messageId: "3", customId: "next", values: Array(26).fill("a") } },
    { ...good, action: { do: "press", messageId: "3", customId: "next", values: [], as: "102" } },
    { ...good, action: { do: "openDirect", botId: "Starter" } },
    { ...good, action: { do: "openDirect", botId: "900", personId: "102" } },
    { ...good, action: { do: "react", messageId: "3", emoji: "" } },
    { ...good, action: { do: "edit", messageId: "3" } },
    { ...good, action: { do: "delete", messageId: "3", content: "x" } },
    { ...good, action: { do: "vote", messageId: "3", answerIds: [0] } },
    { ...good, action: { do: "vote", messageId: "3", answerIds: Array(11).fill(1) } },
    { ...good, action: { do: "joinVoice", channelId: "lobby" } },
    { ...good, action: { do: "ownVoice", channelId: "4", mute: "yes" } },
    { ...good, action: { do: "openThread", name: "", messageId: "3" } },
    { ...good, action: { do: "submit", interactionId: "7", values: [] } },
    { ...good, action: { do: "submit", interactionId: "7", values: { a: 1 } } },
    { ...good, action: { do: "submit", interactionId: "7", values: { a: [true] } } },
    { ...good, action: { do: "submit", interactionId: "7", values: { a: "x".repeat(MAX_FORM_LENGTH) } } },
    { ...good, action: { do: "say", content: '"do":"submit"'.padEnd(MAX_REQUEST_LENGTH, "x") } },
    { ...good, action: { do: "closeModal" } },
  ];
  for (const value of bad) {
    const text = JSON.stringify(value);
    assert.equal(readRequest(text), undefined, text.slice(0, 120));
  }
  assert.equal(readRequest("{"), undefined);
});

Deno.test("readRequest reads long texts of files, and no other long request of a panel", () => {
  const given = { path: "bots/a.yaml", text: "x".repeat(MAX_REQUEST_LENGTH) };
  const check = { id: 1, panel: "files", ask: "check", given };
  assert.deepEqual(readRequest(JSON.stringify(check)), check);
  assert.equal(readRequest(JSON.stringify({ ...check, panel: "log" })), undefined);
  const huge = { ...check, given: { ...given, text: "x".repeat(MAX_FORM_LENGTH) } };
  assert.equal(readRequest(JSON.stringify(huge)), undefined);
});

Deno.test("readRequest never throws, whatever comes", () => {
  fc.assert(fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
    assert.equal(readRequest(text), undefined);
  }));
});
