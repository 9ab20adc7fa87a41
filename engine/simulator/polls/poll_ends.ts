import type { APIMessage } from "discord-api-types/v10";
import type { Moment } from "../moment.ts";

/** Timers of the machine cannot wait for the 32 days that a poll may be open. */
const LONGEST_WAIT_MS = 24 * 3_600_000;

/** Ends polls when their time has come. */
export class PollEnds {
  readonly #waiting = new Map<string, () => void>();

  /** @param end called with the poll's message */
  constructor(readonly moment: Moment, readonly end: (channelId: string, messageId: string) => void) {}

  /** Waits for the end of a message's poll. */
  add({ id, channel_id, poll }: APIMessage): void {
    if (poll?.expiry) this.#wait(channel_id, id, Date.parse(poll.expiry));
  }

  /** The poll has ended before its time. */
  drop(messageId: string): void {
    this.#waiting.get(messageId)?.();
    this.#waiting.delete(messageId);
  }

  close(): void {
    for (const cancel of this.#waiting.values()) cancel();
    this.#waiting.clear();
  }

  #wait(channelId: string, messageId: string, until: number): void {
    const { clock } = this.moment;
    const left = until - clock.now();
    const ms = Math.max(0, Math.min(left, LONGEST_WAIT_MS));
    this.#waiting.set(
      messageId,
      clock.after(ms, () => {
        if (clock.now() < until) return this.#wait(channelId, messageId, until);
        this.#waiting.delete(messageId);
        this.moment.begin();
        this.end(channelId, messageId);
      }),
    );
  }
}
