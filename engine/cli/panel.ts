/** The start-up panel: what is running, at a glance. */
import { textWidth } from "../diagnostics/terminal_text.ts";
import type { Paint } from "../diagnostics/paint.ts";
import type { Terminal } from "./terminal.ts";

/** One line of the panel: a label and what stands beside it. */
export interface PanelRow {
  readonly label: string;
  readonly value: string;
  readonly style?: keyof Paint;
  /** Never broken, so that it can be copied: where it is too wide, it stands below the panel, after these words. */
  readonly below?: string;
}

const NARROWEST = 40;
const WIDEST = 80;

/**
 * Draws a box with a title and groups of aligned rows; long values are wrapped. Where output is no terminal it is plain
 * `label: value` lines, so that logs stay readable.
 */
export function renderPanel(
  title: string,
  groups: readonly (readonly PanelRow[])[],
  terminal: Terminal,
): string[] {
  const filled = groups.filter((group) => group.length > 0);
  if (!terminal.interactive) {
    return [title, ...filled.flat().map((row) => `${row.label}: ${row.value}`)];
  }
  const inner = Math.max(NARROWEST, Math.min(terminal.width, WIDEST)) - 4;
  const labelWidth = Math.max(...filled.flat().map((row) => textWidth(row.label))) + 2;
  const rule = "─".repeat(inner + 2);
  const line = (text: string) => `│ ${text}${" ".repeat(Math.max(0, inner - textWidth(text)))} │`;
  const isBelow = (row: PanelRow) => row.below !== undefined && textWidth(row.value) > inner - labelWidth;
  const lines = [`╭${rule}╮`, line(title).replace(title, terminal.paint.bold(title))];
  for (const group of filled) {
    lines.push(`├${rule}┤`);
    for (const row of group.filter((one) => !isBelow(one))) {
      wrap(row.value, inner - labelWidth).forEach((part, index) => {
        const label = (index === 0 ? row.label : "").padEnd(labelWidth);
        const drawn = line(label + part);
        lines.push(row.style && part ? drawn.replace(part, terminal.paint[row.style](part)) : drawn);
      });
    }
  }
  const below = filled.flat().filter(isBelow).map(({ below, value }) => `${below} ${value}`);
  return [...lines, `╰${rule}╯`, ...below];
}

/** Breaks a text at blanks, and inside a word only where it is wider than the whole line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  const push = () => {
    lines.push(line);
    line = "";
  };
  for (const word of text.split(" ")) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (textWidth(joined) <= width) {
      line = joined;
      continue;
    }
    if (line !== "") push();
    for (const character of word) {
      if (textWidth(line + character) > width) push();
      line += character;
    }
  }
  push();
  return lines;
}
