import { Cooked, linesOf } from "./cooked.ts";

interface Line {
  /** Number of leading blanks. */
  readonly indent: number;
  readonly start: number;
  /** End of the content, before the line break. */
  readonly end: number;
  /** End of the line break. */
  readonly next: number;
}

/**
 * A literal or folded block scalar at `[start, end)`, from `|` or `>` to the end of its last line.
 *
 * @param baseIndent column to which an explicit indentation indicator is added
 */
export function cookBlock(source: string, start: number, end: number, baseIndent: number): Cooked {
  const cooked = new Cooked(source);
  const header = readHeader(source, start, end);
  if (header.end >= end) return cooked;
  const lines: Line[] = [];
  for (const [from, to, next] of linesOf(source, header.end, end)) {
    let indent = 0;
    while (from + indent < to && source[from + indent] === " ") indent++;
    lines.push({ indent, start: from, end: to, next });
  }
  let last = lines.length;
  while (last > 0 && isEmpty(lines[last - 1]!)) last--;
  if (last === 0) {
    if (header.chomp === "+" && lines.length > 0) {
      for (const line of lines.slice(0, Math.max(1, lines.length - 1))) {
        cooked.put("\n", line.start, line.next);
      }
    }
    return cooked;
  }
  const first = lines.findIndex((line) => !isEmpty(line));
  const trim = header.indent > 0 ? baseIndent + header.indent : lines[first]!.indent;
  for (let at = lines.length - 1; at >= last; at--) {
    if (lines[at]!.indent > trim) last = at + 1;
  }
  for (const line of lines.slice(0, first)) {
    copyBlanks(cooked, line, trim);
    cooked.put("\n", line.end, line.next);
  }
  const content = lines.slice(first, last);
  if (header.folded) folded(cooked, content, trim);
  else literal(cooked, content, trim);
  chomp(cooked, header.chomp, lines, last, trim);
  return cooked;
}

function isEmpty(line: Line): boolean {
  return line.start + line.indent === line.end;
}

function readHeader(source: string, start: number, end: number) {
  const folded = source[start] === ">";
  let chomp = "";
  let indent = 0;
  let at = start + 1;
  for (; at < end; at++) {
    const char = source[at]!;
    if (char === "+" || char === "-") chomp ||= char;
    else if (char >= "1" && char <= "9") indent ||= Number(char);
    else break;
  }
  const feed = source.indexOf("\n", at);
  return { folded, chomp, indent, end: feed === -1 || feed >= end ? end : feed + 1 };
}

function copyBlanks(cooked: Cooked, line: Line, trim: number): void {
  if (line.indent > trim) cooked.copy(line.start + trim, line.start + line.indent);
}

function literal(cooked: Cooked, lines: readonly Line[], trim: number): void {
  lines.forEach((line, number) => {
    const before = lines[number - 1];
    if (before) cooked.put("\n", before.end, before.next);
    copyBlanks(cooked, line, trim);
    cooked.copy(line.start + line.indent, line.end);
  });
}

/** Breaks between ordinary lines become blanks; breaks around lines that are indented further stay. */
function folded(cooked: Cooked, lines: readonly Line[], trim: number): void {
  let pending = "";
  let pendingAt = lines[0]!.start;
  let moreBefore = false;
  for (const line of lines) {
    const content = line.start + line.indent;
    const more = line.indent > trim || cooked.source[content] === "\t";
    if (more) {
      if (pending === " ") pending = "\n";
      else if (!moreBefore && pending === "\n") pending = "\n\n";
    } else if (content === line.end) {
      if (pending === "\n") cooked.put("\n", line.start, line.next);
      else pending = "\n";
      continue;
    }
    cooked.put(pending, pendingAt, line.start);
    if (more) copyBlanks(cooked, line, trim);
    cooked.copy(content, line.end);
    pending = more ? "\n" : " ";
    pendingAt = line.end;
    moreBefore = more;
  }
}

function chomp(cooked: Cooked, chomp: string, lines: readonly Line[], last: number, trim: number): void {
  if (chomp === "-") return;
  const before = lines[last - 1]!;
  if (chomp !== "+") return cooked.put("\n", before.end, before.next);
  for (let at = last; at < lines.length; at++) {
    const previous = lines[at - 1]!;
    cooked.put("\n", previous.end, previous.next);
    copyBlanks(cooked, lines[at]!, trim);
  }
  if (!cooked.text.endsWith("\n")) cooked.put("\n", before.end, before.next);
}
