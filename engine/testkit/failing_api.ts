/** A way to the local Discord's API on which some requests are answered as Discord does when it fails. */
import type { LocalDiscord } from "../simulator/local_discord.ts";

export interface ApiRequest {
  readonly method: string;
  /** Without the version: `/channels/1/messages`. */
  readonly path: string;
  readonly body: string;
}

/** The status that a request is answered with; `undefined` lets it through. */
export type FailRequest = (request: ApiRequest) => number | undefined;

export class FailingApi implements AsyncDisposable {
  readonly url: string;
  readonly #server: Deno.HttpServer<Deno.NetAddr>;

  constructor(local: LocalDiscord, fail: FailRequest) {
    const target = new URL(local.apiUrl);
    this.#server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
      const { pathname, search } = new URL(request.url);
      const content = await request.arrayBuffer();
      const { method, headers } = request;
      const path = pathname.replace(/^\/api\/v\d+/, "");
      const status = fail({ method, path, body: new TextDecoder().decode(content) });
      if (status !== undefined) {
        return Response.json({ message: `${status}: failed on purpose`, code: 0 }, { status });
      }
      const body = content.byteLength > 0 ? content : null;
      return await fetch(new URL(pathname + search, target), { method, headers, body });
    });
    this.url = `http://127.0.0.1:${this.#server.addr.port}${target.pathname}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.shutdown();
  }
}
