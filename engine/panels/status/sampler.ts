/** Numbers of a process over the last hour: taken by a clock, kept in memory, and no more of them than fit. */
import type { Clock } from "../../model/clock.ts";
import type { Sample } from "../../model/panels/status.ts";

/** What is counted since the process began, and what is measured now. */
export type Measured = Omit<Sample, "at">;

export interface SamplerOptions {
  readonly clock: Clock;
  readonly measure: () => Measured;
}

/** Milliseconds between two samples. */
export const EVERY = 5_000;
/** An hour. */
export const KEPT = 720;
const IN_A_MINUTE = 60_000 / EVERY;

export class Sampler {
  readonly #samples: Sample[] = [];
  /** What was measured in the last minute, and right before it. */
  readonly #counted: Measured[];
  readonly #listeners = new Set<(sample: Sample) => void>();
  #cancel = () => {};

  constructor(private readonly options: SamplerOptions) {
    this.#counted = [this.options.measure()];
    this.#plan();
  }

  /** Oldest first. */
  list(): readonly Sample[] {
    return [...this.#samples];
  }

  /** Tells each new sample until the returned function is called. */
  watch(listener: (sample: Sample) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  stop(): void {
    this.#cancel();
  }

  #plan(): void {
    this.#cancel = this.options.clock.after(EVERY, () => {
      this.#take();
      this.#plan();
    });
  }

  #take(): void {
    const at = this.options.clock.now();
    const measured = this.options.measure();
    const before = this.#counted[0]!;
    const sample: Sample = {
      ...measured,
      at,
      commands: measured.commands - before.commands,
      messages: measured.messages - before.messages,
      errors: measured.errors - before.errors,
    };
    this.#counted.push(measured);
    if (this.#counted.length > IN_A_MINUTE) this.#counted.shift();
    this.#samples.push(sample);
    if (this.#samples.length > KEPT) this.#samples.shift();
    for (const listener of this.#listeners) listener(sample);
  }
}
