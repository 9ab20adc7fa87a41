/** Requests to other services on the web, as steps make them. */

export interface HttpSettings {
  /** `api.example.com`, `*.example.org` (any name below it), with `:8443` where it is another port than 443; lower case. */
  readonly hosts: readonly string[];
  /** Milliseconds until the whole answer has to be there, redirects included. */
  readonly timeout: number;
  /** Bytes that an answer may have. */
  readonly maxSize: number;
  /** Requests of a bot within a minute. */
  readonly perMinute: number;
}

export const HTTP_DEFAULTS: HttpSettings = {
  hosts: [],
  timeout: 10_000,
  maxSize: 1_000_000,
  perMinute: 60,
};

export interface HttpRequest {
  readonly method: "GET" | "POST";
  readonly url: string;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body?: string;
}

export interface HttpAnswer {
  readonly status: number;
  /** The media type without parameters, in lower case; empty where the answer has none. */
  readonly type: string;
  readonly text: string;
}

export interface HttpPort {
  /** @throws HttpError where a rule forbids the request, and where no usable answer comes */
  request(request: HttpRequest, settings: HttpSettings): Promise<HttpAnswer>;
  /** The value of an environment variable; `undefined` where it has none. It must not be shown to anybody. */
  secret(name: string): string | undefined;
}

/** A request that came to nothing. Its message is for the log: it names the host, and no secret. */
export class HttpError extends Error {
  override readonly name = "HttpError";

  constructor(message: string, readonly reason: "failed" | "too many" = "failed", options?: ErrorOptions) {
    super(message, options);
  }
}
