/** One request under way, from the moment it is asked for until it is answered or given up. */
import type { Limited } from "../deadlines.ts";
import { WireError, type WireResponse } from "../transport.ts";

/** Milliseconds that a request may take altogether, however lively it is. */
const LONGEST = 300_000;

export class Call implements Limited {
  deadline: number;
  /** Ends what the request is under way on; absent while it waits for a connection. */
  abandon: (() => void) | undefined;
  #settled = false;
  readonly #last: number;

  constructor(
    readonly bytes: Uint8Array,
    private readonly timeout: number,
    private readonly resolve: (response: WireResponse) => void,
    private readonly reject: (error: WireError) => void,
  ) {
    const now = performance.now();
    this.#last = now + LONGEST;
    this.deadline = now + timeout;
  }

  get settled(): boolean {
    return this.#settled;
  }

  /** Something was sent or came: the server has its time again. */
  renew(): void {
    this.deadline = Math.min(performance.now() + this.timeout, this.#last);
  }

  answer(response: WireResponse): void {
    this.#settled = true;
    this.resolve(response);
  }

  fail(message: string, cause?: unknown): void {
    if (this.#settled) return;
    this.#settled = true;
    this.reject(new WireError(message, this.abandon !== undefined, cause === undefined ? {} : { cause }));
  }

  expire(): void {
    this.fail(`nothing came for ${this.timeout / 1_000} s`);
    this.abandon?.();
  }
}
