const LONGEST = 40;

/** An author's text for a message: in quotes, on one line, cut where it is long. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = Array.from(line.slice(0, 4 * LONGEST));
  const cut = characters.length > LONGEST || line.length > 4 * LONGEST;
  return `"${cut ? `${characters.slice(0, LONGEST - 1).join("")}…` : line}"`;
}
