import assert from "node:assert/strict";
import { compareMessages } from "./compare_messages.ts";
import type { Outcome } from "../../outcomes/outcomes.ts";
import { differs } from "./row.ts";
import { expected, message, outcome, READING, said } from "./test_outcomes.ts";

function blocks(yaml: string, outcomes: readonly Outcome[]) {
  return compareMessages(expected(yaml).messages ?? [], outcomes, READING);
}

/** Labels of the lines that differ, by the titles of their messages. */
function wrong(yaml: string, outcomes: readonly Outcome[]): Record<string, string[]> {
  const found = blocks(yaml, outcomes).filter(differs);
  return Object.fromEntries(
    found.map(({ title, rows }) => [title, rows.filter(({ same }) => !same).map(({ label }) => label)]),
  );
}

Deno.test("compareMessages: a text is exactly one message", () => {
  assert.deepEqual(wrong("Pong", [outcome("Pong")]), {});
  assert.deepEqual(wrong("Pong", [outcome("Ping")]), { "message 1": ["text"] });
  assert.deepEqual(wrong("Pong", []), { "message 1, which is missing": ["text"] });
  assert.deepEqual(wrong("Pong", [outcome("Pong"), outcome("More")]), {
    "message 2, which was not expected": ["in", "text"],
  });
});

Deno.test("compareMessages: nothing is none, in both spellings", () => {
  for (const yaml of ["nothing", "[]"]) {
    assert.deepEqual(wrong(yaml, []), {});
    assert.deepEqual(Object.keys(wrong(yaml, [outcome("x")])), ["message 1, which was not expected"]);
  }
  assert.deepEqual(wrong("{ text: nothing }", [outcome("nothing")]), {});
});

Deno.test("compareMessages: a list is in order, and pairs are chosen so that least differs", () => {
  const two = [outcome("a"), outcome("b")];
  assert.deepEqual(wrong("[a, b]", two), {});
  assert.notDeepEqual(wrong("[b, a]", two), {});
  assert.deepEqual(wrong("[a, c]", [outcome("a"), outcome("b"), outcome("c")]), {
    "message 2, which was not expected": ["in", "text"],
  });
  assert.deepEqual(wrong("[a, b, c]", [outcome("a"), outcome("c")]), {
    "message 2, which is missing": ["text"],
  });
});

Deno.test("compareMessages: what is not named may be as it likes", () => {
  const rich = outcome("Hi <@1>", {
    channelId: "4",
    onlyFor: "1",
    message: message({ content: "Hi <@1>", embeds: [{ title: "T", description: "D", color: 0x57f287 }] }),
  });
  for (
    const yaml of [
      "{ text: Hi @bob }",
      "{ ephemeral: true }",
      "{ in: log }",
      "{ embed: {} }",
      "{ embed: { title: T } }",
      '{ embed: { color: "#57F287" } }',
      "{ buttons: [], reactions: [], pings: [], files: [], selects: [] }",
    ]
  ) assert.deepEqual(wrong(yaml, [rich]), {}, yaml);
  for (
    const [yaml, label] of [
      ["{ ephemeral: false }", "ephemeral"],
      ["{ in: general }", "in"],
      ["{ dm: bob }", "dm"],
      ["{ embed: { title: U } }", "embed.title"],
      ["{ embed: { footer: '*' } }", "embed.footer"],
      ["{ embed: { color: error } }", "embed.color"],
      ["{ embed: { fields: [ { name: a } ] } }", "embed.field 1"],
      ["{ pings: [bob] }", "pings"],
      ["{ buttons: [Go] }", "buttons"],
      ["{ modal: M }", "modal"],
      ["{ refused: '*' }", "refused"],
      ["{ poll: '*' }", "poll"],
      ["{ edited: true }", "edited"],
    ] as const
  ) assert.deepEqual(wrong(yaml, [rich]), { "message 1": [label] }, yaml);
});

Deno.test("compareMessages: fields are all there are, of each what is named", () => {
  const embed = { fields: [{ name: "a", value: "1" }, { name: "b", value: "2", inline: true }] };
  const seen = [outcome("", { message: message({ embeds: [embed] }) })];
  assert.deepEqual(wrong("{ embed: { fields: [ { value: '1' }, { name: b, inline: true } ] } }", seen), {});
  assert.deepEqual(wrong("{ embed: { fields: [ { name: a } ] } }", seen), { "message 1": ["embed.field 2"] });
  assert.deepEqual(wrong("{ embed: { fields: [ { name: a }, { name: b, inline: false } ] } }", seen), {
    "message 1": ["embed.field 2"],
  });
});

Deno.test("compareMessages: buttons by their labels, off ones marked, and selects", () => {
  const row = (...components: object[]) => ({ type: 1, components });
  const components = [
    row({ type: 2, style: 1, label: "Go", custom_id: "a" }, {
      type: 2,
      style: 1,
      label: "Stop",
      custom_id: "b",
      disabled: true,
    }),
    row({ type: 3, custom_id: "c", placeholder: "Colour", options: [] }),
  ] as never;
  const seen = [outcome("", { message: message({ components }) })];
  assert.deepEqual(wrong("{ buttons: [Go, Stop (off)], selects: Colour }", seen), {});
  assert.deepEqual(wrong("{ buttons: [Stop, Go] }", seen), { "message 1": ["buttons"] });
});

Deno.test("compareMessages: a deletion and a reaction are expected only by name, tidying up needs no name", () => {
  const gone = outcome("", { kind: "deleted", message: said("bad word") });
  assert.deepEqual(wrong("{ deleted: true, text: bad word }", [gone]), {});
  assert.deepEqual(wrong("bad word", [gone]), { "message 1": ["deleted"] });
  assert.deepEqual(wrong("nothing", [outcome("x", { kind: "deleted" })]), {});
  assert.deepEqual(wrong("{ deleted: true }", [outcome("x", { kind: "deleted" })]), {});
  const emoji = { emoji: { id: null, name: "👍" } };
  const reacted = outcome("", { kind: "reacted", message: said("Hi", { reactions: [emoji] as never }) });
  assert.deepEqual(wrong("{ reactions: 👍 }", [reacted]), {});
  assert.deepEqual(wrong("Hi", [reacted]), { "message 1": ["reacted"] });
});

Deno.test("compareMessages: modals, refusals and missing answers stand in the place of messages", () => {
  const modal: Outcome = { kind: "modal", channelId: "3", modal: "Feedback" };
  assert.deepEqual(wrong("{ modal: Feed* }", [modal]), {});
  assert.deepEqual(wrong("{ modal: Other }", [modal]), { "message 1": ["modal"] });
  const refused: Outcome = { kind: "refused", channelId: "", refusal: "You may not." };
  assert.deepEqual(wrong("{ refused: You may* }", [refused]), {});
  assert.deepEqual(wrong("Pong", [refused]), { "message 1": ["refused", "text"] });
  assert.deepEqual(wrong("'*'", [{ kind: "no_answer", channelId: "3" }]), {
    "message 1": ["answer", "text"],
  });
});

Deno.test("compareMessages tells what else a message has where something differs, and only then", () => {
  const [differing] = blocks("Pong", [outcome("Ping")]);
  assert.deepEqual(differing!.rows.map(({ label }) => label), ["text", "in"]);
  const [same] = blocks("Pong", [outcome("Pong")]);
  assert.deepEqual(same!.rows.map(({ label }) => label), ["text"]);
});
