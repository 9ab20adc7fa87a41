/**
 * How far a run has come: a stack of frames, one for each list of steps and each decision that is under way, the
 * outermost first. Kept as JSON, it leads a later run back to the same place: what was settled is given back, what was
 * done is passed over, and nothing has an effect before the place is reached.
 */
import type { Step } from "../../model/program.ts";
import { shortHash } from "../../words/short_hash.ts";
import { RunOutdated } from "./run_waits.ts";

/** A frame as it is kept. */
export interface KeptFrame {
  /** Of a list of steps: which one it had come to, and by what the list is known again. Absent for a decision. */
  readonly at?: number;
  readonly shape?: string;
  /** What came of each decision and each list of steps of the present step that is over, in order. */
  readonly settled: readonly unknown[];
}

interface Frame {
  readonly steps?: readonly Step[];
  at: number;
  settled: unknown[];
  /** How many of them have been given back or made by this run. */
  passed: number;
}

export class Progress {
  /** Those that lead on to the kept place; empty once it is reached. */
  readonly #way: KeptFrame[];
  readonly #frames: Frame[];

  /** @param kept where the run goes on; at the begin where absent */
  constructor(kept: readonly KeptFrame[] = []) {
    const [root, ...way] = kept;
    this.#way = way;
    this.#frames = [frameOf(root)];
  }

  async settle<Value>(decide: () => Value | Promise<Value>): Promise<Value> {
    const outer = this.#top;
    // A place is only reached again by a run whose steps are the same, so the value is of the type that was settled.
    if (outer.passed < outer.settled.length) return outer.settled[outer.passed++] as Value;
    const kept = this.#next();
    if (kept && kept.at !== undefined) throw new RunOutdated();
    const depth = this.#frames.push(frameOf(kept)) - 1;
    try {
      const value = await decide();
      this.#arrive(outer, value);
      return value;
    } finally {
      this.#frames.length = depth;
    }
  }

  /** Does steps in order. @param again whether the step is one that was begun before a wait */
  async perform(steps: readonly Step[], act: (step: Step, again: boolean) => Promise<void>): Promise<void> {
    const outer = this.#top;
    if (outer.passed < outer.settled.length) return void outer.passed++;
    const kept = this.#next();
    if (kept && (kept.at === undefined || kept.shape !== shapeOf(steps))) throw new RunOutdated();
    const frame = frameOf(kept, steps);
    const depth = this.#frames.push(frame) - 1;
    try {
      for (let again = kept !== undefined; frame.at < steps.length; frame.at++, again = false) {
        if (!again) [frame.settled, frame.passed] = [[], 0];
        await act(steps[frame.at]!, again);
        if (this.#way.length > 0) throw new RunOutdated();
      }
      this.#arrive(outer, null);
    } finally {
      this.#frames.length = depth;
    }
  }

  /** Whether the run was kept at this very place. It then goes on behind it. */
  reached(): boolean {
    const frame = this.#top;
    if (frame.passed === frame.settled.length) return false;
    frame.passed++;
    return true;
  }

  /** The way that leads a later run to just behind this place. What was settled has to be what JSON knows. */
  keep(): KeptFrame[] {
    return this.#frames.map(({ steps, at, settled }, index) => ({
      ...(steps ? { at, shape: shapeOf(steps) } : {}),
      settled: index === this.#frames.length - 1 ? [...settled, null] : settled,
    }));
  }

  get #top(): Frame {
    return this.#frames.at(-1)!;
  }

  #next(): KeptFrame | undefined {
    return this.#way.shift();
  }

  /** What was under way in a frame is over. */
  #arrive(outer: Frame, value: unknown): void {
    if (this.#way.length > 0) throw new RunOutdated();
    outer.settled.push(value);
    outer.passed++;
  }
}

function frameOf(kept: KeptFrame | undefined, steps?: readonly Step[]): Frame {
  return { steps, at: kept?.at ?? 0, settled: [...kept?.settled ?? []], passed: 0 };
}

/** The same for lists of steps that do the same in the same order, whatever their texts say. */
function shapeOf(steps: readonly Step[]): string {
  return shortHash(steps.map(({ shape, action }) => shape ?? action).join(","));
}
