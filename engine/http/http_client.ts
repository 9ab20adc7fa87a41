/** Asks other services on the web, within the rules of a bot's settings. */
import { type Clock, preciseTime } from "../model/clock.ts";
import {
  type HttpAnswer,
  HttpError,
  type HttpPort,
  type HttpRequest,
  type HttpSettings,
} from "../model/http.ts";
import { isListed } from "../model/http_host.ts";
import { GatheredAnswer } from "./gathered_answer.ts";
import type { Web } from "./open_web.ts";
import { isPublicAddress } from "./public_address.ts";

export interface HttpClientOptions {
  readonly web: Web;
  readonly clock: Clock;
  /** Reads an environment variable. */
  readonly secret: (name: string) => string | undefined;
}

const MOST_REDIRECTS = 3;
const MINUTE = 60_000;
/** So that a service can tell whom it talks to; more about the machine is nobody's business. */
const OWN_HEADERS = {
  "user-agent": "Cordial",
  accept: "application/json, text/*;q=0.9",
  "accept-encoding": "identity",
};

/** One for each bot: it counts the bot's requests. */
export class HttpClient implements HttpPort {
  /** When the requests of the last minute were made. */
  #recent: number[] = [];

  constructor(private readonly options: HttpClientOptions) {}

  secret(name: string): string | undefined {
    return this.options.secret(name);
  }

  async request(request: HttpRequest, settings: HttpSettings): Promise<HttpAnswer> {
    this.#count(settings);
    const controller = new AbortController();
    const seconds = settings.timeout / 1000;
    const late = () =>
      controller.abort(new HttpError(`There was no whole answer within ${seconds} s (\`timeout\`)`));
    const cancel = this.options.clock.after(settings.timeout, late);
    try {
      return await this.#follow(request, settings, controller.signal);
    } finally {
      cancel();
    }
  }

  #count({ perMinute }: HttpSettings): void {
    const now = preciseTime(this.options.clock);
    this.#recent = this.#recent.filter((at) => at > now - MINUTE);
    if (this.#recent.length >= perMinute) {
      throw new HttpError(
        `There were ${perMinute} requests within a minute (\`per_minute\` under \`http\`)`,
        "too many",
      );
    }
    this.#recent.push(now);
  }

  async #follow(request: HttpRequest, settings: HttpSettings, signal: AbortSignal): Promise<HttpAnswer> {
    let current = request;
    for (let redirects = 0;; redirects++) {
      const url = checkedUrl(current.url, settings);
      const answer = await this.#exchange(current, url, settings, signal);
      if (answer.location === undefined) return answer.answer();
      if (redirects === MOST_REDIRECTS) {
        throw new HttpError(`${url.host} leads on and on: more than ${MOST_REDIRECTS} redirects`);
      }
      current = redirected(current, url, answer.status, answer.location);
    }
  }

  async #exchange(
    { method, headers, body }: HttpRequest,
    url: URL,
    { maxSize }: HttpSettings,
    signal: AbortSignal,
  ): Promise<GatheredAnswer> {
    const { resolve, send } = this.options.web;
    const addresses = (await unlessAborted(named(url, resolve(url.hostname)), signal)).filter(
      isPublicAddress,
    );
    if (addresses.length === 0) throw new HttpError(`${url.host} leads to no address of the public internet`);
    const answer = new GatheredAnswer(url.host, maxSize);
    const own = body === undefined ? OWN_HEADERS : { ...OWN_HEADERS, "content-type": "application/json" };
    const exchange = { method, url, addresses, headers: { ...own, ...headers }, body, signal };
    await unlessAborted(named(url, send(exchange, answer)), signal);
    return answer;
  }
}

/** @throws HttpError for an address that the rules forbid */
function checkedUrl(text: string, { hosts }: HttpSettings): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.protocol !== "https:") {
    throw new HttpError("An address that does not begin with https:// is not asked");
  }
  if (url.username !== "" || url.password !== "") {
    throw new HttpError(`${url.host}: an address must hold no credentials`);
  }
  if (!isListed(url.host, hosts)) {
    throw new HttpError(`${url.host} is not among the hosts under \`http\` in the settings`);
  }
  return url;
}

/** Headers may hold a secret that is meant for one host alone. */
function redirected(request: HttpRequest, from: URL, status: number, location: string): HttpRequest {
  if (!URL.canParse(location, from)) throw new HttpError(`${from.host} leads to what is no address`);
  const to = new URL(location, from);
  const headers = to.host === from.host ? request.headers : {};
  // As browsers do it: only 307 and 308 are sent with the same method and body (source: Fetch standard, HTTP-redirect fetch).
  const same = status === 307 || status === 308 || request.method === "GET";
  return same ? { ...request, headers, url: to.href } : { method: "GET", headers, url: to.href };
}

/** What the network says, with the host's name before it. */
async function named<Answer>({ host }: URL, work: Promise<Answer>): Promise<Answer> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof HttpError) throw error;
    const why = error instanceof Error ? error.message || error.name : String(error);
    throw new HttpError(`${host} could not be asked: ${why}`, "failed", { cause: error });
  }
}

/** Rejects with the signal's reason as soon as there is one, whatever becomes of the work. */
async function unlessAborted<Answer>(work: Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  const { promise, reject } = Promise.withResolvers<never>();
  const end = () => reject(signal.reason);
  signal.addEventListener("abort", end);
  if (signal.aborted) end();
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener("abort", end);
  }
}
