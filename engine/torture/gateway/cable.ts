/** The cable between a bot and the gateway, which can be cut: no close frame then, and nothing of what is under way. */
export class Cable {
  #listener: Deno.TcpListener;
  readonly #port: number;
  readonly #ends = new Set<Deno.TcpConn>();
  /** The first lines of the handshakes: what the bot asked for. */
  readonly requests: string[] = [];
  /** Grows with everything that runs through it. */
  moved = 0;
  #state: "whole" | "dead" | "hanging" = "whole";

  /** @param to the port of the gateway on this machine */
  constructor(private readonly to: number) {
    this.#listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
    this.#port = this.#listener.addr.port;
    void this.#accept(this.#listener);
  }

  get url(): string {
    return `ws://127.0.0.1:${this.#port}/gateway`;
  }

  get broken(): boolean {
    return this.#state !== "whole";
  }

  get hanging(): boolean {
    return this.#state === "hanging";
  }

  /** Breaks what runs through it; new connections come about. */
  cut(): void {
    for (const end of this.#ends) close(end);
    this.#ends.clear();
  }

  /** Breaks it and refuses new connections. */
  die(): void {
    this.#state = "dead";
    this.#listener.close();
    this.cut();
  }

  /** Breaks it; new connections are taken, and nothing is ever heard on them. */
  hang(): void {
    this.#state = "hanging";
    this.cut();
  }

  mend(): void {
    if (this.#state === "dead") {
      this.#listener = Deno.listen({ hostname: "127.0.0.1", port: this.#port });
      void this.#accept(this.#listener);
    }
    this.#state = "whole";
    this.cut();
  }

  close(): void {
    if (this.#state !== "dead") this.#listener.close();
    this.#state = "dead";
    this.cut();
  }

  async #accept(listener: Deno.TcpListener): Promise<void> {
    for await (const bot of listener) {
      this.#ends.add(bot);
      this.moved++;
      if (this.#state === "hanging") continue;
      const gateway = await Deno.connect({ hostname: "127.0.0.1", port: this.to });
      this.#ends.add(gateway);
      void this.#pipe(bot, gateway);
      void this.#pipe(gateway, bot);
    }
  }

  async #pipe(from: Deno.TcpConn, to: Deno.TcpConn): Promise<void> {
    const bytes = new Uint8Array(65_536);
    try {
      for (let size = await from.read(bytes); size !== null; size = await from.read(bytes)) {
        this.moved += size;
        const [line = ""] = new TextDecoder().decode(bytes.subarray(0, Math.min(size, 300))).split("\r\n");
        if (/^GET .* HTTP\/1\.1$/.test(line)) this.requests.push(line);
        for (let at = 0; at < size;) at += await to.write(bytes.subarray(at, size));
      }
    } catch {
      // One of them is gone, and the other follows.
    }
    for (const end of [from, to]) {
      close(end);
      this.#ends.delete(end);
    }
  }
}

function close(end: Deno.TcpConn): void {
  try {
    end.close();
  } catch {
    // It is closed already.
  }
}
