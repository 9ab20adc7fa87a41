/** Which line really stands wrong: YAML complains of the first one that cannot be right, often a line or many later. */
import type { ParsedText } from "../parsed_text.ts";

/** Lines of each side that are looked at. */
const REACH = 200;

/** A line with something on it. */
export interface Line {
  /** Where it begins, and where the first thing on it stands. */
  readonly start: number;
  readonly content: number;
  readonly end: number;
  readonly indent: number;
}

/** The line that an offset lies on, or the next one with something on it. */
export function lineFrom(source: ParsedText, offset: number): Line | undefined {
  let line = lineAt(source, offset);
  for (let count = 0; count < REACH && isBlank(source, line); count++) {
    const { next } = source.line(line.start);
    if (next <= line.start || next >= source.text.length) return undefined;
    line = lineAt(source, next);
  }
  return isBlank(source, line) ? undefined : line;
}

/**
 * @param line which begins in a column where nothing above does
 * @returns the line to move instead of it, and the indentation that it should have; nothing where it is the wrong one
 */
export function misplacedBefore(source: ParsedText, line: Line): { line: Line; indent: number } | undefined {
  return lonelyDeepLine(source, line) ?? brokenOut(source, line);
}

/**
 *     coin:
 *         description: Flip    ← stands too deep
 *       reply: Heads
 */
function lonelyDeepLine(source: ParsedText, line: Line) {
  const deep = lineBefore(source, line);
  const parent = deep && lineBefore(source, deep);
  if (!deep || !parent || deep.indent <= line.indent || parent.indent >= line.indent) return undefined;
  return isSiblingBelow(source, line) ? { line: deep, indent: line.indent } : undefined;
}

/**
 *     commands:
 *       hello:
 *         reply: Hi
 *     coin:                    ← belongs among the commands
 *         reply: Heads
 *       cookie:
 */
function brokenOut(source: ParsedText, line: Line) {
  const out = lineBefore(source, line, ({ indent }) => indent < line.indent);
  const inside = out && lineAfter(source, out);
  const sibling = out && lineBefore(source, out, ({ indent }) => indent <= line.indent);
  const ofSibling = sibling && lineAfter(source, sibling);
  const alike = inside && ofSibling && sibling.indent === line.indent && inside.indent === ofSibling.indent &&
    inside.indent > line.indent;
  return alike ? { line: out, indent: line.indent } : undefined;
}

/** Whether the next line that is no part of this one stands in its column. */
export function isSiblingBelow(source: ParsedText, line: Line): boolean {
  return lineAfter(source, line, ({ indent }) => indent <= line.indent)?.indent === line.indent;
}

function lineBefore(source: ParsedText, line: Line, wanted: (line: Line) => boolean = () => true) {
  let at = line.start - 1;
  for (let count = 0; at >= 0 && count < REACH; count++) {
    const above = lineAt(source, at);
    if (!isBlank(source, above) && wanted(above)) return above;
    at = above.start - 1;
  }
  return undefined;
}

function lineAfter(source: ParsedText, line: Line, wanted: (line: Line) => boolean = () => true) {
  let at = source.line(line.start).next;
  for (let count = 0; at > line.start && at < source.text.length && count < REACH; count++) {
    const below = lineAt(source, at);
    if (!isBlank(source, below) && wanted(below)) return below;
    const { next } = source.line(at);
    if (next <= at) return undefined;
    at = next;
  }
  return undefined;
}

function lineAt(source: ParsedText, offset: number): Line {
  const { start, end } = source.line(offset);
  let content = start;
  while (content < end && source.text[content] === " ") content++;
  return { start, content, end, indent: content - start };
}

function isBlank({ text }: ParsedText, { content, end }: Line): boolean {
  return content >= end || text[content] === "#" || text[content] === "\r";
}
