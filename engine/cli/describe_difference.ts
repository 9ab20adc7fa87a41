import type { CommandDifference } from "../app/notice.ts";
import type { Terminal } from "./terminal.ts";

/** What a sync added, changed and removed, a line each; one line when nothing differed. */
export function describeDifference(bot: string, difference: CommandDifference, terminal: Terminal): string[] {
  const { added, changed, removed } = difference;
  if (added.length + changed.length + removed.length === 0) {
    return [terminal.paint.dim(`  Slash commands of ${bot} are up to date.`)];
  }
  return [
    `  Slash commands of ${bot}: ${added.length} added, ${changed.length} changed, ${removed.length} removed`,
    ...added.map((name) => `    ${terminal.paint.green("+")} ${name}`),
    ...changed.map(({ name, what }) => `    ${terminal.paint.yellow("~")} ${name} (${what.join(", ")})`),
    ...removed.map((name) => `    ${terminal.paint.red("-")} ${name}`),
  ];
}
