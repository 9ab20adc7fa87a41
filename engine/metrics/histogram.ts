/** How many values fell under which bounds. */

export interface HistogramReading {
  /** Upper bounds in rising order; the last bucket, without a bound, is `count`. */
  readonly bounds: readonly number[];
  /** How many values were at most that bound, for each of them. */
  readonly cumulative: readonly number[];
  readonly count: number;
  readonly sum: number;
}

export class Histogram {
  readonly #counts: number[];
  #count = 0;
  #sum = 0;

  /** @param bounds upper bounds, each included in its bucket, in rising order */
  constructor(private readonly bounds: readonly number[]) {
    this.#counts = bounds.map(() => 0);
  }

  /** What is no number of at least 0 is not counted: a clock that was set back gives such. */
  observe(value: number): void {
    if (!(value >= 0 && value < Infinity)) return;
    this.#count++;
    this.#sum += value;
    for (let at = 0; at < this.bounds.length; at++) {
      if (value <= this.bounds[at]!) return void this.#counts[at]!++;
    }
  }

  read(): HistogramReading {
    let total = 0;
    const cumulative = this.#counts.map((count) => total += count);
    return { bounds: this.bounds, cumulative, count: this.#count, sum: this.#sum };
  }
}
