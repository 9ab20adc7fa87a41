import assert from "node:assert/strict";
import { VirtualClock } from "../model/virtual_clock.ts";
import { withProgress } from "./progress.ts";
import { recordingTerminal } from "./testing.ts";

Deno.test("withProgress tells of what takes longer than a second, and of nothing else", async () => {
  const clock = new VirtualClock();
  const terminal = recordingTerminal({ interactive: true });
  assert.equal(await withProgress(terminal, "copying", () => Promise.resolve(3), clock), 3);
  assert.deepEqual(terminal.statuses, [""]);
  const { promise, resolve } = Promise.withResolvers<void>();
  const work = withProgress(terminal, "copying", () => promise, clock);
  await clock.advance(999);
  assert.equal(terminal.statuses.length, 1);
  await clock.advance(1001);
  assert.deepEqual(terminal.statuses.slice(1), ["  copying … 1 s", "  copying … 2 s"]);
  resolve();
  await work;
  await clock.advance(5000);
  assert.deepEqual(terminal.statuses.slice(3), [""]);
});

Deno.test("withProgress takes its line away where the work fails", async () => {
  const terminal = recordingTerminal({ interactive: true });
  const failing = withProgress(
    terminal,
    "copying",
    () => Promise.reject(new Error("full")),
    new VirtualClock(),
  );
  await assert.rejects(failing, /full/);
  assert.deepEqual(terminal.statuses, [""]);
});

Deno.test("withProgress says nothing where output goes to a file or a pipe", async () => {
  const clock = new VirtualClock();
  const terminal = recordingTerminal();
  const { promise, resolve } = Promise.withResolvers<void>();
  const work = withProgress(terminal, "copying", () => promise, clock);
  await clock.advance(10_000);
  resolve();
  await work;
  assert.deepEqual([terminal.lines, terminal.errors, terminal.statuses], [[], [], []]);
});
