import type { NewDiagnostic } from "../diagnostics/diagnostic.ts";

/** Keeps nothing from one text to the next. */
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The text of a UTF-8 file without its byte order mark, or the problem with it. */
export function decodeText(bytes: Uint8Array, shown: string): string | Omit<NewDiagnostic, "span"> {
  if (isUtf16(bytes)) {
    return {
      code: "file-utf16",
      message: `${shown} is saved as UTF-16, which some programs call Unicode.`,
      expected: "a file saved as UTF-8",
    };
  }
  try {
    return utf8.decode(bytes);
  } catch {
    const at = firstBadByte(bytes);
    const hex = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, "0");
    const line = countLines(bytes, at);
    return {
      code: "file-not-utf8",
      message: `${shown} is not saved as UTF-8: byte ${
        at + 1
      } (0x${hex}), in line ${line}, is no part of such a text.`,
      expected: "a file saved as UTF-8",
    };
  }
}

/** By its byte order mark, or by a zero in every second of the first bytes. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return bytes.length >= 4 && ((first === 0) === (third === 0)) && ((second === 0) === (fourth === 0)) &&
    (first === 0) !== (second === 0);
}

/** Index of the first byte that UTF-8 does not allow: the longest prefix that decodes, found by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good + 1 < bad) {
    const middle = (good + bad) >> 1;
    if (isGoodStart(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // The bytes before may be the beginning of a character that is not finished.
  let at = good;
  while (at > 0 && good - at < 4 && !isGoodStart(bytes.subarray(0, at), false)) at--;
  return at;
}

/** Whether the bytes are good as far as they go; with `cut`, the last character may be incomplete. */
function isGoodStart(bytes: Uint8Array, cut = true): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: cut });
    return true;
  } catch {
    return false;
  }
}

function countLines(bytes: Uint8Array, end: number): number {
  let lines = 1;
  for (let at = 0; at < end; at++) if (bytes[at] === 10) lines++;
  return lines;
}
