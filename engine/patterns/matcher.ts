/**
 * Looks for a pattern in a text by following all ways at once (Thompson, "Regular expression search algorithm", 1968):
 * each sign of the text is looked at once for each state, so no pattern and no text makes it run for long.
 */
import type { PatternNode, PlaceTest, SignSet } from "./pattern_node.ts";
import { PatternMistake } from "./parse_pattern.ts";
import { not, withoutCase } from "./signs.ts";

/** Whether the pattern is found anywhere in a text. */
export type Matcher = (text: string) => boolean;

/** With a message of 4000 signs, a few milliseconds at the very most. */
const MOST_STATES = 500;

interface State {
  readonly set?: SignSet;
  readonly holds?: PlaceTest;
  /** Indices of the states behind it. */
  next: number[];
}

/**
 * @param ignoreCase capitals make no difference
 * @throws {PatternMistake} where the pattern is too large
 */
export function matcherOf(pattern: PatternNode, ignoreCase: boolean): Matcher {
  const { states, start, end } = build(pattern, ignoreCase);
  return (text) => search(text, states, start, end);
}

interface Built {
  readonly states: readonly State[];
  readonly start: number;
  readonly end: number;
}

function build(pattern: PatternNode, ignoreCase: boolean): Built {
  const states: State[] = [];
  const add = (state: State): number => {
    if (states.length >= MOST_STATES) {
      throw new PatternMistake("This pattern is too large; repeat fewer times.", 0);
    }
    return states.push(state) - 1;
  };
  /** Returns where `node` begins, when `behind` follows it. */
  const into = (node: PatternNode, behind: number): number => {
    switch (node.kind) {
      case "sign": {
        const set = ignoreCase ? withoutCase(node.set) : node.set;
        return add({ set: node.others ? not(set) : set, next: [behind] });
      }
      case "place":
        return add({ holds: node.holds, next: [behind] });
      case "row":
        return node.parts.reduceRight((next, part) => into(part, next), behind);
      case "choice":
        return add({ next: node.parts.map((part) => into(part, behind)) });
      case "repeat": {
        const { part, min, max } = node;
        let next = behind;
        if (max === Infinity) {
          next = add({ next: [] });
          states[next]!.next = [into(part, next), behind];
        } else {
          for (let left = max; left > min; left--) next = add({ next: [into(part, next), behind] });
        }
        for (let left = min; left > 0; left--) next = into(part, next);
        return next;
      }
    }
  };
  const end = add({ next: [] });
  return { states, start: into(pattern, end), end };
}

function search(text: string, states: readonly State[], start: number, end: number): boolean {
  /** The place at which a state was last reached, so that none is followed twice. */
  const reached = new Int32Array(states.length).fill(-1);
  const waiting: number[] = [];
  let current: number[] = [];
  let before = -1;
  for (let at = 0, place = 0;; place++) {
    const after = at < text.length ? text.codePointAt(at)! : -1;
    const signs: number[] = [];
    // A match may begin anywhere.
    waiting.push(start, ...current);
    while (waiting.length > 0) {
      const index = waiting.pop()!;
      if (reached[index] === place) continue;
      reached[index] = place;
      if (index === end) return true;
      const state = states[index]!;
      if (state.set) signs.push(index);
      else if (!state.holds || state.holds(before, after)) waiting.push(...state.next);
    }
    if (after === -1) return false;
    current = [];
    for (const index of signs) {
      const state = states[index]!;
      if (state.set!(after)) current.push(state.next[0]!);
    }
    before = after;
    at += after > 0xffff ? 2 : 1;
  }
}
