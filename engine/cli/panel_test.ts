import assert from "node:assert/strict";
import fc from "fast-check";
import { cells } from "../diagnostics/terminal_text.ts";
import { renderPanel, wrap } from "./panel.ts";
import { recordingTerminal } from "./testing.ts";

const widthOf = (text: string) => cells(text).reduce((sum, cell) => sum + cell.width, 0);

Deno.test("renderPanel draws an aligned box in a terminal", () => {
  const terminal = recordingTerminal({ interactive: true, width: 44 });
  const lines = renderPanel("Cordial", [[{ label: "Bot", value: "Starter" }], [{
    label: "Prefix",
    value: "!",
  }]], terminal);
  assert.deepEqual(lines, [
    "╭──────────────────────────────────────────╮",
    "│ Cordial                                  │",
    "├──────────────────────────────────────────┤",
    "│ Bot     Starter                          │",
    "├──────────────────────────────────────────┤",
    "│ Prefix  !                                │",
    "╰──────────────────────────────────────────╯",
  ]);
});

Deno.test("renderPanel prints plain lines where output is no terminal", () => {
  const lines = renderPanel("Cordial", [[{ label: "Bot", value: "Starter" }], []], recordingTerminal());
  assert.deepEqual(lines, ["Cordial", "Bot: Starter"]);
});

Deno.test("renderPanel keeps every line of the box equally wide, whatever the values are", () => {
  const value = fc.string({ unit: "grapheme", maxLength: 120 });
  fc.assert(fc.property(value, fc.integer({ min: 20, max: 200 }), (text, width) => {
    const terminal = recordingTerminal({ interactive: true, width });
    const lines = renderPanel("Bot", [[{ label: "Name", value: text.replace(/[\n\t]/g, "") }]], terminal);
    assert.equal(new Set(lines.map(widthOf)).size, 1, lines.join("\n"));
  }));
});

Deno.test("renderPanel never draws wider than 80 columns", () => {
  const terminal = recordingTerminal({ interactive: true, width: 200 });
  for (const line of renderPanel("Bot", [[{ label: "Name", value: "x".repeat(300) }]], terminal)) {
    assert.equal(widthOf(line), 80);
  }
});

Deno.test("renderPanel puts what must not be broken below the box, where it is too wide", () => {
  const terminal = recordingTerminal({ interactive: true, width: 44 });
  const draw = (value: string) =>
    renderPanel("Cordial", [[{ label: "Invite", value, below: "Invite the bot:" }]], terminal);
  const link = `https://discord.com/${"x".repeat(60)}`;
  assert.deepEqual(draw(link).slice(-2), [`╰${"─".repeat(42)}╯`, `Invite the bot: ${link}`]);
  assert.ok(!draw(link).some((line) => line.startsWith("│ Invite")));
  assert.match(draw("https://x.io").at(-2)!, /Invite {2}https:\/\/x\.io /);
  const plain = renderPanel("Cordial", [[{ label: "Invite", value: link, below: "" }]], recordingTerminal());
  assert.deepEqual(plain, ["Cordial", `Invite: ${link}`]);
});

Deno.test("wrap breaks at blanks, and words only where they are too wide", () => {
  assert.deepEqual(wrap("one two three", 7), ["one two", "three"]);
  assert.deepEqual(wrap("abcdefghij", 4), ["abcd", "efgh", "ij"]);
});
