import type { DeclaredExtensions } from "../model/declared.ts";
import type { ActionWord } from "./steps/kind.ts";
import type { TriggerWord } from "./triggers/kind.ts";
import { TRIGGERS } from "./triggers/triggers.ts";

/** The words that a definition can be written with: those of the engine, and those that extensions add. */
export interface Language {
  /** What steps can do. */
  readonly actions: readonly ActionWord[];
  /** What events can wait for. */
  readonly triggers: readonly TriggerWord[];
  /** Whatever else is declared outside, and what is said of those that add nothing at the moment. */
  readonly extensions: DeclaredExtensions;
}

/** A language with these actions and nothing of extensions. Keep it where it is used twice: its schemas are kept by it. */
export function engineLanguage(actions: readonly ActionWord[]): Language {
  return { actions, triggers: TRIGGERS, extensions: { present: [], absent: [] } };
}
