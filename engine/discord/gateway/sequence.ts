/** Which numbered dispatches of a session have come, and from which on the rest is still owed. */

/** So many numbers back, a dispatch that comes a second time is known again. A power of two. */
const REMEMBERED = 1_024;
/** A number that has not come when so many higher ones have is not waited for any longer: Discord may have left it out. */
const LONGEST_GAP = 100;

export class Sequence {
  readonly #numbers: number[] = new Array(REMEMBERED).fill(-1);
  readonly #names: string[] = new Array(REMEMBERED).fill("");
  #last = 0;

  /** The highest number below which none is missing: what a resume is to go on from. */
  get last(): number {
    return this.#last;
  }

  /**
   * Takes note of a dispatch.
   * @returns whether it is new; one of the same number and name has been told already
   */
  note(number: number, name: string): boolean {
    // It begins a session: nothing before it is still to come.
    if (name === "READY") this.#last = number;
    const at = number % REMEMBERED;
    if (this.#numbers[at] === number && this.#names[at] === name) return false;
    this.#numbers[at] = number;
    this.#names[at] = name;
    if (number - this.#last > LONGEST_GAP) this.#last = number - LONGEST_GAP;
    while (this.#numbers[(this.#last + 1) % REMEMBERED] === this.#last + 1) this.#last++;
    return true;
  }

  /** Another session begins to count. */
  reset(): void {
    this.#numbers.fill(-1);
    this.#last = 0;
  }
}
