/** What is kept of a run's answers while it waits. */
import type { ReplyTarget } from "../model/invocation.ts";

/** What Discord was told first of an interaction. */
export type FirstAnswer = "answer" | "thinking" | "hidden_thinking" | "update" | "form";

/** Where an answer stands, so that it can be changed. */
export type SentPlace =
  | { readonly kind: "message"; readonly channelId: string; readonly messageId: string }
  /** Of an interaction: the first one where the id is absent or not known. */
  | { readonly kind: "answer"; readonly messageId?: string; readonly ephemeral: boolean }
  /** What was sent to the person directly cannot be changed. */
  | { readonly kind: "direct" };

export interface KeptReplies {
  readonly target: ReplyTarget;
  /** Milliseconds since 1970 at which the interaction came. */
  readonly began: number;
  readonly first?: FirstAnswer;
  readonly answered: boolean;
  readonly newest?: SentPlace;
}

/**
 * Milliseconds for which answers go through the interaction. Discord takes them for 15 minutes (source: Discord docs,
 * interactions/receiving-and-responding); the last of them is left for a run that takes long itself.
 */
const ANSWERABLE = 14 * 60_000;

/** Whether an interaction that came at a moment cannot be answered any more at another. */
export function outlives(began: number, moment: number): boolean {
  return moment - began >= ANSWERABLE;
}
