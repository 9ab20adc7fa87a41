/** Lets a Prometheus on the same machine fetch the metrics. */
import { serveAgain } from "../model/serve_again.ts";
import type { Metrics } from "./metrics.ts";
import { CONTENT_TYPE, prometheusText } from "./prometheus.ts";

export interface MetricsServer {
  /** `http://127.0.0.1:9464/metrics` */
  readonly url: string;
  /** Resolves when the port is free again. */
  close(): Promise<void>;
}

export interface ServeMetricsOptions {
  readonly metrics: Metrics;
  /** 0 takes any free one. */
  readonly port: number;
}

/**
 * Serves `GET /metrics` on 127.0.0.1, which other machines cannot reach.
 * @throws Error when the port is taken or may not be used
 */
export function serveMetrics({ metrics, port }: ServeMetricsOptions): MetricsServer {
  const server = listen(port, () => serveAgain({ port }, (request) => answer(request, metrics)));
  return {
    url: `http://${server.addr.hostname}:${server.addr.port}/metrics`,
    close: () => server.shutdown(),
  };
}

function listen<T>(port: number, start: () => T): T {
  try {
    return start();
  } catch (error) {
    const why = error instanceof Deno.errors.AddrInUse
      ? "another program uses it"
      : error instanceof Error
      ? error.message
      : String(error);
    throw new Error(
      `The metrics cannot be served on port ${port}: ${why}. Choose another port for them in the settings.`,
      { cause: error },
    );
  }
}

/** A page of the web that has its own name lead to this machine could read the metrics through somebody's browser. */
const OWN_HOST = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/i;

function answer(request: Request, metrics: Metrics): Response {
  if (!OWN_HOST.test(request.headers.get("host") ?? "")) return text(403, "Ask for 127.0.0.1 or localhost.");
  if (new URL(request.url).pathname !== "/metrics") return text(404, "The metrics are at /metrics.");
  if (request.method !== "GET" && request.method !== "HEAD") {
    return text(405, "The metrics can only be read.", { allow: "GET, HEAD" });
  }
  return text(200, prometheusText(metrics.read()), { "content-type": CONTENT_TYPE });
}

function text(status: number, body: string, headers: Record<string, string> = {}): Response {
  return new Response(body.endsWith("\n") ? body : `${body}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", ...headers },
  });
}
