/** The chunked coding: pieces with their length in front, and a last one of length 0 (source: RFC 9112, section 7.1). */
import { NotHttp } from "./not_http.ts";

const LONGEST_LINE = 4_096;
const LINE_FEED = 10;

/** What comes next: a line with a length, data, the line end behind data, or lines behind the last chunk. */
type Next = "length" | "data" | "line end" | "trailer" | "nothing";

export class ChunkedReader {
  #next: Next = "length";
  #left = 0;
  #line = "";

  /**
   * Gives the data in a piece to `add`, and tells whether the body is whole.
   * @throws {NotHttp} for anything that is not this coding
   */
  take(piece: Uint8Array, add: (data: Uint8Array) => void): boolean {
    let at = 0;
    while (at < piece.length) {
      if (this.#next === "nothing") throw new NotHttp("something stands behind it");
      if (this.#next === "data") {
        const data = piece.subarray(at, at + this.#left);
        add(data);
        at += data.length;
        this.#left -= data.length;
        if (this.#left === 0) this.#next = "line end";
        continue;
      }
      const end = piece.indexOf(LINE_FEED, at);
      const stop = end === -1 ? piece.length : end + 1;
      for (; at < stop; at++) this.#line += String.fromCharCode(piece[at]!);
      if (this.#line.length > LONGEST_LINE) throw new NotHttp("one of its lines has no end");
      if (end !== -1) this.#takeLine(this.#line);
    }
    return this.#next === "nothing";
  }

  #takeLine(line: string): void {
    this.#line = "";
    if (!line.endsWith("\r\n")) throw new NotHttp("one of its lines ends in a bare line feed");
    const text = line.slice(0, -2);
    if (this.#next === "line end") {
      if (text !== "") throw new NotHttp("a chunk is longer than it said");
      this.#next = "length";
    } else if (this.#next === "trailer") {
      if (text === "") this.#next = "nothing";
    } else {
      const length = /^([0-9a-fA-F]{1,8})[ \t]*(?:;.*)?$/.exec(text)?.[1];
      if (length === undefined) throw new NotHttp("a chunk has no length");
      this.#left = parseInt(length, 16);
      this.#next = this.#left === 0 ? "trailer" : "data";
    }
  }
}
