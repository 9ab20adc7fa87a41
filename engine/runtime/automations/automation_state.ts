/** What is kept of one automation from run to run, over reloads, too. */
import { type Clock, preciseTime } from "../../model/clock.ts";
import type { Logger } from "../../model/logger.ts";
import { BREAKER, Breaker } from "./breaker.ts";
import { Gate } from "./gate.ts";

/** Milliseconds within which the same thing is said once. */
const QUIET = 60_000;

export class AutomationState {
  readonly gate = new Gate();
  readonly breaker: Breaker;
  /** By what was said, when. */
  readonly #said = new Map<string, number>();

  constructor(
    private readonly name: string,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {
    this.breaker = new Breaker(clock, (off) => off ? this.#sayOff() : this.#sayOn());
  }

  /** Warns at most once a minute of the same thing. */
  warn(about: string, message: string): void {
    const now = preciseTime(this.clock);
    if (now - (this.#said.get(about) ?? -Infinity) < QUIET) return;
    this.#said.set(about, now);
    this.logger.warning(message);
  }

  #sayOff(): void {
    const { failures, within, off } = BREAKER;
    this.logger.warning(
      `The event ${this.name} failed ${failures} times in ${within / 60_000} minutes, so it is off for ${
        off / 1000
      } s.`,
    );
  }

  #sayOn(): void {
    this.logger.info(`The event ${this.name} is on again.`);
  }
}
