/** The smallest parts of a YAML text, found without minding what is wrong around them. */

export interface Token {
  readonly start: number;
  readonly end: number;
}

export interface KeyToken extends Token {
  /** Without quotes. */
  readonly text: string;
  readonly colon: number;
}

export function isBlank(char: string | undefined): boolean {
  return char === " " || char === "\t";
}

/** Whether nothing, or something that ends a word, stands there. */
export function isGap(char: string | undefined): boolean {
  return char === undefined || char === "\n" || isBlank(char);
}

export function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text[at])) at++;
  return at;
}

/** The place of the line break behind `from`, or the end of the text. */
export function lineEnd(text: string, from: number): number {
  const feed = text.indexOf("\n", from);
  return feed === -1 ? text.length : feed;
}

/** Where a comment begins in a line, or the line's end. @param from a place that is in no quotes */
export function commentStart(text: string, from: number, end: number): number {
  for (let at = text.indexOf("#", from); at !== -1 && at < end; at = text.indexOf("#", at + 1)) {
    if (at === from || isBlank(text[at - 1])) return at;
  }
  return end;
}

export function trimEnd(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && isBlank(text[at - 1])) at--;
  return at;
}

/** The key that a line has at `from`, if it has one. */
export function keyAt(text: string, from: number, end: number): KeyToken | undefined {
  const quoted = text[from] === '"' || text[from] === "'";
  if (!quoted && /[{[\]}|>#&*!%@`,]/.test(text[from] ?? "#")) return undefined;
  const stop = quoted ? quoteEnd(text, from, end) : commentStart(text, from, end);
  if (stop === undefined) return undefined;
  if (quoted) {
    const colon = skipBlanks(text, stop, end);
    const isKey = text[colon] === ":" && isGap(text[colon + 1]);
    return isKey ? { start: from, end: stop, text: text.slice(from + 1, stop - 1), colon } : undefined;
  }
  for (let at = text.indexOf(":", from); at !== -1 && at < stop; at = text.indexOf(":", at + 1)) {
    if (!isGap(text[at + 1])) continue;
    const behind = trimEnd(text, from, at);
    return { start: from, end: behind, text: text.slice(from, behind), colon: at };
  }
}

/** The place behind the text in quotes that begins at `from`; `undefined` where it does not end before `end`. */
export function quoteEnd(text: string, from: number, end: number): number | undefined {
  const quote = text[from];
  for (let at = from + 1; at < end; at++) {
    if (text[at] === "\\" && quote === '"') at++;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === "'") at++;
      else return at + 1;
    }
  }
}

/**
 * The end of what a value may reach to: the end of the last line that is indented further than `parent`, where blank
 * lines count with those around them.
 * @param from the value's beginning; where a bracket opens there, one that closes it may stand in the parent's column
 */
export function reach(text: string, from: number, parent: number): number {
  const isFlow = text[from] === "{" || text[from] === "[";
  let end = lineEnd(text, from);
  for (let start = end + 1; start <= text.length;) {
    const stop = lineEnd(text, start);
    const first = skipBlanks(text, start, stop);
    if (first < stop) {
      const closes = isFlow && first - start === parent && /[}\]]/.test(text[first]!);
      if (first - start <= parent && !closes) break;
      end = stop;
    }
    start = stop + 1;
  }
  return end;
}
