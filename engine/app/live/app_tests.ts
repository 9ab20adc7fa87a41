/** Tests of definitions, as a running project has them run by whoever can. */
import type { TrialResult } from "../../model/panels/live.ts";

export interface TriedTest {
  /** The project folder. */
  readonly folder: string;
  /** Its id. */
  readonly bot: string;
  /** All files of the bot. */
  readonly files: readonly string[];
  /** One of these with another text, whose last test is meant. */
  readonly changed: { readonly path: string; readonly text: string };
}

export type TryTest = (test: TriedTest) => Promise<TrialResult>;
