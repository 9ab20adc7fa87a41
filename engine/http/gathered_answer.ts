/** Gathers an answer within its bounds, and says what it is. */
import { type HttpAnswer, HttpError } from "../model/http.ts";
import type { Receiver } from "./parts.ts";

/** Statuses that lead elsewhere (source: RFC 9110, section 15.4). */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export class GatheredAnswer implements Receiver {
  status = 0;
  #type = "";
  #location: string | undefined;
  #size = 0;
  readonly #chunks: Uint8Array[] = [];

  /** @param host for the words of what is thrown */
  constructor(private readonly host: string, private readonly maxSize: number) {}

  /** @throws HttpError for what is neither JSON nor text, what is compressed, and what is too large */
  head(status: number, header: (name: string) => string | undefined): void {
    this.status = status;
    if (REDIRECTS.has(status)) this.#location = header("location");
    if (this.#location !== undefined) return;
    this.#type = (header("content-type") ?? "").split(";")[0]!.trim().toLowerCase();
    if (this.#type !== "" && !isReadable(this.#type)) {
      throw new HttpError(
        `${this.host} answered with ${this.#type.slice(0, 80)}, which is neither JSON nor text`,
      );
    }
    const encoding = header("content-encoding") ?? "identity";
    if (encoding.trim().toLowerCase() !== "identity") {
      throw new HttpError(`${this.host} answered with a compressed text, though none was asked for`);
    }
    if (Number(header("content-length") ?? 0) > this.maxSize) throw this.#tooLarge();
  }

  /** @throws HttpError once it is too large */
  chunk(bytes: Uint8Array): void {
    this.#size += bytes.length;
    if (this.#size > this.maxSize) throw this.#tooLarge();
    // What stands in a redirect is for people with a browser.
    if (this.#location === undefined) this.#chunks.push(bytes);
  }

  /** Where the answer leads instead; `undefined` where it is an answer. */
  get location(): string | undefined {
    return this.#location;
  }

  /** @throws HttpError for bytes that have no type */
  answer(): HttpAnswer {
    if (this.#type === "" && this.#size > 0) {
      throw new HttpError(`${this.host} does not say what its answer is (it has no content-type)`);
    }
    const decoder = new TextDecoder();
    const parts = this.#chunks.map((chunk) => decoder.decode(chunk, { stream: true }));
    return { status: this.status, type: this.#type, text: parts.join("") + decoder.decode() };
  }

  #tooLarge(): HttpError {
    return new HttpError(
      `${this.host} answered with more than ${this.maxSize} bytes (\`max_size\` under \`http\`)`,
    );
  }
}

function isReadable(type: string): boolean {
  return type.startsWith("text/") || /^application\/(?:[\w.+-]+\+)?json$/.test(type);
}
