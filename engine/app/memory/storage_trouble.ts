/** A disk that is full fails each command that saves something: the owner is told of it once, and once that it is over. */
import type { Clock } from "../../model/clock.ts";
import { CANNOT_KEEP, StorageError } from "../../model/storage.ts";

export interface StorageTroubleOptions {
  readonly clock: Clock;
  /** @param why a sentence that says what to do */
  began(why: string): void;
  ended(): void;
  /** Writes something, and rejects where that cannot be kept. */
  probe(): Promise<unknown>;
}

/** Milliseconds without a failure after which it is tried whether something can be kept again. */
const QUIET = 5_000;

export class StorageTrouble {
  #lasts = false;
  #damaged = false;
  #cancel = () => {};
  #stopped = false;

  constructor(private readonly options: StorageTroubleOptions) {}

  /** Takes note of whatever a storage has thrown. */
  note(error: unknown): void {
    if (this.#stopped || !(error instanceof StorageError) || !CANNOT_KEEP.has(error.code)) return;
    const isWorse = error.code === "damaged" && !this.#damaged;
    const isNew = !this.#lasts || isWorse;
    this.#lasts = true;
    this.#damaged ||= isWorse;
    // A part of a damaged file may well work; it is mended at the next start.
    if (this.#damaged) this.#cancel();
    else this.#wait();
    if (isNew) this.options.began(error.message);
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel();
  }

  /** A few bytes may have room where more have not, so a failure of others in between begins the time anew. */
  #wait(): void {
    this.#cancel();
    this.#cancel = this.options.clock.after(QUIET, () => void this.#look());
  }

  async #look(): Promise<void> {
    try {
      await this.options.probe();
    } catch {
      return this.#stopped ? undefined : this.#wait();
    }
    if (this.#stopped) return;
    this.#lasts = false;
    this.options.ended();
  }
}
