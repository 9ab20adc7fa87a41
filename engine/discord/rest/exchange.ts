/** One request and its answer, with the guards that hold for every single one. */
import project from "../../../deno.json" with { type: "json" };
import { DiscordError } from "../../model/ports.ts";
import { refusal } from "./failure.ts";
import type { HttpOptions, RequestOptions } from "./http_options.ts";
import { InvalidRequests } from "./invalid_requests.ts";
import type { Method, WireRequest, WireResponse } from "./transport.ts";

/** As Discord asks for it (source: Discord docs, reference, user agent). */
const USER_AGENT = `DiscordBot (https://cordial.example, ${project.version})`;

/** Milliseconds between two requests while the token is refused. */
const PROBE_EVERY = 60_000;

interface Unauthorized {
  readonly error: DiscordError;
  /** When the next request is let through. */
  until: number;
  told: boolean;
}

export class Exchange {
  readonly #plain: Readonly<Record<string, string>>;
  readonly #json: Readonly<Record<string, string>>;
  readonly #anonymous = { "user-agent": USER_AGENT };
  readonly #anonymousJson = { ...this.#anonymous, "content-type": "application/json" };
  readonly #invalid: InvalidRequests;
  #unauthorized: Unauthorized | undefined;

  constructor(private readonly options: HttpOptions) {
    this.#plain = { "user-agent": USER_AGENT, authorization: `Bot ${options.token}` };
    this.#json = { ...this.#plain, "content-type": "application/json" };
    this.#invalid = new InvalidRequests(options.clock, options.logger);
  }

  prepare(method: Method, path: string, options: RequestOptions, timeout: number): WireRequest {
    const { body, raw, headers, anonymous } = options;
    let all = anonymous ? this.#anonymous : body === undefined ? this.#plain : this.#json;
    if (anonymous && body !== undefined) all = this.#anonymousJson;
    if (raw) all = { ...all, "content-type": raw.type };
    if (headers) all = { ...all, ...headers };
    return {
      method,
      path: this.options.basePath + path,
      headers: all,
      body: raw ? raw.body : body === undefined ? undefined : JSON.stringify(body),
      timeout,
    };
  }

  /**
   * @throws {DiscordError} without sending, while the token is refused or too many requests were invalid
   * @throws {WireError} when there was no answer
   */
  async send(request: WireRequest, name: string): Promise<WireResponse> {
    const bearsToken = request.headers.authorization !== undefined;
    if (this.#unauthorized && bearsToken) this.#probe(this.#unauthorized);
    if (this.#invalid.exhausted) throw heldBack(name);
    const response = await this.options.transport.send(request);
    this.options.onAnswer?.(response);
    if (response.status >= 400) {
      this.#invalid.count(name, response.status, response.header("x-ratelimit-scope"));
    }
    if (bearsToken && response.status === 401) this.#refused(refusal(name, response));
    else if (bearsToken && response.status < 300) this.#unauthorized = undefined;
    return response;
  }

  #refused(error: DiscordError): void {
    const told = this.#unauthorized?.told ?? false;
    this.#unauthorized = { error, until: this.options.clock.now() + PROBE_EVERY, told };
  }

  /** Lets one request a minute through: a token that was refused by mistake, as in an outage, is taken again. */
  #probe(unauthorized: Unauthorized): void {
    const now = this.options.clock.now();
    if (now >= unauthorized.until) return void (unauthorized.until = now + PROBE_EVERY);
    // Not before something is held back: who logs in is told by the error itself.
    if (!unauthorized.told) {
      this.options.logger?.error(
        `Discord does not take the bot's token: ${unauthorized.error.message}. One request a minute is tried`,
      );
    }
    unauthorized.told = true;
    throw unauthorized.error;
  }

  close(): Promise<void> {
    return this.options.transport.close();
  }
}

function heldBack(name: string): DiscordError {
  return new DiscordError(
    name,
    0,
    0,
    "nothing is sent for some minutes, because Discord refused thousands of requests and would ban this address. " +
      "Look in the log for what it refuses",
  );
}
