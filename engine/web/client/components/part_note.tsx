import type { ComponentChildren } from "preact";

/** Stands for a part of a message that this page does not draw. */
export function PartNote({ children }: { children: ComponentChildren }) {
  return <p class="message-note">{children}</p>;
}
