/** A peer for tests that takes connections and then says nothing any more, not even goodbye. */
import { createHash } from "node:crypto";

const GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

export class SilentPeer {
  readonly #listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  readonly #connections: Deno.TcpConn[] = [];
  readonly #watchers = new Set<() => void>();
  /** Frames that came, by their WebSocket opcode. */
  readonly frames: number[] = [];

  /** @param greeting sent once after the handshake; without one not even the handshake is answered */
  constructor(private readonly greeting?: unknown) {
    void this.#accept();
  }

  get gatewayUrl(): string {
    return `ws://127.0.0.1:${this.#listener.addr.port}`;
  }

  get connections(): number {
    return this.#connections.length;
  }

  /** Resolves when the condition holds; looked at whenever bytes or connections come. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!condition()) return;
        this.#watchers.delete(look);
        resolve();
      };
      this.#watchers.add(look);
      look();
    });
  }

  close(): void {
    this.#listener.close();
    for (const connection of this.#connections) connection.close();
  }

  async #accept(): Promise<void> {
    for await (const connection of this.#listener) {
      this.#connections.push(connection);
      this.#happened();
      void this.#listen(connection).catch(() => {});
    }
  }

  async #listen(connection: Deno.TcpConn): Promise<void> {
    const bytes = new Uint8Array(4096);
    const size = await connection.read(bytes);
    const request = new TextDecoder().decode(bytes.subarray(0, size ?? 0));
    const key = request.match(/sec-websocket-key: *(\S+)/i)?.[1];
    if (this.greeting === undefined || !key) return;
    const accept = createHash("sha1").update(key + GUID).digest("base64");
    const head = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
      `Sec-WebSocket-Accept: ${accept}\r\n\r\n`;
    const text = new TextEncoder().encode(JSON.stringify(this.greeting));
    await connection.write(new TextEncoder().encode(head));
    await connection.write(new Uint8Array([0x81, text.length, ...text]));
    for (;;) {
      const more = await connection.read(bytes);
      if (more === null) return;
      this.frames.push(...opcodes(bytes.subarray(0, more)));
      this.#happened();
    }
  }

  #happened(): void {
    for (const look of [...this.#watchers]) look();
  }
}

/** The opcodes of whole frames, as a client masks them; payloads of up to 64 KiB. */
function opcodes(bytes: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = 0; at + 6 <= bytes.length;) {
    found.push(bytes[at]! & 0x0f);
    const short = bytes[at + 1]! & 0x7f;
    at += short < 126 ? 6 + short : 8 + (bytes[at + 2]! << 8) + bytes[at + 3]!;
  }
  return found;
}
