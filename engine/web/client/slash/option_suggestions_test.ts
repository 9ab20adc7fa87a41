import assert from "node:assert/strict";
import { directory } from "../../testing/fake_directory.ts";
import { option } from "../../testing/fake_option.ts";
import type { SlashOption } from "./flat_command.ts";
import { optionSuggestions } from "./option_suggestions.ts";

Deno.test("optionSuggestions lists what fits, people before bots", () => {
  const labels = (more: Partial<SlashOption>, text: string) =>
    optionSuggestions({ option: option(more), text }, directory).map(({ picked }) => picked.label);
  assert.deepEqual(labels({ kind: "user" }, ""), ["Ada", "Bo", "Cyrus", "Starter"]);
  assert.deepEqual(labels({ kind: "user" }, "@cy"), ["Cyrus"]);
  assert.deepEqual(labels({ kind: "role" }, ""), ["Admin", "Member", "everyone"]);
  assert.deepEqual(labels({ kind: "boolean" }, "t"), ["True"]);
  assert.deepEqual(labels({ kind: "channel" }, "o"), ["mod-log", "bots"]);
  assert.deepEqual(labels({}, "free"), []);
});
