import type { CommandDifference } from "../discord/sync_commands.ts";
import type { Terminal } from "./terminal.ts";

/** What a sync added, changed and removed, a line each; one line when nothing differed. */
export function describeDifference(difference: CommandDifference, terminal: Terminal): string[] {
  const { added, changed, removed } = difference;
  if (added.length + changed.length + removed.length === 0) return ["  Slash commands are up to date."];
  return [
    ...added.map((name) => `  ${terminal.paint.green("+")} ${name}`),
    ...changed.map(({ name, what }) => `  ${terminal.paint.yellow("~")} ${name} (${what.join(", ")})`),
    ...removed.map((name) => `  ${terminal.paint.red("-")} ${name}`),
  ];
}
