/** Random trees, and random ways to write them down: for the property tests of this folder. */
import fc from "fast-check";
import { quote } from "./traps/value_fix.ts";
import type { Plain } from "./test_tools.ts";

export interface Written {
  readonly text: string;
  readonly tree: Plain;
}

/** Chooses between ways to write; deterministic, so that failures shrink. */
type Choose = (count: number) => number;

const word = fc.string({ unit: fc.constantFrom(..."abz09_éß漢😀"), minLength: 1, maxLength: 6 });
const odd = fc.string({ unit: fc.constantFrom(..."ab \n:#'\"\\{}[],-&*!|>%@`\té😀"), maxLength: 12 });
const scalar = fc.oneof({ weight: 3, arbitrary: word }, { weight: 2, arbitrary: odd });

const tree: fc.Arbitrary<Plain> = fc.letrec<{ node: Plain }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: "medium" },
    fc.oneof(scalar, scalar, fc.constant(null)),
    fc.array(tie("node"), { maxLength: 4 }).map((list) => ({ list })),
    fc.uniqueArray(fc.tuple(scalar, tie("node")), { maxLength: 4, selector: ([key]) => key }).map((map) => ({
      map,
    })),
  ),
})).node;

const root = fc.uniqueArray(fc.tuple(word, tree), { minLength: 1, maxLength: 5, selector: ([key]) => key });

/** A file and what it means. */
export const writtenYaml: fc.Arbitrary<Written> = fc.tuple(
  root,
  fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
)
  .map(([entries, numbers]) => {
    let next = 0;
    const choose: Choose = (count) => numbers[next++ % numbers.length]! % count;
    const map = { map: entries };
    const feed = choose(5) === 0 ? "\r\n" : "\n";
    return { tree: map, text: writeMap(map.map, 0, choose).replaceAll("\n", feed) };
  });

function writeMap(entries: readonly [string, Plain][], indent: number, choose: Choose): string {
  return entries.map(([key, value]) =>
    " ".repeat(indent) + writeKey(key, choose) + ":" + behind(value, indent, choose)
  )
    .join("");
}

/** What follows a colon or a dash, up to and with the line break. */
function behind(value: Plain, indent: number, choose: Choose): string {
  if (value === null) return ["", " null", " ~"][choose(3)] + comment(choose) + "\n";
  if (typeof value === "string") return writeText(value, indent, choose);
  const empty = "list" in value ? value.list.length === 0 : value.map.length === 0;
  if (empty || choose(3) === 0) return " " + writeFlow(value, indent, choose) + comment(choose) + "\n";
  const deeper = indent + 1 + choose(4);
  const start = comment(choose) + "\n" + (choose(6) === 0 ? "\n  # between\n" : "");
  if ("map" in value) return start + writeMap(value.map, deeper, choose);
  return start + value.list.map((item) => " ".repeat(deeper) + "-" + behind(item, deeper, choose)).join("");
}

function comment(choose: Choose): string {
  return choose(6) === 0 ? " # note: 'x" : "";
}

function writeKey(key: string, choose: Choose): string {
  if (isPlain(key) && choose(3) > 0) return key;
  return oneLine(key, choose);
}

function oneLine(text: string, choose: Choose): string {
  if (!text.includes("\n") && choose(2) === 0) return `'${text.replaceAll("'", "''")}'`;
  const escaped = quoteDouble(text);
  return choose(4) === 0 ? escaped.replaceAll("a", "\\x61") : escaped;
}

function quoteDouble(text: string): string {
  const inner = text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n").replaceAll(
    "\t",
    "\\t",
  );
  return `"${inner}"`;
}

function writeText(text: string, indent: number, choose: Choose): string {
  const way = choose(4);
  if (way === 0 && isPlain(text)) return ` ${text}${comment(choose)}\n`;
  if (way === 1 && isBlock(text)) {
    const body = text.slice(0, -1).split("\n").map((line) =>
      line === "" ? "" : " ".repeat(indent + 2) + line
    );
    return ` |${comment(choose)}\n${body.join("\n")}\n`;
  }
  const [first, ...rest] = text.split(" ");
  if (
    way === 2 && isPlain(text) && rest.length > 0 &&
    rest.every((part) => part !== "" && !part.startsWith("#"))
  ) {
    return ` ${[first, ...rest].join("\n" + " ".repeat(indent + 1))}\n`;
  }
  return ` ${oneLine(text, choose)}${comment(choose)}\n`;
}

function writeFlow(value: Plain, indent: number, choose: Choose): string {
  if (value === null) return choose(2) === 0 ? "null" : "~";
  if (typeof value === "string") {
    return isPlain(value) && !/[,[\]{}]/.test(value) && choose(2) === 0 ? value : oneLine(value, choose);
  }
  const gap = choose(4) === 0 ? "\n" + " ".repeat(indent + 2) : choose(2) === 0 ? " " : "";
  if ("list" in value) {
    return `[${gap}${
      value.list.map((item) => writeFlow(item, indent, choose)).join("," + (gap || " "))
    }${gap}]`;
  }
  const parts = value.map.map(([key, item]) => {
    const name = isPlain(key) && !/[,[\]{}]/.test(key) ? key : quoteDouble(key);
    return `${name}: ${writeFlow(item, indent, choose)}`;
  });
  return `{${gap}${parts.join("," + (gap || " "))}${gap}}`;
}

/** Whether a text may stand without quotes; rather too few than too many. */
function isPlain(text: string): boolean {
  return /^[\p{L}\p{N}_😀]/u.test(text) && !/^(null|Null|NULL)$/.test(text) &&
    !/[\n\t]|: |:$| #|\s$/.test(text) &&
    quote(text) === `"${text}"`;
}

/** Whether a text may be written as a literal block. */
function isBlock(text: string): boolean {
  return text.endsWith("\n") && !text.endsWith("\n\n") && !/^\s|^$/.test(text) && !/\n[ \t]/.test(text);
}
