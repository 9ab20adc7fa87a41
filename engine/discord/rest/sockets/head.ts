/** Status line and headers of an answer. */
import { NotHttp } from "./not_http.ts";

const decoder = new TextDecoder("latin1");
const STATUS_LINE = /^HTTP\/1\.([01]) ([1-9]\d\d)(?: |$)/;
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

export interface Head {
  readonly status: number;
  /** By their names in lower case; several of one name are joined with a comma (RFC 9110, section 5.3). */
  readonly headers: ReadonlyMap<string, string>;
  /** Whether the server keeps the connection. */
  readonly persistent: boolean;
}

/** Where the body begins; -1 where the head has not ended yet. */
export function findHeadEnd(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) {
    if (bytes[at + 1] === CARRIAGE_RETURN && bytes[at + 2] === LINE_FEED) return at + 3;
  }
  return -1;
}

/** @throws {NotHttp} */
export function readHead(bytes: Uint8Array): Head {
  const text = decoder.decode(bytes);
  const lines = text.split("\r\n");
  const [, minor, status] = STATUS_LINE.exec(lines[0]!) ??
    fail(`it begins with ${JSON.stringify(text.slice(0, 40))}`);
  const headers = new Map<string, string>();
  for (let index = 1; index < lines.length - 2; index++) {
    const line = lines[index]!;
    const colon = line.indexOf(":");
    const name = line.slice(0, colon);
    if (colon < 1 || !NAME.test(name)) fail("one of its headers has no name");
    const key = name.toLowerCase();
    const value = line.slice(colon + 1).trim();
    const before = headers.get(key);
    headers.set(key, before === undefined ? value : `${before}, ${value}`);
  }
  const connection = headers.get("connection")?.toLowerCase();
  const persistent = minor === "1" ? !connection?.includes("close") : connection === "keep-alive";
  return { status: Number(status), headers, persistent };
}

function fail(reason: string): never {
  throw new NotHttp(reason);
}
