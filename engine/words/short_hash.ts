/** A short name for a longer text, the same in every process: FNV-1a over its UTF-16 code units, 64 bits. */
const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** At most 13 letters and digits. */
export function shortHash(text: string): string {
  let hash = OFFSET;
  for (let at = 0; at < text.length; at++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * PRIME);
  }
  return hash.toString(36);
}
