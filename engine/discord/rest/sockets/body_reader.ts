/** The body of an answer, whose end is told in one of three ways (source: RFC 9112, section 6.3). */
import { ChunkedReader } from "./chunked_reader.ts";
import { NotHttp } from "./not_http.ts";

/** Bytes; Discord's longest answers are some hundred kilobytes. */
export const LONGEST_BODY = 32 * 1024 * 1024;

const decoder = new TextDecoder();

export class BodyReader {
  /** It has no end but that of the connection. */
  readonly untilClose: boolean;
  readonly #chunked: ChunkedReader | undefined;
  readonly #length: number;
  readonly #pieces: Uint8Array[] = [];
  #size = 0;

  /** @throws {NotHttp} when the headers contradict one another, or name a coding that was not asked for */
  constructor(status: number, headers: ReadonlyMap<string, string>) {
    const coding = headers.get("transfer-encoding");
    const length = headers.get("content-length");
    const packed = headers.get("content-encoding");
    if (packed !== undefined && packed !== "identity") throw new NotHttp(`it is packed (${packed})`);
    if (coding !== undefined && coding.toLowerCase() !== "chunked") {
      throw new NotHttp("its coding is unknown");
    }
    if (coding !== undefined && length !== undefined) throw new NotHttp("it has two lengths");
    const empty = status === 204 || status === 304;
    this.#chunked = coding === undefined || empty ? undefined : new ChunkedReader();
    this.#length = empty ? 0 : length === undefined ? Infinity : readLength(length);
    this.untilClose = !this.#chunked && this.#length === Infinity;
  }

  /** The body as text once it is whole. @throws {NotHttp} when it is longer than told, or than any may be */
  take(piece: Uint8Array): string | undefined {
    if (this.#chunked) {
      const whole = this.#chunked.take(piece, (part) => this.#add(part));
      return whole ? this.text() : undefined;
    }
    if (this.#size + piece.length > this.#length) throw new NotHttp("it is longer than it said");
    // Nearly always the whole body is here in one piece: nothing is copied then.
    if (this.#size === 0 && piece.length === this.#length) return decoder.decode(piece);
    this.#add(piece);
    return this.#size === this.#length ? this.text() : undefined;
  }

  text(): string {
    if (this.#pieces.length === 1) return decoder.decode(this.#pieces[0]);
    const all = new Uint8Array(this.#size);
    let at = 0;
    for (const piece of this.#pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    return decoder.decode(all);
  }

  #add(part: Uint8Array): void {
    this.#size += part.length;
    if (this.#size > LONGEST_BODY) throw new NotHttp("it is too long");
    // The piece is a view on what is read into next.
    if (part.length > 0) this.#pieces.push(part.slice());
  }
}

function readLength(text: string): number {
  // The same length told twice is one length (RFC 9110, section 8.6).
  const [first = "", ...others] = text.split(",").map((part) => part.trim());
  if (!/^\d{1,15}$/.test(first) || others.some((other) => other !== first)) {
    throw new NotHttp("its length is no number");
  }
  return Number(first);
}
