import assert from "node:assert/strict";
import { SourceFile, type Span } from "../../diagnostics/span.ts";
import { showFailure } from "./show_failure.ts";
import { textWidth } from "../../diagnostics/terminal_text.ts";
import type { Block } from "./row.ts";
import type { TestResult } from "./result.ts";

const span: Span = { file: new SourceFile("bots/shop.yaml", "tests:\n  - run: /hi\n"), start: 11, end: 14 };

const MESSAGE: Block = {
  title: "message 1",
  rows: [
    { label: "text", expected: "You now have 150 coins.", actual: "You now have 100 coins.", same: false },
    { label: "ephemeral", expected: "true", actual: "true", same: true },
    { label: "in", actual: "general", same: true },
  ],
};

function result(blocks: readonly Block[], errors: readonly string[] = []): TestResult {
  return { bot: "shop", name: "Coins", span, failure: { span, what: "after alice ran /hi", blocks, errors } };
}

Deno.test("showFailure puts both side by side, marks what differs and names the place", () => {
  assert.equal(
    showFailure(result([MESSAGE]), { colour: false, width: 100 }),
    [
      "✗ shop: Coins",
      "  bots/shop.yaml:2:5 after alice ran /hi",
      "",
      "               expected                                  │ actual",
      "  ≠ text       You now have 150 coins.                   │ You now have 100 coins.",
      "    ephemeral  true                                      │ true",
      "    in                                                   │ general",
    ].join("\n"),
  );
});

Deno.test("showFailure puts one below the other where it is narrow", () => {
  assert.equal(
    showFailure(result([MESSAGE]), { colour: false, width: 50 }),
    [
      "✗ shop: Coins",
      "  bots/shop.yaml:2:5 after alice ran /hi",
      "",
      "  ≠ text",
      "      expected: You now have 150 coins.",
      "      actual:   You now have 100 coins.",
      "    ephemeral",
      "      expected: true",
      "      actual:   true",
      "    in",
      "      actual:   general",
    ].join("\n"),
  );
});

Deno.test("showFailure never uses more than 100 columns, and wraps what is long", () => {
  const long = "word ".repeat(60).trim();
  const blocks = [{
    title: "message 1",
    rows: [{ label: "text", expected: long, actual: "x", same: false }],
  }];
  const lines = showFailure(result(blocks), { colour: false, width: 300 }).split("\n");
  assert(lines.length > 8);
  for (const line of lines) assert(textWidth(line) <= 100, line);
});

Deno.test("showFailure tells which of several messages is as expected, missing or too many", () => {
  const fine = { title: "message 1", rows: [{ label: "text", expected: "a", actual: "a", same: true }] };
  const extra = {
    title: "message 2, which was not expected",
    rows: [{ label: "text", actual: "b", same: false }],
  };
  const shown = showFailure(result([fine, extra]), { colour: false, width: 80 });
  assert.match(shown, /message 1, as expected\n/);
  assert.match(shown, /message 2, which was not expected\n {2}≠ text {2}nothing +│ b$/);
});

Deno.test("showFailure tells errors of the bot, obeys nothing in a text, and paints only where that is wanted", () => {
  const rows = [{ label: "text", expected: "\x1b[2J", actual: "b", same: false }];
  const failing = result([{ title: "message 1", rows }], ["no such table"]);
  const plain = showFailure(failing, { colour: false, width: 80 });
  assert.match(plain, /error: no such table/);
  assert(!plain.includes("\x1b"));
  const painted = showFailure(failing, { colour: true, width: 80 });
  assert(painted.includes("\x1b[31m") && !painted.includes("\x1b[2J"));
});

Deno.test("showFailure has nothing to say of what passed", () => {
  assert.equal(showFailure({ bot: "shop", name: "Coins", span }, { colour: false, width: 80 }), "");
});
