/** Lines that were sent, for arrow up and down. Never changed in place. */
export interface LineHistory {
  readonly lines: readonly string[];
  /** Steps back from the newest; 0 is the line being written. */
  readonly back: number;
}

const MOST = 100;

export const NO_HISTORY: LineHistory = { lines: [], back: 0 };

/** With one more line; the same line twice in a row is kept once. */
export function remember({ lines }: LineHistory, line: string): LineHistory {
  const all = lines.at(-1) === line ? lines : [...lines, line].slice(-MOST);
  return { lines: all, back: 0 };
}

/** One step to older (1) or newer (-1) lines; the text that then stands in the field, `undefined` at the end. */
export function step(history: LineHistory, by: 1 | -1): { history: LineHistory; text: string } | undefined {
  const back = history.back + by;
  if (back < 0 || back > history.lines.length) return undefined;
  const text = back === 0 ? "" : history.lines[history.lines.length - back]!;
  return { history: { ...history, back }, text };
}
