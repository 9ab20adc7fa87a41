import assert from "node:assert/strict";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { SourceFile } from "../diagnostics/span.ts";
import { showProblems } from "./show_problems.ts";
import { recordingTerminal } from "./testing.ts";

const FILE = new SourceFile("bots/a.yaml", "commands:\n");
const PROBLEMS = Array.from({ length: 300 }, (_, index): Diagnostic => ({
  code: "unknown-key",
  severity: "error",
  message: `Problem ${index + 1}.`,
  span: { file: FILE, start: 0, end: 8 },
}));

const shown = (lines: readonly string[]) => lines.filter((line) => line.startsWith("  Problem ")).length;

Deno.test("showProblems fills about one screen, and says how many more there are", () => {
  const terminal = recordingTerminal({ interactive: true, height: 40 });
  showProblems(PROBLEMS, terminal);
  assert.equal(shown(terminal.errors), 5);
  assert(terminal.errors.length <= 40);
  assert.deepEqual(terminal.errors.slice(-4), [
    "… and 295 more problems",
    "",
    "300 errors in 1 file",
    "All of them: deno task check --all",
  ]);
  assert.deepEqual(terminal.lines, []);
});

Deno.test("showProblems shows all where that is asked for, and the first hundred in files and pipes", () => {
  const all = recordingTerminal({ interactive: true, height: 40 });
  showProblems(PROBLEMS, all, { all: true });
  assert.equal(shown(all.errors), 300);
  const pipe = recordingTerminal();
  showProblems(PROBLEMS, pipe);
  assert.equal(shown(pipe.errors), 100);
  const none = recordingTerminal();
  showProblems([], none);
  assert.deepEqual(none.errors, []);
});
