/** The first answer to an interaction: three seconds, no queue, never twice. */
import type { Clock } from "../../model/clock.ts";
import { DiscordError, type InteractionReference } from "../../model/ports.ts";
import type { Exchange } from "./exchange.ts";
import { errorCode, refusal } from "./failure.ts";
import type { RequestContent } from "./http_options.ts";
import { retryAfter } from "./retry_after.ts";
import { WireError, type WireResponse } from "./transport.ts";

/** As errors name it. */
export const CALLBACK_NAME = "POST /interactions/:id/:token/callback";
/** Discord waits three seconds for it (source: Discord docs, interactions/receiving-and-responding). */
const WHOLE_TIME = 2_900;
const PAUSE = 150;
/** Interaction has already been acknowledged (source: Discord docs, JSON error codes). */
const ALREADY_ANSWERED = 40060;

/** @throws {DiscordError} when Discord refuses, or did not answer in time */
export async function answerInteraction(
  exchange: Exchange,
  { id, token }: InteractionReference,
  content: RequestContent,
  clock: Clock,
  wait: (ms: number) => Promise<void>,
): Promise<void> {
  // It carries its own token, so the bot's stays at home.
  const options = { ...content, anonymous: true };
  const request = exchange.prepare("POST", `/interactions/${id}/${token}/callback`, options, WHOLE_TIME);
  const end = clock.now() + WHOLE_TIME;
  let uncertain = false;
  for (;;) {
    const outcome = await exchange.send(request, CALLBACK_NAME).catch(keepWireError);
    if (!(outcome instanceof WireError) && isTaken(outcome)) return;
    // A try whose answer was lost has arrived after all.
    if (uncertain && !(outcome instanceof WireError) && errorCode(outcome) === ALREADY_ANSWERED) return;
    const pause = pauseAfter(outcome);
    if (pause === undefined || clock.now() + pause >= end) throw failure(outcome);
    uncertain ||= outcome instanceof WireError ? outcome.mayHaveArrived : isUnclear(outcome);
    await wait(pause);
  }
}

/** Discord says nothing but that it has taken it; a page in its place is a proxy's. */
function isTaken({ status, text }: WireResponse): boolean {
  return status === 204 || status < 300 && text.startsWith("{");
}

function isUnclear({ status }: WireResponse): boolean {
  return status < 300 || status >= 500;
}

function keepWireError(error: unknown): WireError {
  if (error instanceof WireError) return error;
  throw error;
}

/** Milliseconds until another try makes sense; `undefined` for never. */
function pauseAfter(outcome: WireError | WireResponse): number | undefined {
  if (outcome instanceof WireError || isUnclear(outcome)) return PAUSE;
  if (outcome.status === 429) return Math.max(PAUSE, retryAfter(outcome).after ?? PAUSE * 4);
}

function failure(outcome: WireError | WireResponse): DiscordError {
  if (!(outcome instanceof WireError)) return refusal(CALLBACK_NAME, outcome);
  return new DiscordError(CALLBACK_NAME, 0, 0, `no answer from Discord in time (${outcome.message})`, {
    cause: outcome,
  });
}
