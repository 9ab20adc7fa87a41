/** Reads the marks within a line or paragraph, from left to right, in time linear to its length. */
import { backtickPairs } from "./backtick_pairs.ts";
import { InlineOutput, type Mark } from "./inline_output.ts";
import type { Inline } from "./nodes.ts";
import { readAngle } from "./read_angle.ts";
import { endOfUrl, readTarget } from "./read_link.ts";

const SPECIAL = /[\\*_~|`<[\]@h]/g;
const STOPS: readonly Mark[] = ["*", "**", "_", "__", "~~", "||"];

export function parseInline(text: string): Inline[] {
  const output = new InlineOutput();
  let pairs: ReadonlyMap<number, number> | undefined;
  /** What is read up to here is in the output. */
  let done = 0;

  const take = (node: Inline, from: number, end: number) => {
    output.push(text.slice(done, from));
    output.push(node);
    done = end;
  };
  const flush = (end: number) => {
    output.push(text.slice(done, end));
    done = end;
  };

  /** Reads what starts at `at`. Anything that it does not take stays text. */
  const readAt = (at: number) => {
    const letter = text[at]!;
    if (letter === "\\") {
      const escaped = text[at + 1];
      if (escaped && /[^0-9A-Za-z\s]/.test(escaped)) take(escaped, at, at + 2);
    } else if (letter === "<") {
      const read = readAngle(text, at);
      if (read) take(read.node, at, read.end);
    } else if (letter === "`") {
      readCode(at);
    } else if (letter === "@") {
      const word = ["@everyone", "@here"].find((word) => text.startsWith(word, at));
      if (word) take({ type: "everyone", text: word }, at, at + word.length);
    } else if (letter === "h") {
      if (!text.startsWith("http", at)) return;
      const stops: string[] = STOPS.filter((mark) => output.isOpen(mark));
      const end = endOfUrl(text, at, output.isOpen("[") ? [...stops, "]"] : stops);
      const url = text.slice(at, end);
      if (end > at) take({ type: "link", url, children: [url] }, at, end);
    } else if (letter === "[") {
      flush(at);
      output.open("[");
      done = at + 1;
    } else if (letter === "]") {
      readLinkEnd(at);
    } else {
      readMarks(at, letter);
    }
  };

  const readCode = (at: number) => {
    pairs ??= backtickPairs(text);
    const length = runLength(text, at);
    const close = pairs.get(at);
    if (close === undefined) return flush(at + length);
    const code = text.slice(at + length, close).replace(/^ (?=`)/, "").replace(/(?<=`) $/, "");
    take({ type: "code", text: code }, at, close + length);
  };

  const readLinkEnd = (at: number) => {
    if (!output.isOpen("[")) return;
    const target = text[at + 1] === "(" ? readTarget(text, at + 1) : undefined;
    if (!target) return output.forgetBracket();
    flush(at);
    if (output.closeLink(target.url)) done = target.end;
  };

  /** A run of one letter: `*`, `_` in ones and twos, `~` and `|` in twos. */
  const readMarks = (at: number, letter: string) => {
    const length = runLength(text, at);
    const end = at + length;
    flush(at);
    const single: Mark | undefined = letter === "*" ? "*" : letter === "_" ? "_" : undefined;
    const double = letter + letter as Mark;
    if (length > 3 || (!single && length !== 2)) return flush(end);
    const before = text[at - 1] ?? " ";
    const after = text[end] ?? " ";
    const rules = {
      opens: /\S/.test(after) && !(single === "_" && /[\p{L}\p{N}]/u.test(before)),
      closes: /\S/.test(before) && !(single === "_" && /[\p{L}\p{N}]/u.test(after)),
    };
    while (done < end) {
      const left = end - done;
      const mark = nextMark(left, single, double, output);
      const isSingle = mark === single;
      const closes = output.isOpen(mark) && (rules.closes || !isSingle) &&
        output.close(mark as Exclude<Mark, "[">);
      const opens = !closes && !output.isOpen(mark) && (isSingle ? rules.opens : end < text.length);
      if (opens) output.open(mark);
      else if (!closes) output.push(mark);
      done += mark.length;
    }
  };

  for (SPECIAL.lastIndex = 0;;) {
    const at = SPECIAL.exec(text)?.index;
    if (at === undefined) break;
    readAt(at);
    SPECIAL.lastIndex = Math.max(done, at + 1);
  }
  flush(text.length);
  return output.finish();
}

/** How the next part of a run counts: `***` closes what was opened last, and opens the wider mark first. */
function nextMark(left: number, single: Mark | undefined, double: Mark, output: InlineOutput): Mark {
  if (!single || left === 2) return double;
  if (left === 1) return single;
  return output.innermost(single, double) ?? double;
}

function runLength(text: string, at: number): number {
  let end = at + 1;
  while (text[end] === text[at]) end++;
  return end - at;
}
