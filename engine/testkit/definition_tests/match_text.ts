/**
 * Whether a text is as a pattern has it: `*` stands for anything, also for nothing and for line breaks. Takes time that
 * grows with the product of both lengths at most. Blanks at the ends do not count, as Discord drops them.
 */
export function matchText(pattern: string, text: string): boolean {
  const [first = "", ...rest] = pattern.trim().split("*");
  const whole = text.trim();
  if (rest.length === 0) return whole === first;
  if (!whole.startsWith(first)) return false;
  let at = first.length;
  const last = rest.pop()!;
  for (const part of rest) {
    const found = whole.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return whole.length - last.length >= at && whole.endsWith(last);
}

/** Whether texts are as patterns have them, one by one. */
export function matchTexts(patterns: readonly string[], texts: readonly string[]): boolean {
  return patterns.length === texts.length &&
    patterns.every((pattern, index) => matchText(pattern, texts[index]!));
}
