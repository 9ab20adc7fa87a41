/** One request under way, from the moment it is asked for until it is answered or given up. */
import type { Limited } from "../deadlines.ts";
import { WireError, type WireResponse } from "../transport.ts";

/** Milliseconds after which a request is given no more time, however lively it is: an answer that drips in has an end too. */
const LONGEST = 300_000;

export class Call implements Limited {
  before: Limited | undefined;
  after: Limited | undefined;
  left: number;
  /** Ends what the request is under way on; absent while it waits for a connection. */
  abandon: (() => void) | undefined;
  #settled = false;
  #spent = 0;

  constructor(
    readonly bytes: Uint8Array,
    private readonly timeout: number,
    private readonly resolve: (response: WireResponse) => void,
    private readonly reject: (error: WireError) => void,
  ) {
    this.left = timeout;
  }

  get settled(): boolean {
    return this.#settled;
  }

  /** Something was sent or came: the server has its time again. */
  renew(): void {
    this.#spent += this.timeout - this.left;
    if (this.#spent < LONGEST) this.left = this.timeout;
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
