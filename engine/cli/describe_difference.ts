import type { CommandDifference } from "../app/notices/notice.ts";
import { textWidth } from "../diagnostics/terminal_text.ts";
import type { Terminal } from "./terminal.ts";

/** More names than this share their lines: a first sync adds dozens. */
const MOST_LINES = 8;

/** What a sync added, changed and removed, mostly a line each; one line when nothing differed. */
export function describeDifference(bot: string, difference: CommandDifference, terminal: Terminal): string[] {
  const { added, changed, removed } = difference;
  if (added.length + changed.length + removed.length === 0) {
    return [terminal.paint.dim(`  Slash commands of ${bot} are up to date.`)];
  }
  return [
    `  Slash commands of ${bot}: ${added.length} added, ${changed.length} changed, ${removed.length} removed`,
    ...describeAdded(added, terminal),
    ...changed.map(({ name, what }) => `    ${terminal.paint.yellow("~")} ${name} (${what.join(", ")})`),
    ...removed.map((name) => `    ${terminal.paint.red("-")} ${name}`),
  ];
}

function describeAdded(added: readonly string[], terminal: Terminal): string[] {
  const lines = added.length > MOST_LINES ? sharedLines(added, terminal.width - 8) : added;
  return lines.map((line) => `    ${terminal.paint.green("+")} ${line}`);
}

/** `/hello, /coin, Show profile (user menu)`: a line ends between two names, and not within one. */
function sharedLines(names: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.pop();
    if (last === undefined) lines.push(name);
    // With a comma behind it.
    else if (textWidth(`${last}, ${name}`) < width) lines.push(`${last}, ${name}`);
    else lines.push(`${last},`, name);
  }
  return lines;
}
