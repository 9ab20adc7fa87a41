import type { ServerFrame } from "../protocol.ts";

/**
 * A frame as it is sent, without secrets in its texts. The names of its fields and ids stay, even where somebody's secret
 * is a plain word or number: without them the page would understand nothing.
 */
export function frameText(frame: ServerFrame, hide?: (text: string) => string): string {
  const text = JSON.stringify(frame);
  // Nearly no frame holds a secret, and looking at each of its texts takes far longer than at the whole.
  if (!hide || hide(text) === text) return text;
  return JSON.stringify(frame, (_, value: unknown) => isText(value) ? hide(value) : value);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && !/^\d+$/.test(value);
}
