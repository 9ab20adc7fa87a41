import assert from "node:assert/strict";
import { slashCommand } from "../../testing/fake_directory.ts";
import { addOption, pick, remaining, startDraft } from "../slash/draft.ts";
import { draftKey } from "./draft_key.ts";

Deno.test("draftKey moves between fields and leaves at the beginning", () => {
  const filled = pick(startDraft(slashCommand("hello")), 0, { label: "Bo", value: "102" });
  const draft = addOption(filled, remaining(filled)[0]!);
  const done: string[] = [];
  const press = (key: string, value: string, active: number, shiftKey = false) => {
    const input = { value, selectionStart: 0, selectionEnd: 0 };
    const leave = () => void done.push("left");
    draftKey(
      { key, shiftKey },
      input,
      { ...draft, active },
      leave,
      (next) => void done.push(`${next.active} of ${next.filled.length}`),
    )?.();
    return done.splice(0);
  };
  assert.deepEqual(press("Escape", "x", 1), ["left"]);
  assert.deepEqual(press("ArrowLeft", "x", 1), ["0 of 2"]);
  assert.deepEqual(press("ArrowRight", "", 1), ["2 of 2"]);
  assert.deepEqual(press("ArrowRight", "x", 1), []);
  assert.deepEqual(press("Tab", "", 2, true), ["1 of 2"]);
  assert.deepEqual(press("Backspace", "", 1), ["0 of 1"]);
  assert.deepEqual(press("Backspace", "", 2), ["1 of 2"]);
  assert.deepEqual(press("Backspace", "x", 1), []);
  assert.deepEqual(press("Backspace", "", 0), ["left"]);
});
