/**
 * Shortens a text to Discord's limit, which counts UTF-16 code units. The end is marked with `…`, and a character
 * outside the basic plane is never cut in half.
 */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = limit - 1;
  const last = text.charCodeAt(end - 1);
  if (last >= 0xd800 && last <= 0xdbff) end--;
  return `${text.slice(0, end)}…`;
}
