/** A connection that is being opened, and that may be given up meanwhile. */
import type { Limited } from "../deadlines.ts";
import type { Socket } from "./connection.ts";

/** Milliseconds after which a host that does not answer is not waited for any more. */
const LONGEST = 10_000;

export interface OpeningEvents {
  opened(socket: Socket): void;
  failed(message: string, cause?: unknown): void;
}

export class Opening implements Limited {
  before: Limited | undefined;
  after: Limited | undefined;
  left = LONGEST;
  #over = false;

  constructor(socket: Promise<Socket>, private readonly events: OpeningEvents) {
    socket.then((opened) => {
      // Nobody waits for it any more.
      if (this.#over) return opened.close();
      this.#over = true;
      events.opened(opened);
    }, (error) => this.#fail(error instanceof Error ? error.message : String(error), error));
  }

  expire(): void {
    this.#fail(`the server could not be reached for ${LONGEST / 1_000} s`);
  }

  /** Nobody is told; a socket that still opens is closed. */
  abandon(): void {
    this.#over = true;
  }

  #fail(message: string, cause?: unknown): void {
    if (this.#over) return;
    this.#over = true;
    this.events.failed(message, cause);
  }
}
