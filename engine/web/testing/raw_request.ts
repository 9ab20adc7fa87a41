/** A request written by hand, since an attacker is not bound to what `fetch` allows. */

export interface RawAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** `headers` replaces the usual ones; `host` is the server's own unless it is given. */
export async function rawRequest(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = "GET",
): Promise<RawAnswer> {
  using connection = await Deno.connect({ hostname: "127.0.0.1", port });
  const lines = Object.entries({ host: `127.0.0.1:${port}`, connection: "close", ...headers })
    .map(([name, value]) => `${name}: ${value}\r\n`);
  await connection.write(new TextEncoder().encode(`${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n`));
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of connection.readable) {
    text += decoder.decode(chunk, { stream: true });
    if (isWhole(text, method)) break;
  }
  const [head = "", ...body] = text.split("\r\n\r\n");
  const [status = "", ...fields] = head.split("\r\n");
  return {
    status: Number(status.split(" ")[1]),
    headers: new Map(fields.map((field) => {
      const colon = field.indexOf(":");
      return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()];
    })),
    body: body.join("\r\n\r\n"),
  };
}

/** The connection may stay open, so the answer's own head tells where it ends. */
function isWhole(text: string, method: string): boolean {
  const end = text.indexOf("\r\n\r\n");
  if (end === -1) return false;
  if (method === "HEAD") return true;
  const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, end))?.[1];
  const body = new TextEncoder().encode(text.slice(end + 4)).length;
  return text.startsWith("HTTP/1.1 101") || (length !== undefined && body >= Number(length));
}

/** The headers of the page's own WebSocket handshake. */
export function handshake(port: number, token: string): Record<string, string> {
  return {
    connection: "Upgrade",
    upgrade: "websocket",
    origin: `http://127.0.0.1:${port}`,
    "sec-websocket-version": "13",
    "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
    "sec-websocket-protocol": `cordial.page.v1, cordial.token.${token}`,
  };
}
