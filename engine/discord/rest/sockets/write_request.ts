/** A request as HTTP/1.1 writes it (source: RFC 9112, sections 3, 5 and 6). */
import type { WireRequest } from "../transport.ts";

const encoder = new TextEncoder();
/** What would end a line early, and with it a request. */
const BREAKS_A_LINE = /[\r\n\0]/;
const PLAIN_PATH = /^\/[\x21-\x7e]*$/;

/**
 * One piece of bytes, so that a small request is one packet.
 * @param host as the `host` header tells it, with a port that is not the scheme's own
 * @throws {TypeError} for a path or a header that could smuggle in another one
 */
export function writeRequest({ method, path, headers, body }: WireRequest, host: string): Uint8Array {
  if (!PLAIN_PATH.test(path)) throw new TypeError(`"${path}" is no path of a request`);
  let head = `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\n`;
  for (const name in headers) {
    const value = headers[name]!;
    if (BREAKS_A_LINE.test(value)) throw new TypeError(`the header ${name} holds a line break`);
    head += `${name}: ${value}\r\n`;
  }
  if (typeof body === "string") return together(head, body);
  const length = body?.length ?? 0;
  const needsLength = body !== undefined || method === "POST" || method === "PUT" || method === "PATCH";
  const bytes = encoder.encode(needsLength ? `${head}content-length: ${length}\r\n\r\n` : `${head}\r\n`);
  if (!body) return bytes;
  const all = new Uint8Array(bytes.length + length);
  all.set(bytes);
  all.set(body, bytes.length);
  return all;
}

/** Encoded at once: nearly all bodies are short texts, whose length in bytes is known without encoding them twice. */
function together(head: string, body: string): Uint8Array {
  return encoder.encode(`${head}content-length: ${byteLength(body)}\r\n\r\n${body}`);
}

/** The length as UTF-8; a surrogate without its other half becomes U+FFFD, of three bytes. */
function byteLength(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) continue;
    if (code < 0x800) length += 1;
    else if (code >= 0xd800 && code < 0xdc00 && isLow(text.charCodeAt(index + 1))) {
      length += 2;
      index++;
    } else length += 2;
  }
  return length;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
