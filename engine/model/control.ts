/** Buttons and selects: what a press does. */
import type { OutgoingMessage } from "./message.ts";
import type { Run } from "./run.ts";

/** One press of a button, or choice in a select. */
export interface ControlRun extends Run {
  /** What the control was given when its message was made; never more than 32 characters. */
  readonly state: string;
  /** What was picked in a select; empty for a button. */
  readonly values: readonly string[];
  /** Puts another message in the place of the one that carries the control. Its controls live on for the same time. */
  update(message: OutgoingMessage): Promise<void>;
}

/** By its name, a control of a program. Found again by the id that its message carries, also after a restart. */
export interface Control {
  /** At most 20 characters, unique in a program. */
  readonly name: string;
  /** Milliseconds after which it is switched off, counted from when its message was last made; never where absent. */
  readonly timeout?: number;
  run(run: ControlRun): Promise<void>;
}
