/**
 * Finds out where the cursor stands, from indentation and brackets alone: while somebody writes, the text is broken most
 * of the time, and a parser that minds has nothing to say then.
 */
import { type FlowFind, scanFlow } from "./scan_flow.ts";
import type { PathPart, TextPlace } from "./text_place.ts";
import {
  commentStart,
  isGap,
  keyAt,
  type KeyToken,
  lineEnd,
  quoteEnd,
  reach,
  skipBlanks,
  trimEnd,
} from "./tokens.ts";

/** A map or a list that is open at the line that is read. */
interface Frame {
  readonly indent: number;
  /** Of the map or list itself. */
  readonly path: readonly PathPart[];
  /** The newest key, or the index of the newest item; absent in a map of which only the cursor tells. */
  part?: PathPart;
  readonly isList: boolean;
  readonly keys: string[];
}

interface Find {
  readonly place: Omit<TextPlace, "siblings">;
  readonly siblings: readonly string[];
  /** The siblings are complete when this is no longer open. */
  readonly frame?: Frame;
}

/** `undefined` in a comment, where there is nothing to complete. */
export function placeAt(text: string, at: number): TextPlace | undefined {
  return new PlaceScan(text, at).run();
}

class PlaceScan {
  readonly #frames: Frame[] = [];
  #find: Find | undefined;

  constructor(private readonly text: string, private readonly at: number) {}

  run(): TextPlace | undefined {
    for (let start = 0; start <= this.text.length;) {
      start = this.#line(start, lineEnd(this.text, start)) + 1;
      if (start > this.at && !(this.#find?.frame && this.#frames.includes(this.#find.frame))) break;
    }
    return this.#find && { ...this.#find.place, siblings: [...this.#find.siblings] };
  }

  /** @returns the end of the last line that was read */
  #line(start: number, end: number): number {
    const { text, at } = this;
    let pos = skipBlanks(text, start, end);
    const isHere = at >= start && at <= end;
    if (pos === end || text[pos] === "#" || isMarker(text.slice(start, end))) {
      if (isHere && (pos === end || at <= pos)) this.#alone(at - start, at, at, true);
      return end;
    }
    while (text[pos] === "-" && isGap(text[pos + 1])) {
      const list = this.#enterItem(pos - start);
      const next = skipBlanks(text, pos + 1, end);
      const isEmpty = next === end || text[next] === "#";
      if (at > pos && (at < next || at === next && isEmpty)) {
        this.#found({ path: pathIn(list), takes: "either", from: at, to: at, indent: at - start });
      }
      if (isEmpty) return end;
      pos = next;
    }
    const key = keyAt(text, pos, end);
    return key ? this.#entry(key, start, end) : this.#loneValue(pos, start, end);
  }

  #entry(key: KeyToken, start: number, end: number): number {
    const { text, at } = this;
    const indent = key.start - start;
    const frame = this.#enterMap(indent);
    frame.part = key.text;
    if (at >= key.start && at <= key.end) {
      const place = { from: key.start, to: key.end, hasColon: true, indent };
      this.#found({ path: frame.path, takes: "key", ...place }, frame);
    } else frame.keys.push(key.text);
    const value = skipBlanks(text, key.colon + 1, end);
    const path = [...frame.path, key.text];
    const isEmpty = value === end || text[value] === "#";
    if (at > key.colon && (at < value || at === value && isEmpty)) {
      this.#found({ path, takes: "value", from: at, to: at, indent });
    }
    return isEmpty ? end : this.#value(value, end, indent, { path, takes: "value", indent });
  }

