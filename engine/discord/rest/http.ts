/** The request pipeline: paced, limited by what Discord's headers say, repeated only where that is safe. */
import { DiscordError } from "../../model/ports.ts";
import { answerInteraction } from "./answer_interaction.ts";
import { AnswerTimes } from "./answer_times.ts";
import { Bucket } from "./bucket.ts";
import { Exchange } from "./exchange.ts";
import { refusal } from "./failure.ts";
import type { HttpOptions, RequestContent, RequestOptions } from "./http_options.ts";
import { Pacer } from "./pacer.ts";
import { RateLimits, tooMany } from "./rate_limits.ts";
import { RefusedRequests } from "./refused_requests.ts";
import { backOff, retryAfter } from "./retry_after.ts";
import { Gate } from "./gate.ts";
import { type Route, routeOf } from "./route.ts";
import {
  type Method,
  ORDINARY_CONNECTIONS,
  WireError,
  type WireRequest,
  type WireResponse,
} from "./transport.ts";

const ATTEMPTS = 4;
const LIMITED_ATTEMPTS = 12;
const LONGEST_WAIT = 300_000;
const TIMEOUT = 15_000;
const NO_CONTENT = 204;
/** Requests that no limit of their route holds back and that wait for their turn among all: 100 s at full pace. */
const MOST_PASSING = 5_000;
/** Milliseconds after the first try without an answer from which no further one begins: a person is waiting. */
const LONGEST_TRYING = 30_000;

export class Http {
  readonly #limits: RateLimits;
  readonly #pacer: Pacer;
  readonly #refused: RefusedRequests;
  readonly #exchange: Exchange;
  /** Before the pace, so that nothing piles up behind it while Discord is slow and then goes all at once. */
  readonly #gate = new Gate(ORDINARY_CONNECTIONS, MOST_PASSING);
  readonly #answers: AnswerTimes;
  readonly #random: () => number;
  readonly #waits = new Set<() => void>();
  #closed = false;

  constructor(private readonly options: HttpOptions) {
    this.#limits = new RateLimits(options.clock);
    this.#pacer = new Pacer(options.clock, options.requestsPerSecond ?? 50);
    this.#refused = new RefusedRequests(options.clock);
    this.#exchange = new Exchange(options);
    this.#answers = new AnswerTimes(options.clock);
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
    let troubledSince: number | undefined;
    for (let attempt = 1;; attempt++) {
      const turn = this.#limits.enter(route, attempt > 1, options.onWait);
      const bucket = turn instanceof Bucket ? turn : await turn;
      const outcome = await this.#try(request, options, route, bucket, limited + 1);
      if (outcome instanceof WireError || outcome.status >= 500) {
        const safe = repeatable || outcome instanceof WireError && !outcome.mayHaveArrived;
        troubledSince ??= this.options.clock.now();
        const late = this.options.clock.now() - troubledSince >= LONGEST_TRYING;
        if (!safe || late || attempt - limited >= ATTEMPTS || this.#closed) throw failure(route, outcome);
        await this.#wait(backOff(attempt - limited, this.#random));
      } else if (outcome.status < 300) {
        return outcome.body as Answer;
      } else if (outcome.status === 429 && ++limited < LIMITED_ATTEMPTS) {
        const tooLong = (retryAfter(outcome).after ?? 0) > LONGEST_WAIT;
        if (tooLong && !options.onWait) throw refusal(route.name, outcome);
      } else if (outcome.status === 404 && method === "DELETE" && attempt - limited > 1) {
        return undefined as Answer; // An earlier try, whose answer was lost, has deleted it.
      } else {
        const error = refusal(route.name, outcome);
        if (outcome.status === 403) this.#refused.remember(request, options, error);
        throw error;
      }
    }
  }

  /** Something has changed of what the bot may do: what Discord forbade before may be allowed by now. */
  permissionsChanged(): void {
    this.#refused.forget();
  }

  /** Answers an interaction, at most once, outside all queues. @throws {DiscordError} */
  answer(
    interaction: { readonly id: string; readonly token: string },
    content: RequestContent,
  ): Promise<void> {
    const { clock } = this.options;
    const wait = (ms: number) => this.#wait(ms);
    return this.#answers.measure(answerInteraction(this.#exchange, interaction, content, clock, wait));
  }

  /** Milliseconds that first answers to interactions take at the moment. */
  get answerTime(): number {
    return this.#answers.slowest;
  }

  /** Ends all connections. Requests that wait or are under way fail. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#limits.close(new DiscordError("a waiting request", 0, 0, "the connection was closed"));
    this.#pacer.close();
    this.#gate.close();
    for (const end of this.#waits) end();
    await this.#exchange.close();
  }

  /** The answer with what its body says, or that there was none. */
  async #try(
    request: WireRequest,
    options: RequestOptions,
    route: Route,
    bucket: Bucket,
    limited: number,
  ): Promise<(WireResponse & { readonly body?: unknown }) | WireError> {
    let response: WireResponse | undefined;
    if (this.#gate.full && !route.interaction) {
      this.#limits.leave(route, bucket);
      throw tooMany(route);
    }
    const leave = route.interaction ? undefined : await this.#gate.enter();
    try {
      const slot = route.interaction ? undefined : this.#pacer.take();
      if (slot) await slot;
      const known = this.#refused.find(request, options);
      if (known) throw known;
      if (options.run?.givenUp) throw givenUp(route);
      response = await this.#exchange.send(request, route.name);
      if (response.status === 429) this.#hold(bucket, response, limited);
      return response.status < 300 && response.status !== NO_CONTENT
        ? { ...response, body: readAnswer(response, options) }
        : response;
    } catch (error) {
      if (error instanceof WireError) return error;
      throw error;
    } finally {
      leave?.();
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

/** @throws {WireError} when the body is none of Discord's: half of one, or a page of a proxy */
function readAnswer({ text }: WireResponse, { isRight }: RequestOptions): unknown {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    throw new WireError("the answer is no JSON", true, { cause });
  }
  if (isRight && !isRight(body)) throw new WireError("the answer is not one of Discord's", true);
  return body;
}

function failure(route: Route, outcome: WireResponse | WireError): DiscordError {
  if (!(outcome instanceof WireError)) return refusal(route.name, outcome);
  return new DiscordError(route.name, 0, 0, `no answer from Discord (${outcome.message})`, {
    cause: outcome,
  });
}

function givenUp(route: Route): DiscordError {
  return new DiscordError(route.name, 0, 0, "the run was given up meanwhile, so it was not sent");
}
