/** How long single cases took, and which of them took too long. */
import { processorTime } from "../processor_time.ts";

/** Milliseconds of the processor that no case may take. */
const LONGEST = 1_000;
/** From here on it is looked at more closely whether the case was slow, or the machine busy with something else. */
const SUSPECT = 500;

export class Slowest {
  #longest = 0;
  #case = "";

  /** @param most milliseconds; more for a case that is made of many */
  constructor(private readonly most = LONGEST) {}

  /** Milliseconds of the slowest case. */
  get longest(): number {
    return this.#longest;
  }

  /** As a figure: `12 ms`. */
  get figure(): string {
    return `${this.#longest.toFixed(0)} ms`;
  }

  /** Tells of the slowest case where it took too long. */
  get broken(): string[] {
    return this.#longest < this.most ? [] : [`took ${this.figure}: ${this.#case}`];
  }

  /**
   * Runs a case, and runs it again where it seemed to be slow.
   * @param name what it is, as it is told when it is too slow
   */
  async measure<Value>(name: () => string, run: () => Value | Promise<Value>): Promise<Value> {
    const start = performance.now();
    const value = await run();
    let took = performance.now() - start;
    for (let again = 0; again < 2 && took > SUSPECT; again++) {
      const since = processorTime();
      await run();
      took = Math.min(took, since());
    }
    this.#note(name, took);
    return value;
  }

  /** Runs a case that cannot be run again, such as one that a bot remembers, and counts the time of the processor. */
  async measureOnce<Value>(name: () => string, run: () => Value | Promise<Value>): Promise<Value> {
    const since = processorTime();
    const value = await run();
    this.#note(name, since());
    return value;
  }

  #note(name: () => string, took: number): void {
    if (took <= this.#longest) return;
    this.#longest = took;
    this.#case = name();
  }
}
