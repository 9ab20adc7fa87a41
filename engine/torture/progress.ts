/** How far everything is that runs now: one line that is written over for who looks on, a line now and then in a file. */

/** Milliseconds between two lines, for a person and in a file. */
const PAUSE = { terminal: 100, file: 15_000 };

export class Progress {
  readonly #running = new Map<string, string>();
  #next = 0;

  /** @param now milliseconds, of a clock that nobody sets */
  constructor(
    private readonly write: (text: string) => void,
    private readonly isTerminal: boolean,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** @param how far it is: `3 of 10` */
  show(name: string, how: string): void {
    const isNew = !this.#running.has(name);
    this.#running.set(name, how);
    if (this.now() < this.#next && !(isNew && this.isTerminal)) return;
    this.#next = this.now() + (this.isTerminal ? PAUSE.terminal : PAUSE.file);
    const line = [...this.#running].map(([one, far]) => `${one} ${far}`).join(" | ");
    this.write(this.isTerminal ? `\r\x1b[2K${line}` : `${line}\n`);
  }

  /** Something is over. */
  close(name: string, how: string): void {
    this.#running.delete(name);
    this.write(`${this.isTerminal ? "\r\x1b[2K" : ""}${name} ${how}\n`);
  }

  /** Everything is over. */
  end(): void {
    if (this.isTerminal) this.write("\r\x1b[2K");
  }
}
