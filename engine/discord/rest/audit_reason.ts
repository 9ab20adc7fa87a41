/** What the server's audit log says of a request (source: Discord docs, resources/audit log). */

/** Characters of the header, in its URL encoding. */
const LONGEST = 512;
const CUT = encodeURIComponent("…");

/** The header with a reason; none without one. A reason that is too long is cut. */
export function auditReason(reason: string | undefined): Readonly<Record<string, string>> | undefined {
  const text = reason?.trim().toWellFormed();
  if (!text) return;
  const whole = encodeURIComponent(text);
  return { "x-audit-log-reason": whole.length <= LONGEST ? whole : cut(text) };
}

/** Cuts between characters, never within the encoding of one. */
function cut(text: string): string {
  let kept = "";
  for (const character of text) {
    const next = kept + encodeURIComponent(character);
    if (next.length + CUT.length > LONGEST) break;
    kept = next;
  }
  return kept + CUT;
}