  /** A value behind a dash, or a word that may become a key. */
  #loneValue(pos: number, start: number, end: number): number {
    const column = pos - start;
    this.#leave(column, false);
    const top = this.#frames.at(-1);
    if (this.at >= pos && this.at <= end && /[^\s{["'|>]/.test(this.text[pos]!)) {
      const stop = trimEnd(this.text, pos, commentStart(this.text, pos, end));
      if (this.at <= stop) this.#alone(column, pos, stop, false);
      else if (this.at > commentStart(this.text, pos, end)) return end;
      else this.#found({ path: top ? pathIn(top) : [], takes: "value", from: pos, to: stop, indent: column });
      return end;
    }
    const path = top ? pathIn(top) : [];
    return this.#value(pos, end, top?.indent ?? -1, { path, takes: "value", indent: column });
  }

  /** @param parent columns before what the value belongs to */
  #value(
    start: number,
    end: number,
    parent: number,
    place: Pick<TextPlace, "path" | "takes" | "indent">,
  ): number {
    const { text, at } = this;
    const char = text[start]!;
    const last = reach(text, start, parent);
    const within = (stop: number) => {
      if (at < start || at > stop) return;
      this.#found({ ...place, from: start, to: stop, scalar: { start, end: stop } });
    };
    if (char === "{" || char === "[") {
      const found = (find: FlowFind) => this.#foundInFlow(find, place.indent);
      const behind = scanFlow({ text, at, end: last, found }, start, place.path);
      return lineEnd(text, Math.max(start, behind - 1));
    }
    if (/^[|>][-+\d]*[ \t]*(?:#.*)?$/.test(text.slice(start, end))) {
      within(last);
      return last;
    }
    if (char === '"' || char === "'") {
      const behind = quoteEnd(text, start, last) ?? end;
      within(behind);
      return lineEnd(text, behind);
    }
    const stop = commentStart(text, start, end);
    within(Math.max(trimEnd(text, start, stop), at <= stop ? Math.min(at, stop) : 0));
    return end;
  }

  /** A word, or nothing, in a line of its own. @param column where it begins */
  #alone(column: number, from: number, to: number, isEmpty: boolean): void {
    const around = this.#frames.filter((frame) => frame.indent <= column && (frame.part !== undefined));
    while (around.at(-1)?.isList && around.at(-1)!.indent === column) around.pop();
    const top = around.at(-1);
    if (top && !top.isList && top.indent === column) {
      return this.#found({ path: top.path, takes: "key", from, to, indent: column }, top);
    }
    const path = top ? pathIn(top) : [];
    const frame: Frame = { indent: column, path, isList: false, keys: [] };
    // What follows in the same column belongs to the same map, if it becomes one.
    if (!isEmpty || column >= (this.#frames.at(-1)?.indent ?? -1)) this.#frames.push(frame);
    this.#found({ path, takes: "either", from, to, indent: column }, frame);
  }

  #enterItem(column: number): Frame {
    this.#leave(column, true);
    const top = this.#frames.at(-1);
    if (top?.isList && top.indent === column) {
      top.part = Number(top.part) + 1;
      return top;
    }
    const frame: Frame = { indent: column, path: top ? pathIn(top) : [], part: 0, isList: true, keys: [] };
    this.#frames.push(frame);
    return frame;
  }

  #enterMap(column: number): Frame {
    this.#leave(column, false);
    const top = this.#frames.at(-1);
    if (top && !top.isList && top.indent === column) return top;
    const frame: Frame = { indent: column, path: top ? pathIn(top) : [], isList: false, keys: [] };
    this.#frames.push(frame);
    return frame;
  }

  /** Ends all that what begins in this column does not belong to. A list may stand in the column of its key. */
  #leave(column: number, forItem: boolean): void {
    for (let top = this.#frames.at(-1); top; top = this.#frames.at(-1)) {
      const isEnded = top.indent > column || top.indent === column && top.isList && !forItem ||
        top.part === undefined && top.indent < column;
      if (!isEnded) return;
      this.#frames.pop();
    }
  }

  #found(
    place: Pick<TextPlace, "path" | "takes" | "from" | "to" | "indent" | "scalar"> & { hasColon?: boolean },
    frame?: Frame,
  ): void {
    this.#find ??= {
      place: { hasColon: false, inFlow: false, ...place },
      siblings: frame?.keys ?? [],
      ...(frame ? { frame } : {}),
    };
  }

  #foundInFlow({ siblings, isText, ...find }: FlowFind, indent: number): void {
    const scalar = isText ? { scalar: { start: find.from, end: find.to } } : {};
    this.#find ??= { place: { ...find, indent, inFlow: true, ...scalar }, siblings };
  }
}

/** The way to what the newest key or item of a map or list holds. */
function pathIn({ path, part }: Frame): readonly PathPart[] {
  return part === undefined ? path : [...path, part];
}

function isMarker(line: string): boolean {
  return /^(?:---|\.\.\.)(?:\s|$)/.test(line);
}
