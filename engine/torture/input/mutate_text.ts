/** Files as they are after somebody's hand, editor or disk has slipped. */
import type { Chance } from "./chance.ts";
import { longText, oddText, SIGNS, VALUES } from "./odd_texts.ts";

/** @param others texts of which parts come in between */
export function mutateText(text: string, others: readonly string[], chance: Chance): string {
  for (let times = 1 + chance.below(chance.pick([1, 2, 3, 8])); times > 0; times--) {
    text = chance.pick(MUTATIONS)(text, chance, others);
  }
  return text;
}

type Mutation = (text: string, chance: Chance, others: readonly string[]) => string;

const MUTATIONS: readonly Mutation[] = [
  // Single signs.
  (text, chance) => splice(text, chance.below(text.length + 1), 0, oddText(chance)),
  (text, chance) => splice(text, chance.below(text.length + 1), 1 + chance.below(6), ""),
  (text, chance) => splice(text, chance.below(text.length + 1), 1, chance.pick(SIGNS)),
  // Stretches.
  (text, chance) => splice(text, chance.below(text.length + 1), 0, stretch(text, chance, 60)),
  (text, chance, others) =>
    splice(text, chance.below(text.length + 1), chance.below(200), stretch(chance.pick(others), chance, 400)),
  (text, chance) =>
    chance.once(3) ? text.slice(0, chance.below(text.length)) : text.slice(chance.below(text.length)),
  (text, chance) => text + chance.pick(["\n", "\n---\n", "\n...\n", ""]) + stretch(text, chance, 300),
  // Lines, and what stands below them.
  (text, chance) => onLine(text, chance, (line) => " ".repeat(chance.below(12)) + line.trimStart()),
  (text, chance) =>
    onLine(
      text,
      chance,
      (line) =>
        line.replace(/^ */, (blanks) => chance.pick(["\t", blanks + " ", blanks.slice(1), blanks + "- "])),
    ),
  (text, chance) =>
    onBlocks(
      text,
      chance,
      (lines, a, b) => [...lines.slice(0, a.start), ...lines.slice(b.start, b.end), ...lines.slice(a.start)],
    ),
  (text, chance) => onBlocks(text, chance, (lines, a) => [...lines.slice(0, a.start), ...lines.slice(a.end)]),
  (text, chance) => onBlocks(text, chance, (lines, a) => [...lines.slice(0, a.end), ...lines.slice(a.start)]),
  (text, chance) =>
    onBlocks(
      text,
      chance,
      (lines, a) => lines.map((line, at) => at > a.start && at < a.end ? "  " + line : line),
    ),
  (text, chance, others) =>
    onBlocks(text, chance, (lines, a) => {
      const other = chance.pick(others).split("\n");
      const { start, end } = blockAt(other, chance.below(other.length));
      const [from, to] = [indentOf(lines[a.start]!), indentOf(other[start]!)];
      return [
        ...lines.slice(0, a.end),
        ...other.slice(start, end).map((line) => " ".repeat(from) + line.slice(Math.min(to, indentOf(line)))),
        ...lines.slice(a.end),
      ];
    }),
  // Keys and values.
  (text, chance) => onValue(text, chance, () => chance.pick(VALUES)),
  (text, chance) => onValue(text, chance, () => longText(chance)),
  (text, chance) =>
    onValue(
      text,
      chance,
      (value) =>
        chance.pick([
          `[${value}]`,
          `{ a: ${value} }`,
          `"${value}"`,
          `'${value}'`,
          `{${value}}`,
          `- ${value}`,
          `|\n      ${value}`,
        ]),
    ),
  (text, chance) =>
    onValue(
      text,
      chance,
      (value) => `${chance.pick(["&a", "*a", "!t", "!!str", "!!int", "&a *a", "<<:", "!<x>"])} ${value}`,
    ),
  (text, chance) => onTwo(text, chance, /:[ ]+([^\n]*)/g),
  (text, chance) => onTwo(text, chance, /([\w-]+)(?=:)/g),
  (text, chance) => onTwo(text, chance, /([\p{L}\p{N}_.]+)/gu),
  (text, chance, others) => onTwo(text, chance, /([\w-]+)(?=:)/g, chance.pick(others)),
  (text, chance, others) => onTwo(text, chance, /:[ ]+([^\n]*)/g, chance.pick(others)),
];

function splice(text: string, at: number, gone: number, come: string): string {
  return text.slice(0, at) + come + text.slice(at + gone);
}

function stretch(text: string, chance: Chance, most: number): string {
  const from = chance.below(text.length + 1);
  return text.slice(from, from + chance.below(most));
}

function onLine(text: string, chance: Chance, change: (line: string) => string): string {
  const lines = text.split("\n");
  const at = chance.below(lines.length);
  return lines.with(at, change(lines[at]!)).join("\n");
}

interface Block {
  readonly start: number;
  readonly end: number;
}

/** A line with all that is indented below it. */
function blockAt(lines: readonly string[], start: number): Block {
  const indent = indentOf(lines[start]!);
  let end = start + 1;
  while (end < lines.length && indentOf(lines[end]!) > indent) end++;
  return { start, end };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function onBlocks(
  text: string,
  chance: Chance,
  change: (lines: readonly string[], a: Block, b: Block) => string[],
): string {
  const lines = text.split("\n");
  const block = () => blockAt(lines, chance.below(lines.length));
  return change(lines, block(), block()).join("\n");
}

function onValue(text: string, chance: Chance, change: (value: string) => string): string {
  return onMatch(text, chance, /:[ ]+([^\n,}\]]*)/g, change);
}

/** Has one place say what stands at another one. */
function onTwo(text: string, chance: Chance, pattern: RegExp, other = text): string {
  const found = [...other.matchAll(pattern)];
  return found.length === 0 ? text : onMatch(text, chance, pattern, () => chance.pick(found)[1]!);
}

function onMatch(text: string, chance: Chance, pattern: RegExp, change: (found: string) => string): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const match = chance.pick(found);
  const start = match.index + match[0].length - match[1]!.length;
  return splice(text, start, match[1]!.length, change(match[1]!));
}
