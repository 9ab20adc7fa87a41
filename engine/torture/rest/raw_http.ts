/** As much of HTTP/1.1 as the client of the bots speaks; by hand, so that it can be broken anywhere. */

export interface RawRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

const END = "\r\n\r\n";
/** Headers of one connection, which are not handed on; and those that are set here. */
const OWN = new Set([
  "content-encoding",
  "vary",
  "connection",
  "keep-alive",
  "transfer-encoding",
  "host",
  "content-length",
]);

/** The next request and what has come behind it; `undefined` when the other side has ended the connection. */
export async function readRequest(
  connection: Deno.Conn,
  before: Uint8Array<ArrayBuffer>,
): Promise<{ readonly request: RawRequest; readonly rest: Uint8Array<ArrayBuffer> } | undefined> {
  let bytes = before;
  const more = async () => {
    const chunk = new Uint8Array(64 * 1024);
    const count = await connection.read(chunk);
    if (count === null) return false;
    const both = new Uint8Array(bytes.length + count);
    both.set(bytes);
    both.set(chunk.subarray(0, count), bytes.length);
    bytes = both;
    return true;
  };
  let head = -1;
  while ((head = latin1(bytes).indexOf(END)) === -1) if (!(await more())) return;
  const [first = "", ...lines] = latin1(bytes.subarray(0, head)).split("\r\n");
  const [method = "", target = ""] = first.split(" ");
  const headers = Object.fromEntries(lines.map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  }));
  const start = head + END.length;
  const end = start + Number(headers["content-length"] ?? 0);
  while (bytes.length < end) if (!(await more())) return;
  return {
    request: { method, target, headers: kept(headers), body: bytes.slice(start, end) },
    rest: bytes.slice(end),
  };
}

/** @param length that is promised, where it is not that of the body */
export async function writeAnswer(
  connection: Deno.Conn,
  { status, headers, body }: RawAnswer,
  length = body.length,
): Promise<void> {
  const lines = Object.entries(kept(headers)).map(([name, value]) => `${name}: ${value}`);
  if (status !== 204) lines.push(`content-length: ${length}`);
  const head = new TextEncoder().encode(`HTTP/1.1 ${status} X\r\n${lines.join("\r\n")}${END}`);
  const all = new Uint8Array(head.length + body.length);
  all.set(head);
  all.set(body, head.length);
  for (let sent = 0; sent < all.length;) sent += await connection.write(all.subarray(sent));
}

function kept(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN.has(name)));
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
