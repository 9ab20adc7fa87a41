/** Calls from other programs on this machine: `POST /hooks/NAME` with a secret and a JSON body. */
import { type Clock, preciseTime } from "../model/clock.ts";
import { type LocalHttpServer, serveAgain } from "../model/serve_again.ts";
import { readBytes } from "./read_bytes.ts";
import { nodeModule } from "../model/node_module.ts";

export interface ReceiveOptions {
  /** On 127.0.0.1; 0 takes any free one. */
  readonly port: number;
  /** What callers have to know; each of several is as good. */
  readonly secrets: readonly string[];
  readonly clock: Clock;
  /** Calls of all callers together within a minute; 60 where absent. */
  readonly perMinute?: number;
  /**
   * Takes a call. What it begins is not waited for. @returns whether there is a webhook of this name
   */
  onCall(name: string, json: unknown): boolean;
}

export interface WebhookServer {
  /** `http://127.0.0.1:9480/hooks/` */
  readonly url: string;
  /** Resolves when the port is free again. */
  close(): Promise<void>;
}

const LARGEST_BODY = 256 * 1024;
const USUAL_PER_MINUTE = 60;
const MINUTE = 60_000;
/** How webhooks can be called. */
const PATH = /^\/hooks\/([a-z0-9_][a-z0-9_-]{0,31})$/;

/**
 * Callers show that they know a secret by `authorization: Bearer SECRET`, or by `x-hub-signature-256: sha256=…`, the
 * HMAC of the body (source: GitHub docs, validating webhook deliveries). A call is answered with 202 as soon as it is
 * taken, whatever becomes of it. Other machines reach it through a proxy of its owner's, or not at all.
 *
 * @throws Error when there is no secret, when the port is taken or may not be used
 */
export function listenForWebhooks(options: ReceiveOptions): WebhookServer {
  if (options.secrets.length === 0 || options.secrets.some((secret) => secret === "")) {
    throw new Error("Webhooks are not listened for without a secret.");
  }
  const doors = new Doors(options);
  const server = listen(options.port, (request) => doors.answer(request));
  return {
    url: `http://127.0.0.1:${server.addr.port}/hooks/`,
    close: () => server.shutdown(),
  };
}

function listen(port: number, handle: (request: Request) => Promise<Response>): LocalHttpServer {
  try {
    return serveAgain({ port }, handle);
  } catch (error) {
    const taken = error instanceof Deno.errors.AddrInUse;
    const why = taken ? "another program uses it" : error instanceof Error ? error.message : String(error);
    throw new Error(
      `Webhooks cannot be listened for on port ${port}: ${why}. Choose another port under \`webhooks\` in the settings.`,
      { cause: error },
    );
  }
}

class Doors {
  #recent: number[] = [];

  constructor(private readonly options: ReceiveOptions) {}

  async answer(request: Request): Promise<Response> {
    const name = PATH.exec(new URL(request.url).pathname)?.[1];
    if (name === undefined) return text(404, "Webhooks are at /hooks/NAME.");
    if (request.method !== "POST") return text(405, "A webhook is called with POST.", { allow: "POST" });
    // Counted before the secret is looked at, so that nobody can try many.
    if (!this.#admit()) return text(429, "Too many calls. Try again in a minute.", { "retry-after": "60" });
    const signature = request.headers.get("x-hub-signature-256");
    const bearer = request.headers.get("authorization");
    if (signature === null && !this.#knows(bearer)) return unauthorized();
    const body = await readBytes(request, LARGEST_BODY);
    if (!body) return text(413, `A body has at most ${LARGEST_BODY / 1024} KB.`);
    if (signature !== null && !this.#signed(body, signature)) return unauthorized();
    const json = parse(body);
    if (!json) return text(400, "The body is no JSON.");
    if (!this.options.onCall(name, json.value)) return text(404, "There is no webhook of this name.");
    return text(202, "Accepted.");
  }

  #admit(): boolean {
    const { clock, perMinute = USUAL_PER_MINUTE } = this.options;
    const now = preciseTime(clock);
    this.#recent = this.#recent.filter((at) => at > now - MINUTE);
    if (this.#recent.length >= perMinute) return false;
    this.#recent.push(now);
    return true;
  }

  #knows(header: string | null): boolean {
    const given = /^Bearer +(\S.*)$/i.exec(header ?? "")?.[1]?.trim();
    if (given === undefined) return false;
    return this.options.secrets.map((secret) => equal(secret, given)).includes(true);
  }

  #signed(body: Uint8Array, header: string): boolean {
    const given = header.trim().toLowerCase();
    return this.options.secrets.map((secret) =>
      equal(
        `sha256=${nodeModule("node:crypto").createHmac("sha256", secret).update(body).digest("hex")}`,
        given,
      )
    ).includes(true);
  }
}

/** Takes equally long for all texts, so that the time tells nothing of the secret. */
function equal(a: string, b: string): boolean {
  const digest = (value: string) => nodeModule("node:crypto").createHash("sha256").update(value).digest();
  return nodeModule("node:crypto").timingSafeEqual(digest(a), digest(b));
}

/** In an object, since `null` is JSON too. */
function parse(body: Uint8Array): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)) };
  } catch {
    return undefined;
  }
}

function unauthorized(): Response {
  return text(401, "The secret is missing or wrong.", { "www-authenticate": "Bearer" });
}

function text(status: number, body: string, headers: Record<string, string> = {}): Response {
  return new Response(`${body}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", ...headers },
  });
}
