/** The kinds of what is answered. */
import type { ReplyTarget } from "../model/invocation.ts";

export type MessageTarget = Extract<ReplyTarget, { kind: "message" }>;
export type InteractionTarget = Exclude<ReplyTarget, { kind: "message" | "nowhere" }>;
export type PressTarget = Extract<ReplyTarget, { kind: "press" }>;

/** Whether Discord waits for an answer. */
export function isInteraction(target: ReplyTarget): target is InteractionTarget {
  return target.kind !== "message" && target.kind !== "nowhere";
}
