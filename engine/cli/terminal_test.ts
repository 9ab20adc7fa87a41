import assert from "node:assert/strict";
import { processTerminal } from "./terminal.ts";

interface Where {
  readonly stdout?: boolean;
  readonly stderr?: boolean;
  readonly noColor?: boolean;
  readonly kind?: string;
}

/** A terminal of outputs that are terminals or not, and all that was written to both, in its order. */
function terminalAt({ stdout = true, stderr = true, noColor = false, kind = "xterm" }: Where) {
  const written: string[] = [];
  const terminal = processTerminal({
    stdout: { isTerminal: () => stdout, line: (text) => written.push(`out ${text}`) },
    stderr: {
      isTerminal: () => stderr,
      line: (text) => written.push(`err ${text}`),
      write: (text) => written.push(`raw ${text}`),
    },
    noColor,
    kind,
    size: () => ({ columns: 100, rows: 30 }),
  });
  return { terminal, written };
}

Deno.test("processTerminal paints only where both outputs are terminals and nobody minds", () => {
  assert.equal(terminalAt({}).terminal.paint.red("a"), "\x1b[31ma\x1b[39m");
  for (const where of [{ stdout: false }, { stderr: false }, { noColor: true }, { kind: "dumb" }]) {
    const { terminal } = terminalAt(where);
    assert.deepEqual([terminal.colour, terminal.paint.red("a")], [false, "a"], JSON.stringify(where));
  }
});

Deno.test("processTerminal keeps results and problems apart", () => {
  const { terminal, written } = terminalAt({ stdout: false, stderr: false });
  terminal.out("result");
  terminal.err("problem");
  assert.deepEqual(written, ["out result", "err problem"]);
  assert.deepEqual([terminal.width, terminal.height, terminal.status], [80, undefined, undefined]);
});

Deno.test("processTerminal shows progress on terminals only, and takes it away before a line", () => {
  const { terminal, written } = terminalAt({});
  terminal.status!("");
  terminal.status!("half");
  terminal.out("result");
  terminal.err("problem");
  assert.deepEqual(written, ["raw \r\x1b[2Khalf", "raw \r\x1b[2K", "out result", "err problem"]);
  for (const where of [{ stdout: false }, { stderr: false }, { kind: "dumb" }]) {
    assert.equal(terminalAt(where).terminal.status, undefined);
  }
});
