/** Tests of recipes that see what another recipe of the same bot does: found by trying, and left out. */
import { join } from "node:path";
import { CACHE_FOLDER } from "../../app/paths/cache_folder.ts";
import { allProblems, loadBots } from "../../app/load/load_bots.ts";

export interface Tried {
  readonly texts: ReadonlyMap<string, string>;
  /** How many tests pass, and how many were left out. */
  readonly passed: number;
  readonly left: number;
  /** What keeps the bot from running: nothing, unless recipes do not go together. */
  readonly problems: readonly string[];
}

/**
 * Loads a bot that is not written yet, and runs its tests. A recipe's tests are written for the recipe alone: in a bot
 * that also writes a log of everything, some see one message more.
 * @param texts by their paths below `bots/`
 * @param onResult told after each test how many are done; what it throws ends the trial
 */
export async function tryParts(
  folder: string,
  texts: ReadonlyMap<string, string>,
  onResult: (done: number) => void,
): Promise<Tried> {
  const cache = join(folder, CACHE_FOLDER);
  await Deno.mkdir(cache, { recursive: true });
  const project = await Deno.makeTempDir({ dir: cache, prefix: "new-" });
  try {
    for (const [path, text] of texts) {
      await Deno.mkdir(join(project, "bots", path, ".."), { recursive: true });
      await Deno.writeTextFile(join(project, "bots", path), text);
    }
    const loaded = await loadBots(project);
    await using _context = loaded.context;
    const problems = allProblems(loaded).filter(({ severity }) => severity === "error");
    if (problems.length > 0) {
      return {
        texts,
        passed: 0,
        left: 0,
        problems: problems.map((one) => one.message),
      };
    }
    const { runTests } = await import("../../testkit/definition_tests/mod.ts");
    let done = 0;
    const results = await runTests(loaded.bots, { folder: project, onResult: () => onResult(++done) });
    const failed = results.filter(({ failure }) => failure).map(({ span, name }) => ({
      path: span.file.path.slice("bots/".length),
      line: span.file.position(span.start).line,
      name,
    }));
    return {
      texts: new Map([...texts].map(([path, text]) => [
        path,
        withoutTests(text, failed.filter((test) => test.path === path)),
      ])),
      passed: results.length - failed.length,
      left: failed.length,
      problems: [],
    };
  } finally {
    await Deno.remove(project, { recursive: true }).catch(() => {});
  }
}

interface FailedTest {
  /** Of its first key, from 1. */
  readonly line: number;
  readonly name: string;
}

/** Tests are items two deep in the last section of a recipe; the blank line after one goes with it. */
function withoutTests(text: string, failed: readonly FailedTest[]): string {
  if (failed.length === 0) return text;
  const lines = text.split("\n");
  for (const { line, name } of failed.toSorted((a, b) => b.line - a.line)) {
    const next = lines.findIndex((other, index) => index >= line && /^( {2}[-#] |\S)/.test(other));
    const end = next === -1 ? lines.length : next;
    const note = `  # Left out: "${name}", which another file of this bot has part in.`;
    lines.splice(line - 1, end - (line - 1), note, "");
  }
  const tests = lines.indexOf("tests:");
  if (!lines.slice(tests).some((line) => line.startsWith("  - "))) lines[tests] = "# tests:";
  return `${lines.join("\n").trimEnd()}\n`;
}
