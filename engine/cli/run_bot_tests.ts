/** The tests of bots, with what a person wants to see of them. */
import type { LoadedBot } from "../app/load/load_bots.ts";
import { PATIENCE } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

export function countTests(bots: readonly LoadedBot[]): number {
  return bots.reduce((sum, { definition }) => sum + (definition?.tests.length ?? 0), 0);
}

/** Runs them and prints those that fail. Resolves with whether all passed. */
export async function runBotTests(
  bots: readonly LoadedBot[],
  folder: string,
  terminal: Terminal,
): Promise<boolean> {
  const count = countTests(bots);
  if (count === 0) return true;
  // The kit and the local Discord are only loaded where there is something to test.
  const { runTests, showFailure } = await import("../testkit/definition_tests/mod.ts");
  const began = performance.now();
  let done = 0;
  let failed = 0;
  await runTests(bots, {
    folder,
    onResult(result) {
      done++;
      if (result.failure) {
        failed++;
        terminal.status?.("");
        terminal.err(`${showFailure(result, terminal)}\n`);
      }
      if (performance.now() - began > PATIENCE) terminal.status?.(`${done} of ${countOf(count)} run`);
    },
  });
  terminal.status?.("");
  terminal.out(
    failed === 0
      ? `${terminal.paint.green("✓")} ${countOf(count)} passed`
      : `${terminal.paint.red("✗")} ${failed} of ${countOf(count)} failed`,
  );
  return failed === 0;
}

function countOf(count: number): string {
  return `${count} ${count === 1 ? "test" : "tests"}`;
}
