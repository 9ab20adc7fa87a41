/** Lets only so many be inside at a time; the others wait in the order in which they came. */
export class Gate {
  #inside = 0;
  readonly #waiting: ((leave: () => void) => void)[] = [];
  readonly #leave = () => this.#left();

  constructor(private readonly most: number, private readonly mostWaiting = Infinity) {}

  /** Nobody more can wait. */
  get full(): boolean {
    return this.#waiting.length >= this.mostWaiting;
  }

  /** What to call on leaving, once; at once where there is room. */
  enter(): (() => void) | Promise<() => void> {
    if (this.#inside < this.most) {
      this.#inside++;
      return this.#leave;
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Lets everybody in: there is nothing left to wait for. */
  close(): void {
    for (const go of this.#waiting.splice(0)) go(() => {});
  }

  #left(): void {
    const next = this.#waiting.shift();
    if (next) next(this.#leave);
    else this.#inside--;
  }
}
