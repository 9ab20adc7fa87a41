/** `atomictest`: whether files can be written and read as they should. */
import type { Builtin } from "../../model/builtin.ts";
import type { Run } from "../../model/program.ts";
import type { FileTest } from "../../model/services.ts";
import { codeBlock } from "../../words/code.ts";
import { cut } from "../../words/cut.ts";
import { page } from "../kit/page.ts";
import { FOR_OWNER } from "./owner_rules.ts";

const DETAIL = 200;

export const ATOMICTEST: Builtin = {
  ...FOR_OWNER,
  name: "atomictest",
  description: "Tests how I write and read files",
  options: [],
  async run(run) {
    const { services, program: { texts } } = run.bot;
    const { tests, cache } = await services.testFiles();
    const failed = tests.filter(({ passed }) => !passed).length;
    const message = page(run, failed === 0 ? "success" : "error", {
      title: failed === 0
        ? texts.get("atomictest_passed")
        : texts.get("atomictest_failed", { failed, total: tests.length }),
      description: `${codeBlock(table(run, tests))}\n${texts.get("atomictest_cache", cache)}`,
    });
    await run.reply(message, { ephemeral: true });
  },
};

function table(run: Run, tests: readonly FileTest[]): string {
  const names = tests.map(({ name }) => run.bot.program.texts.get(`atomictest_${name}`));
  const times = tests.map(({ ms }) => `${ms.toFixed(2)} ms`);
  const width = (cells: readonly string[]) => Math.max(0, ...cells.map((cell) => cell.length));
  const [nameWidth, timeWidth] = [width(names), width(times)];
  return tests.map(({ passed, detail }, row) => {
    const cells = [passed ? "✓" : "✗", names[row]!.padEnd(nameWidth), times[row]!.padStart(timeWidth)];
    return [...cells, ...(detail ? [cut(detail, DETAIL)] : [])].join("  ");
  }).join("\n");
}
