import type { ComponentChildren } from "preact";

export type Tone = "good" | "warning" | "bad" | "plain";

/** A state in a word. The colour says nothing that the word does not. */
export function Pill({ tone, children }: { readonly tone: Tone; readonly children: ComponentChildren }) {
  return <span class={`dash-pill ${tone}`}>{children}</span>;
}
