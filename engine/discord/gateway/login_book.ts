/** The logins of one application, kept so that they are known to the next process, too. */
export interface LoginBook {
  /** When an IDENTIFY was sent, in milliseconds since 1970, in their order: at least those of the last 24 hours. */
  readonly times: readonly number[];
  /** Counts one more. Resolves when the next process would know of it, or when it could not be kept; never rejects. */
  note(at: number): Promise<void>;
}

/** Known to this process alone. */
export class OwnLogins implements LoginBook {
  readonly times: number[] = [];

  note(at: number): Promise<void> {
    this.times.push(at);
    while (this.times.length > 0 && at - this.times[0]! >= DAY) this.times.shift();
    return Promise.resolve();
  }
}

export const DAY = 24 * 3_600_000;
