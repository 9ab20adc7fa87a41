/** The request pipeline: paced, limited by what Discord's headers say, repeated only where that is safe. */
import { DiscordError } from "../../model/ports.ts";
import { answerInteraction } from "./answer_interaction.ts";
import { Bucket } from "./bucket.ts";
import { Exchange } from "./exchange.ts";
import { refusal } from "./failure.ts";
import type { HttpOptions, RequestContent, RequestOptions } from "./http_options.ts";
import { Pacer } from "./pacer.ts";
import { RateLimits } from "./rate_limits.ts";
import { RefusedRequests } from "./refused_requests.ts";
import { backOff, retryAfter } from "./retry_after.ts";
import { type Route, routeOf } from "./route.ts";
import { type Method, WireError, type WireRequest, type WireResponse } from "./transport.ts";

const ATTEMPTS = 4;
const LIMITED_ATTEMPTS = 12;
const LONGEST_WAIT = 300_000;
const TIMEOUT = 15_000;

export class Http {
  readonly #limits: RateLimits;
  readonly #pacer: Pacer;
  readonly #refused: RefusedRequests;
  readonly #exchange: Exchange;
  readonly #random: () => number;
  readonly #waits = new Set<() => void>();
  #closed = false;

  constructor(private readonly options: HttpOptions) {
    this.#limits = new RateLimits(options.clock);
    this.#pacer = new Pacer(options.clock, options.requestsPerSecond ?? 50);
    this.#refused = new RefusedRequests(options.clock);
    this.#exchange = new Exchange(options);
    this.#random = options.random ?? Math.random;
  }

  /**
   * Sends a request and resolves with the body of its answer, `undefined` without one.
   * @param path after the API version: `/channels/1/messages`
   * @throws {DiscordError} when Discord refuses, or cannot be reached after all tries
   */
  async request<Answer>(method: Method, path: string, options: RequestOptions = {}): Promise<Answer> {
    const request = this.#exchange.prepare(method, path, options, TIMEOUT);
    const route = routeOf(method, path);
    const repeatable = options.repeatable ?? method !== "POST";
    let limited = 0;
    for (let attempt = 1;; attempt++) {
      const turn = this.#limits.enter(route, attempt > 1, options.onWait);
      const bucket = turn instanceof Bucket ? turn : await turn;
      const slot = route.interaction ? undefined : this.#pacer.take();
      if (slot) await slot;
      const outcome = await this.#try(request, options, route, bucket, limited + 1);
      if (outcome instanceof WireError) {
        const again = (repeatable || !outcome.mayHaveArrived) && attempt - limited < ATTEMPTS;
        if (!again || this.#closed) throw unanswered(route, outcome);
        await this.#wait(backOff(attempt - limited, this.#random));
      } else if (outcome.status < 400) {
        return readAnswer(route, outcome) as Answer;
      } else if (outcome.status === 429 && ++limited < LIMITED_ATTEMPTS) {
        const tooLong = (retryAfter(outcome).after ?? 0) > LONGEST_WAIT;
        if (tooLong && !options.onWait) throw refusal(route.name, outcome);
      } else if (outcome.status >= 500 && repeatable && attempt - limited < ATTEMPTS) {
        await this.#wait(backOff(attempt - limited, this.#random));
      } else if (outcome.status === 404 && method === "DELETE" && attempt - limited > 1) {
        return undefined as Answer; // An earlier try, whose answer was lost, has deleted it.
      } else {
        const error = refusal(route.name, outcome);
        if (outcome.status === 403) this.#refused.remember(request, options, error);
        throw error;
      }
    }
  }

  /** Answers an interaction, at most once, outside all queues. @throws {DiscordError} */
  answer(
    interaction: { readonly id: string; readonly token: string },
    content: RequestContent,
  ): Promise<void> {
    return answerInteraction(
      this.#exchange,
      interaction,
      content,
      this.options.clock,
      (ms) => this.#wait(ms),
    );
  }

  /** Ends all connections. Requests that wait or are under way fail. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#limits.close(new DiscordError("a waiting request", 0, 0, "the connection was closed"));
    this.#pacer.close();
    for (const end of this.#waits) end();
    await this.#exchange.close();
  }

  async #try(request: WireRequest, content: RequestContent, route: Route, bucket: Bucket, limited: number) {
    let response: WireResponse | undefined;
    try {
      const known = this.#refused.find(request, content);
      if (known) throw known;
      response = await this.#exchange.send(request, route.name);
      if (response.status === 429) this.#hold(bucket, response, limited);
      return response;
    } catch (error) {
      if (error instanceof WireError) return error;
      throw error;
    } finally {
      this.#limits.leave(route, bucket, response);
    }
  }

  #hold(bucket: Bucket, response: WireResponse, limited: number): void {
    const { after, global } = retryAfter(response);
    const ms = after ?? backOff(limited, this.#random, 1_000);
    bucket.block(ms);
    if (global) this.#pacer.pause(ms);
  }

  #wait(ms: number): Promise<void> {
    if (this.#closed) return Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    const end = () => {
      cancel();
      this.#waits.delete(end);
      resolve();
    };
    const cancel = this.options.clock.after(ms, end);
    this.#waits.add(end);
    return promise;
  }
}

function readAnswer(route: Route, { text, status }: WireResponse): unknown {
  if (text === "") return;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DiscordError(route.name, status, 0, "the answer is no JSON", { cause });
  }
}

function unanswered(route: Route, error: WireError): DiscordError {
  return new DiscordError(route.name, 0, 0, `no answer from Discord (${error.message})`, { cause: error });
}
