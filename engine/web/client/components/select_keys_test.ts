import assert from "node:assert/strict";
import { findRow, selectKey, type SelectState } from "./select_keys.ts";

const open: SelectState = { isOpen: true, isMulti: false, active: 2, count: 5, isTyping: false };
const press = (key: string, more: Partial<SelectState> = {}, held: Partial<KeyboardEvent> = {}) =>
  selectKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...held }, { ...open, ...more });

Deno.test("selectKey opens a closed list, and leaves other keys alone", () => {
  for (const key of ["Enter", " ", "ArrowDown", "ArrowUp"]) {
    assert.deepEqual(press(key, { isOpen: false }), { do: "open" }, key);
  }
  assert.deepEqual(press("f", { isOpen: false }), { do: "find", letter: "f" });
  for (const key of ["Escape", "Tab", "Home", "Shift"]) {
    assert.equal(press(key, { isOpen: false }), undefined, key);
  }
});

Deno.test("selectKey moves within the list and stops at its ends", () => {
  assert.deepEqual(press("ArrowDown"), { do: "move", to: 3 });
  assert.deepEqual(press("ArrowDown", { active: 4 }), { do: "move", to: 4 });
  assert.deepEqual(press("ArrowDown", { active: -1 }), { do: "move", to: 0 });
  assert.deepEqual(press("ArrowUp", { active: 0 }), { do: "move", to: 0 });
  assert.deepEqual(press("Home"), { do: "move", to: 0 });
  assert.deepEqual(press("End"), { do: "move", to: 4 });
  assert.deepEqual(press("PageDown"), { do: "move", to: 4 });
  assert.deepEqual(press("PageUp"), { do: "move", to: 0 });
});

Deno.test("selectKey takes, leaves, and ends several picks with Tab", () => {
  assert.deepEqual(press("Enter"), { do: "take" });
  assert.deepEqual(press(" "), { do: "take" });
  assert.deepEqual(press(" ", { isTyping: true }), { do: "find", letter: " " });
  assert.deepEqual(press("Escape"), { do: "leave" });
  assert.deepEqual(press("Tab"), { do: "leave" });
  assert.deepEqual(press("Tab", { isMulti: true }), { do: "done" });
  assert.equal(press("a", {}, { ctrlKey: true }), undefined);
  assert.equal(press("F5"), undefined);
});

Deno.test("findRow goes by the letters that were typed", () => {
  const labels = ["Fun", "Moderation", "Music", "My server", "fishing"];
  assert.equal(findRow(labels, "m", -1), 1);
  assert.equal(findRow(labels, "m", 1), 2);
  assert.equal(findRow(labels, "mm", 3), 1);
  assert.equal(findRow(labels, "mu", 1), 2);
  assert.equal(findRow(labels, "my s", 2), 3);
  assert.equal(findRow(labels, "f", 0), 4);
  assert.equal(findRow(labels, "ration", 0), 1);
  assert.equal(findRow(labels, "x", 0), -1);
  assert.equal(findRow([], "x", -1), -1);
});
