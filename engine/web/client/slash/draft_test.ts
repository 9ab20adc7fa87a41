import assert from "node:assert/strict";
import { slashCommand } from "../../testing/fake_directory.ts";
import * as drafts from "./draft.ts";

Deno.test("draft goes from field to field and becomes a line", () => {
  let draft = drafts.startDraft(slashCommand("hello"));
  assert.deepEqual(draft.filled.map(({ option }) => option.name), ["who"]);
  draft = drafts.pick(draft, 0, { label: "Bo", value: "102" });
  assert.equal(draft.active, 1);
  draft = drafts.addOption(draft, drafts.remaining(draft)[0]!);
  draft = drafts.setText(draft, 1, "very kind");
  assert.equal(drafts.lineOf(draft), '/hello who:@Bo mood:"very kind"');
  assert.equal(drafts.removeOption(draft, 0), draft, "a required option stays");
  draft = drafts.removeOption(draft, 1);
  assert.deepEqual([draft.filled.length, draft.active], [1, 0]);
  assert.equal(drafts.setText(draft, 0, "B").filled[0]?.picked, undefined);
});
