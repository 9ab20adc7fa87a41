/** The time of one program: it is over when another one has taken its place, and its last run has ended. */
export class Tenure {
  #runs = 0;
  #replaced = false;

  /** @param onEnd called when it is over, and again where somebody begins after that */
  constructor(private readonly onEnd: () => void) {}

  /** A run begins. @returns to be called once, when it has ended */
  begin(): () => void {
    this.#runs++;
    return () => {
      this.#runs--;
      this.#look();
    };
  }

  /** No run begins any more. */
  replaced(): void {
    if (this.#replaced) return;
    this.#replaced = true;
    this.#look();
  }

  #look(): void {
    if (this.#replaced && this.#runs === 0) this.onEnd();
  }
}
