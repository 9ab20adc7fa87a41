/** Messages whose controls are still in use: when their time is over they are switched off, for all to see. */
import type { Clock } from "../../model/clock.ts";
import type { Logger } from "../../model/logger.ts";
import type { OutgoingMessage } from "../../model/message.ts";
import type { Activity } from "../activity.ts";
import type { SentMessage } from "../sent_message.ts";
import { readControlId } from "./control_id.ts";
import { customIds, switchedOff } from "./switched_off.ts";

/** How many messages are remembered. Controls of an older one stay lit, and answer that they have expired. */
const MOST = 10_000;

type Editable = Pick<SentMessage, "edit">;

export class LiveControls {
  /** By the tag that the ids of a message's controls share. */
  readonly #cancels = new Map<string, () => void>();

  constructor(
    private readonly clock: Clock,
    private readonly logger: Logger,
    private readonly activity: Activity,
    private readonly key: Uint8Array,
  ) {}

  /** Takes note of a message that was sent or changed; one without controls that expire ends what was noted. */
  note(message: OutgoingMessage, sent: Editable, tag: string): void {
    this.forget(tag);
    const ids = customIds(message.components ?? []).map((id) => readControlId(id, this.key));
    const last = Math.max(...ids.map((id) => id?.expiresAt ?? 0));
    if (!(last > 0)) return;
    const cancel = this.clock.after(last - this.clock.now(), () => {
      this.#cancels.delete(tag);
      void this.#switchOff(message, sent);
    });
    this.#cancels.set(tag, cancel);
    const oldest = this.#cancels.size > MOST ? this.#cancels.keys().next().value : undefined;
    if (oldest !== undefined) this.forget(oldest);
  }

  /** What was noted of a message is not so any more. */
  forget(tag: string): void {
    this.#cancels.get(tag)?.();
    this.#cancels.delete(tag);
  }

  /** Nothing is switched off any more. */
  stop(): void {
    for (const tag of [...this.#cancels.keys()]) this.forget(tag);
  }

  async #switchOff(message: OutgoingMessage, sent: Editable): Promise<void> {
    this.activity.begin();
    try {
      await sent.edit({ ...message, components: switchedOff(message.components!) });
    } catch (error) {
      // The message may be gone, or its interaction too old. A press is still answered that it has expired.
      const why = error instanceof Error ? error.message : String(error);
      this.logger.debug(`Controls could not be switched off: ${why}`);
    } finally {
      this.activity.end();
    }
  }
}
