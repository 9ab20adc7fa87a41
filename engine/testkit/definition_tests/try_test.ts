/** Runs a test that stands in no file yet. */
import { dirname, join } from "node:path";
import type { TriedTest } from "../../app/live/app_tests.ts";
import { EXTENSIONS_FOLDER } from "../../app/paths/extension_folder.ts";
import { loadBots } from "../../app/load/load_bots.ts";
import { LoadContext } from "../../app/load/load_context.ts";
import { renderProblems } from "../../diagnostics/code_frame.ts";
import type { TrialResult } from "../../model/panels/live.ts";
import { leaveRoom, takeRoom } from "./cache_room.ts";
import { runTests } from "./run_tests.ts";
import { showFailure } from "./show_failure.ts";

/** Narrow enough for a telephone: what is expected stands above what there is. */
const PLAIN = { colour: false, width: 44 };

/** The last test of the changed file, in a copy of the bot. */
export async function tryTest({ folder, bot, files, changed }: TriedTest): Promise<TrialResult> {
  const room = await takeRoom(folder);
  try {
    for (const path of files) {
      const target = join(room, path);
      await Deno.mkdir(dirname(target), { recursive: true });
      if (path === changed.path) await Deno.writeTextFile(target, changed.text);
      else await Deno.copyFile(join(folder, path), target);
    }
    const extensions = join(folder, EXTENSIONS_FOLDER);
    if (await Deno.stat(extensions).then(() => true, () => false)) {
      await Deno.symlink(await Deno.realPath(extensions), join(room, EXTENSIONS_FOLDER), { type: "dir" });
    }
    return await tryIn(room, bot, changed.path);
  } finally {
    await Deno.remove(room, { recursive: true });
    await leaveRoom(folder);
  }
}

async function tryIn(folder: string, id: string, path: string): Promise<TrialResult> {
  await using context = new LoadContext(folder);
  const { bots } = await loadBots(folder, undefined, { context });
  const bot = bots.find((one) => one.id === id);
  const errors = (bot?.problems ?? []).filter(({ severity }) => severity === "error");
  const test = bot?.definition?.tests.findLast(({ span }) => span.file.path === path);
  if (!bot?.definition || !bot.program || !test || errors.length > 0) {
    const report = renderProblems(errors, PLAIN) || "The bot's files cannot be read with the test in them.";
    return { passed: false, report };
  }
  const only = { ...bot, definition: { ...bot.definition, tests: [test] } };
  const [result] = await runTests([only], { folder });
  return { passed: result?.failure === undefined, report: result ? showFailure(result, PLAIN) : "" };
}
