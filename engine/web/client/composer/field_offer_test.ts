import assert from "node:assert/strict";
import { directory, slashCommand } from "../../testing/fake_directory.ts";
import { addOption, pick, remaining, startDraft } from "../slash/draft.ts";
import { fieldOffer } from "./field_offer.ts";

const silent = { choices: undefined, problem: undefined };

Deno.test("fieldOffer lists values, then options that may be left out", () => {
  const draft = startDraft(slashCommand("hello"));
  const first = fieldOffer(draft, "", directory, silent);
  assert.equal(first.title, "who: Whom to greet");
  assert.deepEqual([first.rows.length, first.first], [4, 0]);
  const behind = pick(draft, 0, { label: "Bo", value: "102" });
  const tail = fieldOffer(behind, "", directory, silent);
  assert.deepEqual(tail.rows.map(({ suggestion }) => suggestion.label), ["mood"]);
  assert.equal(tail.first, -1, "Enter must send, not add an option");
  assert.equal(fieldOffer(behind, "mo", directory, silent).first, 0);
  assert.equal(fieldOffer(behind, "x", directory, silent).rows.length, 0);
  const mood = addOption(behind, remaining(behind)[0]!);
  assert.equal(fieldOffer(mood, "", directory, silent).title, "mood: Tone · optional");
});

Deno.test("fieldOffer shows what the bot completes, and that it is asked", () => {
  const draft = startDraft(slashCommand("play"));
  assert.match(fieldOffer(draft, "", directory, silent).title, /Asking the bot…$/);
  const answered = { choices: [{ name: "Blue Monday", value: "b" }], problem: undefined };
  const [row] = fieldOffer(draft, "", directory, answered).rows;
  assert.deepEqual(row?.choice, { kind: "value", picked: { label: "Blue Monday", value: "b" } });
  const failed = { choices: [], problem: "The bot did not answer." };
  assert.match(fieldOffer(draft, "", directory, failed).title, /The bot did not answer\.$/);
});
