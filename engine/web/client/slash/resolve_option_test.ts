import assert from "node:assert/strict";
import { directory, slashCommand } from "../../testing/fake_directory.ts";
import { option } from "../../testing/fake_option.ts";
import { GENERAL } from "../../testing/fake_world.ts";
import * as drafts from "./draft.ts";
import type { SlashOption } from "./flat_command.ts";
import { resolveDraft, resolveOption } from "./resolve_option.ts";

Deno.test("resolveDraft gives typed values, or the first field that is wrong", () => {
  const draft = drafts.startDraft(slashCommand("roll"));
  assert.deepEqual(resolveDraft(draft, directory), {
    at: 0,
    problem: "Fill in sides: this option is required.",
  });
  const filled = drafts.setText(draft, 0, " 6 ");
  assert.deepEqual(resolveDraft(filled, directory), { options: [{ name: "sides", value: 6 }] });
  const empty = drafts.addOption(filled, drafts.remaining(filled)[0]!);
  assert.deepEqual(resolveDraft(empty, directory), { options: [{ name: "sides", value: 6 }] });
});

const VALUES: readonly (readonly [Partial<SlashOption>, string, unknown])[] = [
  [{ kind: "integer", min: 2 }, "1", "what must be at least 2."],
  [{ kind: "integer", max: 5 }, "6", "what must be at most 5."],
  [{ kind: "integer" }, "1.5", "what must be a whole number."],
  [{ kind: "integer" }, "9007199254740993", "what must be a whole number."],
  [{ kind: "number" }, "1,5", 1.5],
  [{ kind: "number" }, "x", "what must be a number."],
  [{ kind: "boolean" }, "Yes", true],
  [{ kind: "boolean" }, "off", false],
  [{ kind: "boolean" }, "perhaps", "what must be True or False."],
  [{ min: 3 }, "ab", "what needs at least 3 characters; it has 2."],
  [{ max: 1 }, "ab", "what takes at most 1 characters; it has 2."],
  [{ choices: [{ name: "Kind", value: "k" }] }, "kind", "k"],
  [{ choices: [{ name: "Kind", value: "k" }] }, "other", "what must be one of the choices."],
  [{ kind: "user" }, "@bo", "102"],
  [{ kind: "user" }, "cyrus", "103"],
  [{ kind: "user" }, "<@!101>", "101"],
  [{ kind: "user" }, "103", "103"],
  [{ kind: "user" }, "nobody", "what must be a member of this server."],
  [{ kind: "role" }, "admin", "402"],
  [{ kind: "mentionable" }, "Member", "401"],
  [{ kind: "channel" }, "#general", GENERAL],
  [{ kind: "channel", channelTypes: [2] }, "general", "what must be a channel of this server."],
  [{ kind: "attachment" }, "x", "what takes a file: choose one."],
];

for (const [more, text, expected] of VALUES) {
  Deno.test(`resolveOption reads ${JSON.stringify(more)} from ${JSON.stringify(text)}`, () => {
    const resolved = resolveOption({ option: option(more), text }, directory);
    assert.equal("value" in resolved ? resolved.value : resolved.problem, expected);
  });
}
