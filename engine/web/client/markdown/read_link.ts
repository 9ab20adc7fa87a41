const BARE = /https?:\/\/[^\s<]+/y;
const TARGET =
  /\(\s*<?(https?:\/\/[^\s<>\[\]()]*(?:\([^\s<>\[\]()]*\)[^\s<>\[\]()]*)*)>?(?:\s+"[^"\[\]]*")?\s*\)/y;

/** Where the bare address at `at` ends; `at` itself when there is none. It stops before any of `stops`. */
export function endOfUrl(text: string, at: number, stops: readonly string[]): number {
  BARE.lastIndex = at;
  let url = BARE.exec(text)?.[0];
  if (!url) return at;
  for (const stop of stops) {
    const found = url.indexOf(stop);
    if (found !== -1) url = url.slice(0, found);
  }
  url = url.slice(0, endWithoutPunctuation(url));
  return /^https?:\/\/./.test(url) ? at + url.length : at;
}

/** The `(https://…)` of a masked link at `at`. */
export function readTarget(text: string, at: number): { url: string; end: number } | undefined {
  TARGET.lastIndex = at;
  const url = TARGET.exec(text)?.[1];
  return url ? { url, end: TARGET.lastIndex } : undefined;
}

/** A sentence's full stop is no part of an address, nor is a bracket that was opened before it. */
function endWithoutPunctuation(url: string): number {
  let end = url.length;
  let surplus = count(url, ")") - count(url, "(");
  while (end > 0) {
    const last = url[end - 1]!;
    if (last === ")" && surplus > 0) surplus--;
    else if (!".,:;\"'!?]".includes(last)) break;
    end--;
  }
  return end;
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1;
}
