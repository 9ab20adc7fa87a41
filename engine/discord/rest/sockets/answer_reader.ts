/** Reads one answer of HTTP/1.1 out of the pieces in which it comes (source: RFC 9112, sections 4, 6 and 7). */
import type { WireResponse } from "../transport.ts";
import { BodyReader } from "./body_reader.ts";
import { findHeadEnd, readHead } from "./head.ts";
import { NotHttp } from "./not_http.ts";

/** Bytes of status line and headers, and of a body: far above anything that Discord sends. */
const LONGEST_HEAD = 64 * 1024;

const NO_BYTES = new Uint8Array(0);
const NO_HEADERS: ReadonlyMap<string, string> = new Map();

export class AnswerReader {
  #head = NO_BYTES;
  #status = 0;
  #headers: ReadonlyMap<string, string> = NO_HEADERS;
  #body: BodyReader | undefined;
  #reusable = false;
  #begun = false;

  /** Whether any byte has come. */
  get begun(): boolean {
    return this.#begun;
  }

  /** Whether the connection may carry another request afterwards. */
  get reusable(): boolean {
    return this.#reusable;
  }

  /** Milliseconds for which the server keeps an idle connection, where it tells. */
  get keepAlive(): number | undefined {
    const told = /timeout=(\d{1,6})/.exec(this.#headers.get("keep-alive") ?? "");
    return told ? Number(told[1]) * 1_000 : undefined;
  }

  /**
   * Takes a piece in, and gives the answer when it is whole. The piece may be overwritten afterwards.
   * @throws {NotHttp} when this is no answer of HTTP/1.1, or one that cannot be told from the next
   */
  take(piece: Uint8Array): WireResponse | undefined {
    if (piece.length === 0) return undefined;
    this.#begun = true;
    let rest = piece;
    while (!this.#body) {
      const seen = this.#head.length === 0 ? rest : joined(this.#head, rest);
      const end = findHeadEnd(seen);
      if (end === -1) {
        if (seen.length > LONGEST_HEAD) throw new NotHttp("its head has no end");
        this.#head = seen.slice();
        return undefined;
      }
      const { status, headers, persistent } = readHead(seen.subarray(0, end));
      rest = seen.subarray(end);
      this.#head = NO_BYTES;
      // Notes on the way, such as 103 Early Hints: the answer itself follows (RFC 9110, section 15.2).
      if (status < 200) {
        if (status === 101) throw new NotHttp("it changes the protocol");
        if (rest.length === 0) return undefined;
        continue;
      }
      this.#status = status;
      this.#headers = headers;
      this.#body = new BodyReader(status, headers);
      this.#reusable = persistent && !this.#body.untilClose;
    }
    const text = this.#body.take(rest);
    return text === undefined ? undefined : this.#answer(text);
  }

  /**
   * The connection has ended: the answer, where it ends just so.
   * @throws {NotHttp} in the middle of an answer
   */
  end(): WireResponse {
    if (!this.#body?.untilClose) throw new NotHttp("the connection ended in its middle");
    return this.#answer(this.#body.text());
  }

  #answer(text: string): WireResponse {
    const headers = this.#headers;
    return { status: this.#status, text, header: (name) => headers.get(name) };
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
