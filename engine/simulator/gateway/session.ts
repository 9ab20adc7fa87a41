import { OFFLINE, type Presence, type RegisteredApplication } from "../world/application.ts";

/** Where a session's payloads go: an open connection. */
export interface Wire {
  /** `frame` is the payload as JSON; the rest is for the log. */
  dispatch(frame: string, sequence: number, type: string, data: unknown): void;
}

interface Sent {
  readonly frame: string;
  readonly sequence: number;
  readonly type: string;
  readonly data: unknown;
}

/**
 * A session outlives its connections: it numbers the events and keeps the last ones, so that a client that comes
 * back can have what it missed.
 */
export class Session {
  #sequence = 0;
  #sent: Sent[] = [];
  wire: Wire | undefined;
  /** What the client last said; comes back when it resumes. */
  presence: Presence = OFFLINE;
  /** Stops the time in which the client may come back. */
  stopLapse: (() => void) | undefined;

  constructor(
    readonly id: string,
    readonly application: RegisteredApplication,
    readonly intents: number,
    readonly shard: readonly [id: number, count: number],
    readonly kept: number,
  ) {}

  get sequence(): number {
    return this.#sequence;
  }

  /** @param json `data` as JSON, so that several sessions share the work */
  dispatch(type: string, data: unknown, json: string): void {
    const sequence = ++this.#sequence;
    const frame = `{"t":"${type}","s":${sequence},"op":0,"d":${json}}`;
    this.#sent.push({ frame, sequence, type, data });
    // Dropping in blocks keeps the cost of an event constant.
    if (this.#sent.length > this.kept * 2) this.#sent = this.#sent.slice(-this.kept);
    this.wire?.dispatch(frame, sequence, type, data);
  }

  /** Whether everything after `sequence` is still kept. */
  canReplay(sequence: number): boolean {
    return sequence <= this.#sequence && sequence >= this.#sequence - this.#sent.length;
  }

  /** Sends what came after `sequence` once more. */
  replay(sequence: number): void {
    for (const sent of this.#sent) {
      if (sent.sequence > sequence) this.wire?.dispatch(sent.frame, sent.sequence, sent.type, sent.data);
    }
  }

  /** Whether this session's shard is the one that hears of a server; direct messages belong to shard 0. */
  serves(guildId: string | undefined): boolean {
    const [id, count] = this.shard;
    if (count === 1) return true;
    return guildId === undefined ? id === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === id;
  }
}
