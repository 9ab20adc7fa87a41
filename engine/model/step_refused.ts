import type { TextKey } from "./texts.ts";

/** Thrown by a step that may not be done: told to the person in the words of a text, and never logged as a fault. */
export class StepRefused extends Error {
  override readonly name = "StepRefused";

  /** @param values what fills the text in */
  constructor(readonly key: TextKey, readonly values: Readonly<Record<string, unknown>>) {
    super(`refused: ${key}`);
  }
}
