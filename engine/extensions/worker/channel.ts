/** Questions, answers and news between the two sides of a worker. What is sent is cloned, so it has to be plain data. */
import { type SentError, SentErrors } from "./sent_errors.ts";

/** What the other side can ask for or tell, by name. */
export type Served = Readonly<Record<string, (...args: never[]) => unknown>>;

interface Ask {
  readonly ask: number;
  readonly what: string;
  readonly args: readonly unknown[];
}

interface Tell {
  readonly tell: string;
  readonly args: readonly unknown[];
}

interface Answer {
  readonly answer: number;
  readonly value?: unknown;
  readonly error?: SentError;
}

interface Asked {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

export class Channel {
  readonly #asked = new Map<number, Asked>();
  readonly #served: ReadonlyMap<string, (...args: never[]) => unknown>;
  #last = 0;
  #closed: Error | undefined;

  constructor(
    private readonly post: (message: unknown) => void,
    served: Served,
    readonly errors = new SentErrors(),
  ) {
    this.#served = new Map(Object.entries(served));
  }

  /** Rejects with what the other side threw, and where something of it cannot be cloned. */
  ask<T = unknown>(what: string, ...args: readonly unknown[]): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    if (this.#closed) reject(this.#closed);
    else {
      const ask = ++this.#last;
      this.#asked.set(ask, { resolve, reject });
      try {
        this.#send({ ask, what, args });
      } catch (error) {
        this.#asked.delete(ask);
        reject(error);
      }
    }
    return promise as Promise<T>;
  }

  /** @throws TypeError where something of it cannot be cloned */
  tell(what: string, ...args: readonly unknown[]): void {
    if (!this.#closed) this.#send({ tell: what, args });
  }

  /** What came from the other side; anything that is none of its messages is passed over. */
  receive(data: unknown): void {
    if (this.#closed || typeof data !== "object" || data === null) return;
    if ("answer" in data) this.#answered(data as Answer);
    else if ("ask" in data) void this.#serve(data as Ask);
    else if ("tell" in data) {
      const { tell, args } = data as Tell;
      void this.#run(tell, args).catch(() => {});
    }
  }

  /** Whoever waits for an answer is told that there will be none. */
  close(reason: Error): void {
    this.#closed ??= reason;
    for (const { reject } of this.#asked.values()) reject(this.#closed);
    this.#asked.clear();
  }

  #answered({ answer, value, error }: Answer): void {
    const asked = this.#asked.get(answer);
    this.#asked.delete(answer);
    if (error) asked?.reject(this.errors.receive(error));
    else asked?.resolve(value);
  }

  async #serve({ ask, what, args }: Ask): Promise<void> {
    try {
      const value = await this.#run(what, args);
      if (!this.#closed) this.#send({ answer: ask, value });
    } catch (error) {
      if (!this.#closed) this.#send({ answer: ask, error: this.errors.send(error) });
    }
  }

  async #run(what: string, args: readonly unknown[]): Promise<unknown> {
    const run = this.#served.get(what);
    if (!run) throw new Error(`Nothing called ${what} can be asked for`);
    return await run(...args as never[]);
  }

  #send(message: Ask | Tell | Answer): void {
    try {
      this.post(message);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new TypeError(`Only plain data can enter or leave a worker: ${why}`, { cause });
    }
  }
}
