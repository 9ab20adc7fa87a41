/**
 * The least length that a text has once its placeholders are filled in: each counts as nothing. A rough reading, on
 * the safe side: whatever stands between braces is taken as a placeholder. Characters are code points, as Discord
 * counts them.
 */
export function leastLength(text: string): number {
  if (!text.includes("{")) return countCharacters(text);
  let length = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === OPEN && text.charCodeAt(i + 1) === OPEN && depth === 0) {
      length++;
      i++;
    } else if (code === OPEN) depth++;
    else if (code === CLOSE && depth > 0) depth--;
    else if (depth === 0 && (code & 0xfc00) !== LOW_SURROGATE) length++;
  }
  return length;
}

/** Whether a text may hold a placeholder, so that its final form is only known when it is used. */
export function hasPlaceholder(text: string): boolean {
  return text.replaceAll("{{", "").includes("{");
}

const OPEN = 0x7b;
const CLOSE = 0x7d;
const LOW_SURROGATE = 0xdc00;

/** The number of characters (code points) of a text. */
export function countCharacters(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xfc00) === LOW_SURROGATE) length--;
  return length;
}
