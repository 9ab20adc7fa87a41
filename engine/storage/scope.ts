import type { AsyncLocalStorage } from "node:async_hooks";
import { type Clock, preciseTime } from "../model/clock.ts";
import { type QueryObserver, StorageError } from "../model/storage.ts";
import type { Backend } from "./backend.ts";
import { lost, over, timedOut, unfinished, usedInside } from "./transaction_errors.ts";

/** What a scope itself needs of a backend; its steps may use more of it. */
export type Transactions = Pick<Backend, "begin" | "commit" | "rollback" | "inTransaction">;

/** Milliseconds for which another program that keeps the database locked is waited for. */
const LONGEST_WAIT = 5_000;
/** Milliseconds between two tries. */
const BETWEEN_TRIES = 50;

/** What all scopes of one storage have in common. */
export interface Core<B extends Transactions = Backend> {
  readonly backend: B;
  readonly clock: Clock;
  readonly observer: QueryObserver | undefined;
  /** Told of each step that failed. Must not throw. */
  readonly onError?: ((error: unknown) => void) | undefined;
  /** The transaction in which the running code was started. */
  readonly current: AsyncLocalStorage<Scope<B> | undefined>;
  /** Milliseconds that a transaction may take. */
  readonly transactionTimeout: number;
}

/**
 * The storage itself, or one transaction of it. A scope does one thing after another, in the order of the calls: while
 * a transaction of it runs, all else that is asked of it waits. So nobody sees or confirms the work of others, although
 * there is only one connection.
 */
export class Scope<B extends Transactions = Backend> {
  readonly #waiting: (() => void)[] = [];
  #child: Scope<B> | undefined;
  /** Whether a step is tried again and again, as another program keeps the database locked. */
  #tries = false;
  /** Since when the database was found locked each time. */
  #lockedSince: number | undefined;
  /** Tells why nothing can be done in it any more. */
  #over: (() => StorageError) | undefined;
  #abandon: (reason: () => StorageError) => void = () => {};

  private constructor(
    readonly core: Core<B>,
    readonly parent: Scope<B> | undefined,
    readonly depth: number,
  ) {}

  static root<B extends Transactions>(core: Core<B>): Scope<B> {
    return new Scope(core, undefined, 0);
  }

  /** Does a step at once where the scope is free, and otherwise when it is its turn. */
  run<T>(name: string, step: (backend: B) => T): Promise<T> {
    try {
      if (this.#isFree()) return Promise.resolve(this.#do(name, step));
    } catch (error) {
      return this.#mayWait(error) ? this.#tryAgain(name, step) : Promise.reject(error);
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push(() => {
        try {
          resolve(this.#do(name, step));
        } catch (error) {
          if (this.#mayWait(error)) this.#tryAgain(name, step).then(resolve, reject);
          else reject(error);
        }
      });
    });
  }

  /** As `run`, for a step of several writes, which become one. */
  runWhole<T>(name: string, step: (backend: B) => T): Promise<T> {
    return this.run(name, (backend) => {
      backend.begin(this.depth);
      try {
        const result = step(backend);
        backend.commit(this.depth);
        return result;
      } catch (error) {
        backend.rollback(this.depth);
        throw error;
      }
    });
  }

  /** @throws StorageError `inside_transaction`, `transaction_over`, `transaction_timeout`; and what `run` throws */
  transaction<T>(run: (scope: Scope<B>) => T | Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const start = () => void this.#transact(run).then(resolve, reject);
      if (this.#isFree()) start();
      else this.#waiting.push(start);
    });
  }

  /** Ends the scope for good, and all that waits for it. */
  end(reason: () => StorageError): void {
    if (this.#over) return;
    this.#over = reason;
    this.#child?.end(reason);
    this.#abandon(reason);
    for (const start of this.#waiting.splice(0)) start();
  }

  /** @throws StorageError `inside_transaction` where waiting for this scope would be waiting for oneself */
  refuseInside(): void {
    let at = this.core.current.getStore();
    while (at && !at.#over && at.parent !== this) at = at.parent;
    if (at && !at.#over) throw usedInside();
  }

  #isFree(): boolean {
    if (!this.#isBusy && this.#waiting.length === 0) return true;
    this.refuseInside();
    return false;
  }

  get #isBusy(): boolean {
    return this.#child !== undefined || this.#tries;
  }

  /** Does what waits, in order. */
  #goOn(): void {
    while (!this.#isBusy && this.#waiting.length > 0) this.#waiting.shift()!();
  }

  /** Whether what failed is worth another try. Once a lock has lasted for too long, nobody waits for its end any more. */
  #mayWait(error: unknown): boolean {
    const isLocked = this.depth === 0 && error instanceof StorageError && error.code === "in_use";
    if (!isLocked) return false;
    const now = preciseTime(this.core.clock);
    this.#lockedSince ??= now;
    return now - this.#lockedSince < LONGEST_WAIT;
  }

  /** Others wait for their turn meanwhile, and whoever needs no storage goes on. */
  async #tryAgain<T>(name: string, step: (backend: B) => T): Promise<T> {
    this.#tries = true;
    try {
      return await this.#untilUnlocked(() => this.#do(name, step));
    } finally {
      this.#tries = false;
      this.#goOn();
    }
  }

  async #untilUnlocked<T>(work: () => T): Promise<T> {
    for (;;) {
      try {
        return work();
      } catch (error) {
        if (!this.#mayWait(error)) throw error;
        await new Promise<void>((resolve) => this.core.clock.after(BETWEEN_TRIES, resolve));
      }
    }
  }

  #do<T>(name: string, step: (backend: B) => T): T {
    if (this.#over) throw this.#over();
    const { backend, observer, onError } = this.core;
    const start = observer ? performance.now() : 0;
    try {
      const result = step(backend);
      this.#lockedSince = undefined;
      return result;
    } catch (error) {
      if (!this.#mayWait(error)) onError?.(error);
      if (this.depth > 0 && !backend.inTransaction()) this.#outermost().end(() => lost(error));
      throw error;
    } finally {
      observer?.onQuery(name, performance.now() - start);
    }
  }

  async #transact<T>(run: (scope: Scope<B>) => T | Promise<T>): Promise<T> {
    const child = new Scope<B>(this.core, this, this.depth + 1);
    const abandoned = new Promise<never>((_, reject) => child.#abandon = (reason) => reject(reason()));
    abandoned.catch(() => {});
    let begun = false;
    let stopTimer = () => {};
    this.#child = child;
    try {
      await this.#untilUnlocked(() => this.#do("transaction.begin", (backend) => backend.begin(this.depth)));
      begun = true;
      if (this.depth === 0) stopTimer = this.#limit(child);
      const work = this.core.current.run(child, async () => await run(child));
      const result = await Promise.race([work, abandoned]);
      if (child.#child || child.#waiting.length > 0) throw unfinished();
      child.end(over);
      this.#do("transaction.commit", (backend) => backend.commit(this.depth));
      return result;
    } catch (error) {
      child.end(over);
      // Where this scope is over itself, whoever ended it undoes all that is inside.
      if (begun && !this.#over) this.core.backend.rollback(this.depth);
      throw error;
    } finally {
      stopTimer();
      this.#child = undefined;
      this.#goOn();
    }
  }

  #limit(child: Scope<B>): () => void {
    const { clock, transactionTimeout } = this.core;
    return clock.after(transactionTimeout, () => child.end(() => timedOut(transactionTimeout)));
  }

  #outermost(): Scope<B> {
    return this.parent?.parent ? this.parent.#outermost() : this;
  }
}
