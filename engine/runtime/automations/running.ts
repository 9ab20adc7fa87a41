/** Which run does what happens at once inside it: an extension that it calls can emit, and the loop guard has to know. */
import { AsyncLocalStorage } from "node:async_hooks";
import { type Clock, preciseTime } from "../../model/clock.ts";

interface Running {
  readonly depth: number;
  /** Milliseconds since 1970; absent while it runs. */
  ended?: number;
}

export class RunningRuns {
  readonly #current = new AsyncLocalStorage<Running>();

  /** @param remembered milliseconds after the end of a run in which what it began is still its doing */
  constructor(private readonly clock: Clock, private readonly remembered: number) {}

  /** Does something as a run to which `depth` others have led. Rejects as that does. */
  async within<Value>(depth: number, run: () => Promise<Value>): Promise<Value> {
    const running: Running = { depth };
    try {
      return await this.#current.run(running, run);
    } finally {
      running.ended = preciseTime(this.clock);
    }
  }

  /** How many runs stand behind what happens right now; 0 where no run does it. */
  get depth(): number {
    const running = this.#current.getStore();
    if (!running) return 0;
    const { depth, ended } = running;
    // A timer that a run has begun goes on for as long as it likes.
    return ended === undefined || preciseTime(this.clock) - ended < this.remembered ? depth + 1 : 0;
  }
}
