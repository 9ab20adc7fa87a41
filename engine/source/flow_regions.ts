/** Signs of the lexer that take no room in the text. */
const MARKS = new Set(["\x02", "\x18", "\x1f"]);
const FLOW_BROKEN_OFF = "\x18";
const SCALAR_FOLLOWS = "\x1f";

export interface OpenBracket {
  readonly sign: "[" | "{";
  readonly start: number;
  /** Where it was given up. */
  readonly end: number;
  /** The closing bracket of the other kind that stands at `end`, if that is the reason. */
  readonly closedBy?: string;
}

/** Loaded where something is wrong, not with every start: that would take 17 ms, and `node:module` 15 more. */
function yaml(): typeof import("yaml") {
  const { createRequire } = globalThis.process.getBuiltinModule("node:module");
  return createRequire(import.meta.resolve("yaml"))("yaml");
}

/** Where lists in `[ ]` and maps in `{ }` stand in a text, as the lexer sees it. */
export class FlowRegions {
  readonly #regions: { start: number; end: number }[] = [];
  /** Brackets that are never closed, or closed by the wrong sign; the innermost of a group first. */
  readonly broken: OpenBracket[] = [];

  /** Where quotes begin that are never closed. */
  readonly openQuotes: number[] = [];

  constructor(text: string) {
    const open: { sign: "[" | "{"; start: number }[] = [];
    let offset = 0;
    let scalar = false;
    const giveUp = () => {
      if (open.length > 0) this.#regions.push({ start: open[0]!.start, end: offset });
      while (open.length > 0) this.broken.push({ ...open.pop()!, end: offset });
    };
    for (const token of new (yaml().Lexer)().lex(text)) {
      if (!scalar && (token === "[" || token === "{")) open.push({ sign: token, start: offset });
      if (!scalar && (token === "]" || token === "}") && open.length > 0) {
        const { sign, start } = open.pop()!;
        if ((sign === "[") !== (token === "]")) {
          this.broken.push({ sign, start, end: offset, closedBy: token });
        }
        if (open.length === 0) this.#regions.push({ start, end: offset + 1 });
      }
      if (token === FLOW_BROKEN_OFF) giveUp();
      if (!scalar && isOpenQuote(token)) this.openQuotes.push(offset);
      scalar = token === SCALAR_FOLLOWS;
      if (!MARKS.has(token)) offset += token.length;
    }
    giveUp();
  }

  /** Whether a place is inside brackets. */
  contains(offset: number): boolean {
    let low = 0;
    let high = this.#regions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#regions[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    const region = this.#regions[low];
    return region !== undefined && region.start < offset;
  }
}

function isOpenQuote(token: string): boolean {
  const sign = token[0];
  if (sign !== '"' && sign !== "'") return false;
  if (token.length === 1 || token.at(-1) !== sign) return true;
  let backslashes = 0;
  while (sign === '"' && token[token.length - 2 - backslashes] === "\\") backslashes++;
  return backslashes % 2 === 1;
}
