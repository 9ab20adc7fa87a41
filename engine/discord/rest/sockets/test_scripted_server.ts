/** A server that answers with just these bytes, and remembers what came. */
const encoder = new TextEncoder();

export class ScriptedServer implements AsyncDisposable {
  readonly requests: string[] = [];
  connections = 0;
  readonly #listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  readonly #open = new Set<Deno.Conn>();
  readonly #running = this.#accept();

  /**
   * @param answer to a request, by its number from 0; nothing is answered where it gives `undefined`
   * @param options `hangUp`: behind which answers the connection ends
   */
  constructor(
    private readonly answer: (index: number) => string | undefined,
    private readonly options: { readonly hangUp?: (index: number) => boolean } = {},
  ) {}

  get origin(): string {
    return `http://127.0.0.1:${this.#listener.addr.port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#listener.close();
    for (const connection of this.#open) connection.close();
    await this.#running;
  }

  async #accept(): Promise<void> {
    const serving: Promise<void>[] = [];
    try {
      for await (const connection of this.#listener) {
        this.connections++;
        this.#open.add(connection);
        serving.push(this.#serve(connection));
      }
    } catch {
      // The listener was closed.
    }
    await Promise.all(serving);
  }

  async #serve(connection: Deno.Conn): Promise<void> {
    const buffer = new Uint8Array(64 * 1024);
    try {
      while (true) {
        const count = await connection.read(buffer);
        if (count === null) break;
        const text = new TextDecoder().decode(buffer.subarray(0, count));
        if (!/^(?:GET|POST|PUT|PATCH|DELETE) /.test(text)) continue;
        this.requests.push(text);
        const index = this.requests.length - 1;
        const answer = this.answer(index);
        if (answer === undefined) continue;
        await connection.write(encoder.encode(answer));
        if (this.options.hangUp?.(index)) {
          await connection.closeWrite();
          break;
        }
      }
    } catch {
      // The client has gone.
    }
    this.#open.delete(connection);
    try {
      connection.close();
    } catch {
      // It was closed with the server.
    }
  }
}
