/** What can happen to one request on its way, and to its answer. */

/** A request as it came to the API. */
export interface ApiRequest {
  readonly method: string;
  /** Without the version and the query: `/channels/1/messages`. */
  readonly path: string;
}

/** `done`: Discord has done what was asked for, only its answer does not come back. */
export type Fault =
  | {
    readonly kind: "answer";
    readonly status: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body: string;
    readonly done?: boolean;
  }
  /** The connection is cut. */
  | { readonly kind: "cut"; readonly done: boolean }
  /** Only the first half of the answer comes, then the connection is cut; or it says that this was all of it. */
  | { readonly kind: "half"; readonly whole: boolean }
  /** Milliseconds until Discord gets to see the request. */
  | { readonly kind: "slow"; readonly ms: number }
  /** No answer for so many milliseconds; then the connection is cut. */
  | { readonly kind: "silent"; readonly ms: number; readonly done: boolean };

const json = { "content-type": "application/json" };
const page =
  "<html><head><title>Error</title></head><body><center><h1>cloudflare</h1></center></body></html>";

function limited(body: object | undefined, headers: Readonly<Record<string, string>> = {}): Fault {
  const text = body ? JSON.stringify({ message: "You are being rate limited.", ...body }) : "";
  return { kind: "answer", status: 429, headers: { ...json, ...headers }, body: text };
}

function trouble(status: number, body: string, done = false): Fault {
  return { kind: "answer", status, headers: { "content-type": "text/html" }, body, done };
}

/** By the name that tables show. */
export const FAULTS: Readonly<Record<string, readonly Fault[]>> = {
  "429 with body and headers": [
    limited({ retry_after: 0.7, global: false }, { "retry-after": "1", "x-ratelimit-scope": "user" }),
  ],
  "429 with retry_after in the body alone": [limited({ retry_after: 0.3 })],
  "429 with Retry-After alone": [limited(undefined, { "retry-after": "1" })],
  "429 that tells nothing": [limited(undefined)],
  "429 of the global limit": [
    limited({ retry_after: 0.5, global: true }, { "retry-after": "1", "x-ratelimit-global": "true" }),
  ],
  "429 of a shared limit": [
    limited({ retry_after: 2.5, global: false }, { "retry-after": "3", "x-ratelimit-scope": "shared" }),
  ],
  "500": [trouble(500, '{"message": "500: Internal Server Error", "code": 0}')],
  "502, done or not": [trouble(502, page), trouble(502, page, true)],
  "503": [trouble(503, page)],
  "504, done or not": [trouble(504, page), trouble(504, page, true)],
  "connection cut before it was done": [{ kind: "cut", done: false }],
  "connection cut after it was done": [{ kind: "cut", done: true }],
  "silence, then cut, done or not": [
    { kind: "silent", ms: 16_000, done: false },
    { kind: "silent", ms: 16_000, done: true },
  ],
  "half an answer": [{ kind: "half", whole: false }, { kind: "half", whole: true }],
  "200 with a page, done or not": [trouble(200, page), trouble(200, page, true)],
  "200 with nothing, done or not": [trouble(200, ""), trouble(200, "", true)],
  "slow by 0.2 to 4 s": [200, 700, 1_500, 2_500, 4_000].map((ms) => ({ kind: "slow", ms })),
};
