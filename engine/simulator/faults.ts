/** What goes wrong with requests on purpose, so that one sees what a bot makes of it. */

export interface Fault {
  /** `429`: too many requests; `500` and the like: Discord's own failure; `403`: the bot lacks a permission. */
  readonly status: 403 | 429 | 500 | 502 | 503;
  /** How many requests are still refused. */
  readonly left: number;
}

export interface FaultState {
  readonly fault: Fault | undefined;
  /** Milliseconds that each answer takes longer. */
  readonly delay: number;
}

/** Milliseconds after which a request that was refused for its number may come again. */
const RETRY_AFTER = 1_000;

/** Discord's error codes (source: Discord docs, topics/opcodes-and-status-codes). */
const BODIES: Readonly<Record<Fault["status"], unknown>> = {
  403: { message: "Missing Permissions", code: 50013 },
  429: { message: "You are being rate limited.", retry_after: RETRY_AFTER / 1_000, global: false },
  500: { message: "500: Internal Server Error", code: 0 },
  502: { message: "502: Bad Gateway", code: 0 },
  503: { message: "503: Service Unavailable", code: 0 },
};

export class Faults {
  #fault: Fault | undefined;
  #delay = 0;

  get state(): FaultState {
    return { fault: this.#fault, delay: this.#delay };
  }

  /** Refuses the next requests; without a fault, none any more. */
  refuse(fault: Fault | undefined): void {
    this.#fault = fault && fault.left > 0 ? fault : undefined;
  }

  /** @param delay milliseconds */
  slowDown(delay: number): void {
    this.#delay = delay;
  }

  /**
   * The answer in place of Discord's own one, as long as there is a fault. Answers to interactions need no permission.
   * @param path of the request, without the version
   */
  take(
    path: string,
  ): { readonly status: number; readonly body: unknown; readonly retryAfter?: number } | undefined {
    const fault = this.#fault;
    if (!fault || fault.status === 403 && !/^\/(?:channels|guilds)\//.test(path)) return undefined;
    this.refuse({ ...fault, left: fault.left - 1 });
    const { status } = fault;
    return { status, body: BODIES[status], ...(status === 429 ? { retryAfter: RETRY_AFTER / 1_000 } : {}) };
  }
}
