import type { Clock } from "../model/clock.ts";
import { type FileAction, FileError, type LockHolder, toFileError } from "./file_error.ts";
import { type LockFile, lockHolder, tryLockFile } from "./lock_file.ts";
import { LockQueue, TurnExpired } from "./lock_queue.ts";
import { realPath } from "./real_path.ts";

export interface LockOptions {
  /** Milliseconds to wait at most; 0 tries once. Default: 10,000. */
  readonly timeout?: number;
}

/** A lock that is held until it is released, or until the process ends in whatever way. */
export interface HeldLock {
  /** The real path that is locked. */
  readonly path: string;
  /** A second call does nothing. */
  release(): void;
  [Symbol.dispose](): void;
}

const TIMEOUT_MS = 10_000;
/** Pauses between two tries for a lock that another process holds. */
const FIRST_PAUSE_MS = 1;
const LONGEST_PAUSE_MS = 16;

/** One lock per real path, inside the process in the order of the calls, and between processes. */
export class Locks {
  readonly #queue = new LockQueue();
  /** Paths whose lock another process was waiting for when it was last released here. */
  readonly #waitedFor = new Set<string>();

  constructor(readonly clock: Clock) {}

  /**
   * @param path of a file that need not exist, in a folder that must; or of a folder
   * @param action what the lock is needed for, for messages
   * @throws FileError `locked` with the holder when the time is over; `missing_folder`, `no_permission`, …
   */
  async acquire(path: string, options: LockOptions = {}, action: FileAction = "lock"): Promise<HeldLock> {
    const target = realPath(path, action);
    const expiry = new Expiry(this.clock, options.timeout ?? TIMEOUT_MS);
    let inQueue = true;
    try {
      const leave = await this.#queue.enter(target, expiry.signal);
      inQueue = false;
      try {
        return this.#held(target, await this.#lockFile(target, expiry.signal), leave);
      } catch (error) {
        leave();
        throw error;
      }
    } catch (error) {
      if (!(error instanceof TurnExpired)) throw toFileError(error, path, action);
      const pid = lockHolder(target);
      const own = pid === undefined ? inQueue : pid === Deno.pid;
      throw lockedError(path, action, { ...(pid === undefined ? {} : { pid }), own }, error);
    } finally {
      expiry.end();
    }
  }

  /** Runs `run` with the real path while holding its lock, and frees it whatever becomes of it. */
  async withLock<T>(
    path: string,
    run: (target: string) => T | Promise<T>,
    options?: LockOptions,
    action?: FileAction,
  ): Promise<T> {
    using lock = await this.acquire(path, options, action);
    return await run(lock.path);
  }

  async #lockFile(target: string, expired: AbortSignal): Promise<LockFile> {
    // A process with many turns in its queue would otherwise never let another one in.
    if (this.#waitedFor.delete(target)) await pause(2 * LONGEST_PAUSE_MS, expired);
    for (let ms = FIRST_PAUSE_MS;; ms = Math.min(2 * ms, LONGEST_PAUSE_MS)) {
      const file = tryLockFile(target);
      if (file) return file;
      if (expired.aborted) throw new TurnExpired();
      await pause(ms * (0.5 + Math.random() / 2), expired);
    }
  }

  #held(path: string, file: LockFile, leave: () => void): HeldLock {
    let held = true;
    const release = () => {
      if (!held) return;
      held = false;
      if (file.release()) this.#waitedFor.add(path);
      leave();
    };
    return { path, release, [Symbol.dispose]: release };
  }
}

/** Fires once after a time. A time of 0 has fired from the start. */
class Expiry {
  readonly #controller = new AbortController();
  readonly #cancel: () => void = () => {};

  constructor(clock: Clock, ms: number) {
    if (ms <= 0) this.#controller.abort();
    else this.#cancel = clock.after(ms, () => this.#controller.abort());
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  end(): void {
    this.#cancel();
  }
}

/** A real timer: it keeps the process alive, and other processes know no virtual clock. */
function pause(ms: number, expired: AbortSignal): Promise<void> {
  if (expired.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      expired.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    expired.addEventListener("abort", done, { once: true });
  });
}

function lockedError(path: string, action: FileAction, holder: LockHolder, cause: Error): FileError {
  const who = holder.own
    ? "another step of this program (it may be waiting for itself)"
    : holder.pid === undefined
    ? "another process"
    : `the process ${holder.pid}`;
  const reason = `it is still locked by ${who}. Wait until that is done, or end it, and try again.`;
  return new FileError(path, action, "locked", reason, { cause, holder });
}
