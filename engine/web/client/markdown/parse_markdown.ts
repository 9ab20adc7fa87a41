/** Discord's markdown: lines into blocks, blocks into inline nodes. Linear in the length of the text. */
import type { Block, Inline } from "./nodes.ts";
import { parseInline } from "./parse_inline.ts";
import { isListItem, parseList } from "./parse_list.ts";

const FENCE = "```";

/** The blocks of a message or of an embed's text. Never fails: what is no markup is text. */
export function parseMarkdown(text: string): Block[] {
  return readBlocks(text, true);
}

/** The inline nodes of a text in which blocks mean nothing: titles and names of fields. */
export function parseLine(text: string): Inline[] {
  return parseInline(text);
}

function readBlocks(text: string, quotes: boolean): Block[] {
  const blocks: Block[] = [];
  const lastFence = text.lastIndexOf(FENCE);
  let nextFence = lastFence === -1 ? text.length : text.indexOf(FENCE);
  /** Start of the lines that are plain paragraph so far. */
  let plain = 0;
  let at = 0;

  const add = (from: number, found: readonly Block[], end: number) => {
    if (from > plain) blocks.push(readParagraph(text.slice(plain, from)));
    for (const block of found) blocks.push(block);
    at = plain = end;
  };
  /** Takes the code blocks that begin before `lineEnd`, then goes on to the next line. */
  const readPlainLine = (lineEnd: number) => {
    while (at < lineEnd) {
      if (nextFence < at) nextFence = at > lastFence ? text.length : text.indexOf(FENCE, at);
      const from = nextFence;
      if (from >= lineEnd || from + FENCE.length > lastFence) break;
      const close = text.indexOf(FENCE, from + FENCE.length);
      const end = close + FENCE.length;
      const isLast = text[end] === "\n";
      add(from, [readFence(text.slice(from + FENCE.length, close))], isLast ? end + 1 : end);
      if (isLast) return;
    }
    if (at <= lineEnd) at = Math.min(lineEnd + 1, text.length);
  };

  while (at < text.length) {
    const line = lineAt(text, at);
    const lineEnd = at + line.length;
    if (quotes && line.startsWith(">>> ")) {
      add(at, [{ type: "quote", children: readBlocks(text.slice(at + 4), false) }], text.length);
    } else if (quotes && isQuote(line)) {
      const lines = linesWhile(text, at, isQuote);
      const inner = lines.map((line) => line.slice(2)).join("\n");
      add(at, [{ type: "quote", children: readBlocks(inner, false) }], endOf(text, at, lines));
    } else if (isListItem(line)) {
      const lines = linesWhile(text, at, isListItem);
      add(at, parseList(lines), endOf(text, at, lines));
    } else if (/^(#{1,3}|-#) +\S/.test(line)) {
      add(at, [readTitle(line)], Math.min(lineEnd + 1, text.length));
    } else {
      readPlainLine(lineEnd);
    }
  }
  add(text.length, [], text.length);
  return blocks;
}

/** The line break that parts two blocks is drawn by the blocks themselves. */
function readParagraph(text: string): Block {
  return { type: "paragraph", children: parseInline(text.endsWith("\n") ? text.slice(0, -1) : text) };
}

function isQuote(line: string): boolean {
  return line.startsWith("> ");
}

function readTitle(line: string): Block {
  const [mark = ""] = line.split(" ", 1);
  const children = parseInline(line.slice(mark.length).trim());
  if (mark === "-#") return { type: "subtext", children };
  return { type: "heading", level: mark.length as 1 | 2 | 3, children };
}

/** `ts\ncode\n` names a language; without a line break all of it is code. */
function readFence(inner: string): Block {
  const [, language, rest] = /^([\w+.#-]{0,32})\n([^]*)$/.exec(inner) ?? [];
  const text = (rest ?? inner).replace(/^\n/, "").replace(/\n$/, "");
  if (rest === undefined || text === "") return { type: "code_block", language: "", text: inner.trim() };
  return { type: "code_block", language: language ?? "", text };
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.slice(at) : text.slice(at, end);
}

function linesWhile(text: string, at: number, wanted: (line: string) => boolean): string[] {
  const lines: string[] = [];
  while (at < text.length) {
    const line = lineAt(text, at);
    if (!wanted(line)) break;
    lines.push(line);
    at += line.length + 1;
  }
  return lines;
}

function endOf(text: string, at: number, lines: readonly string[]): number {
  return Math.min(text.length, lines.reduce((sum, line) => sum + line.length + 1, at));
}
