import assert from "node:assert/strict";
import fc from "fast-check";
import { type Entry, Given, toEntry } from "./entry.ts";
import { jsonLine, textLines } from "./line.ts";
import { Redactor } from "./redactor.ts";

const TIME = Date.UTC(2026, 0, 31, 17, 5, 9, 7);

function entryOf(message: string, values?: Record<string, unknown>): Entry {
  const record = {
    category: ["discord", "gateway"],
    level: "error" as const,
    rawMessage: message,
    message: [message],
    timestamp: 0,
    properties: { given: new Given(values) },
  };
  return toEntry(record, TIME, new Redactor());
}

const textLine = textLines();

Deno.test("textLines writes time, level, name, message and values", () => {
  const line = textLine(entryOf("slow answer", { ms: 900, step: "reply at a.yaml:1:2", none: undefined }));
  assert.match(
    line,
    /^\[2026-0\d-\d\d \d\d:\d\d:09\.007[+-]\d\d:\d\d\] \[ERROR\] discord\.gateway: slow answer \(ms=900, step="reply at a\.yaml:1:2"\)\n$/,
  );
});

Deno.test("textLines leaves braces in a message alone", () => {
  assert.match(textLine(entryOf("{user} {{x}}", { user: 1 })), / \{user\} \{\{x\}\} \(user=1\)\n$/);
});

Deno.test("textLines sets an error's stack and causes in below the message", () => {
  const error = new TypeError("outer", { cause: new Error("inner") });
  const [first, ...rest] = textLine(entryOf("failed", { errorId: "k4mz7p", error })).split("\n");
  assert.match(first!, /failed \(errorId=k4mz7p\)$/);
  assert.equal(rest[0], "    TypeError: outer");
  assert.match(rest[1]!, /^ {8}at .*line_test\.ts:\d+:\d+$/);
  const cause = rest.indexOf("    Caused by: Error: inner");
  assert.match(rest[cause + 1]!, /^ {8}at .*line_test\.ts:\d+:\d+$/);
});

Deno.test("textLines names the value that an error came in, unless it is `error`", () => {
  assert.match(textLine(entryOf("failed", { answer: new Error("x") })), /\n {4}answer: Error: x\n/);
});

Deno.test("textLines lets no message, value or error begin a line", () => {
  const breaks = ["\n", "\r", "\r\n", "\u2028", "\u2029", "\u0085", "\v", "\f", "\x1b[2K", "\x1b[1A"];
  const text = fc.array(fc.constantFrom(...breaks, "[2026-01-31] [INFO] x: forged", "    at x", "a")).map((
    parts,
  ) => parts.join(""));
  fc.assert(fc.property(text, text, text, text, (message, value, key, fault) => {
    const line = textLine(entryOf(message, { value, [key]: [{ [value]: value }], error: new Error(fault) }));
    assert.ok(line.endsWith("\n"));
    const [first, ...rest] = line.slice(0, -1).split("\n");
    assert.match(first!, /^\[2026/);
    assert.ok(rest.every((each) => each.startsWith("    ")), line);
    // deno-fmt-ignore-next-line
    for (const sign of ["\r", "\x1b", "\u2028", "\u2029", "\u0085", "\v"]) assert.ok(!line.includes(sign), line);
  }));
});

Deno.test("jsonLine writes one object a line, errors with stack and cause", () => {
  const error = new TypeError("outer\nline", { cause: new Error("inner") });
  const line = jsonLine(entryOf("failed\nbadly", { errorId: "k4mz7p", error }));
  assert.equal(line.indexOf("\n"), line.length - 1);
  const { values: { error: shown, ...values }, ...rest } = JSON.parse(line);
  assert.deepEqual(rest, {
    time: "2026-01-31T17:05:09.007Z",
    level: "ERROR",
    name: "discord.gateway",
    message: "failed\nbadly",
  });
  assert.deepEqual(values, { errorId: "k4mz7p" });
  assert.equal(shown.name, "TypeError");
  assert.equal(shown.message, "outer\nline");
  assert.match(shown.stack, /^at /);
  assert.equal(shown.cause.message, "inner");
});

Deno.test("toEntry survives values that throw when they are looked at", () => {
  const values = {
    good: 1,
    get bad(): never {
      throw new Error("no");
    },
  };
  assert.match(
    textLine(entryOf("x", values)),
    /x \(good=1, bad=\[unreadable\]\)|x \(good=1, bad="\[unreadable\]"\)/,
  );
});

Deno.test("toEntry bounds a message", () => {
  assert.ok(textLine(entryOf("x".repeat(1_000_000))).length < 9_000);
});

Deno.test("toEntry bounds all values together", () => {
  const values = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`v${at}`, "y".repeat(10_000)]));
  assert.ok(textLine(entryOf("x", values)).length < 80_000);
});
