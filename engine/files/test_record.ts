import { createHash } from "node:crypto";

/** A text that shows whether it is whole: its length and its checksum stand before the body. */
export function record(length: number): string {
  const body = String.fromCharCode(97 + length % 26).repeat(length);
  return `${length} ${checksum(body)} ${body}`;
}

export function isWholeRecord(text: string): boolean {
  const match = /^(\d+) ([0-9a-f]{64}) ([a-z]*)$/.exec(text);
  return match !== null && match[3]!.length === Number(match[1]) && checksum(match[3]!) === match[2];
}

function checksum(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
