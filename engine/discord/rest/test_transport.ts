/** A transport for tests: answers from a list, on no network. */
import { TestClock } from "../test_clock.ts";
import { Http } from "./http.ts";
import type { HttpOptions } from "./http_options.ts";
import { type Transport, WireError, type WireRequest, type WireResponse } from "./transport.ts";

/** An answer, or a failure of the connection. */
export type Reply = WireResponse | WireError;

export function reply(
  status: number,
  body: unknown = "",
  headers: Record<string, string> = {},
): WireResponse {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return { status, text, header: (name) => headers[name] };
}

/** The headers of a route limit (source: Discord docs, topics/rate-limits). */
export function limit(limit: number, remaining: number, resetAfter: number, bucket = "bucket") {
  return {
    "x-ratelimit-limit": String(limit),
    "x-ratelimit-remaining": String(remaining),
    "x-ratelimit-reset-after": String(resetAfter),
    "x-ratelimit-bucket": bucket,
  };
}

export class TestTransport implements Transport {
  readonly requests: WireRequest[] = [];
  /** Requests that wait for their answer. */
  readonly open: ((reply: Reply) => void)[] = [];
  closed = false;

  /** @param answer gives each request's reply, by its number from 0; without it `open` has to be answered by hand */
  constructor(private readonly answer?: (request: WireRequest, index: number) => Reply) {}

  async send(request: WireRequest): Promise<WireResponse> {
    this.requests.push(request);
    const got = this.answer?.(request, this.requests.length - 1) ??
      await new Promise<Reply>((resolve) => this.open.push(resolve));
    if (got instanceof WireError) throw got;
    return got;
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }
}

export function testHttp(
  transport: TestTransport,
  more: Partial<HttpOptions> = {},
): { http: Http; clock: TestClock } {
  const clock = new TestClock();
  const http = new Http({
    transport,
    basePath: "/api/v10",
    token: "secret",
    clock,
    random: () => 0.5,
    ...more,
  });
  return { http, clock };
}
