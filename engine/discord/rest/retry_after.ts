/** How long Discord wants a 429 to be waited out. */
import type { WireResponse } from "./transport.ts";

export interface Limited {
  /** Milliseconds; `undefined` where the answer tells nothing. */
  readonly after: number | undefined;
  readonly global: boolean;
}

/** Reads body and headers, whichever tells; the longer one counts. */
export function retryAfter(response: WireResponse): Limited {
  const body = jsonOf(response.text);
  const seconds = [body.retry_after, header(response, "retry-after")]
    .filter((value): value is number => typeof value === "number" && Number.isFinite(value) && value >= 0);
  return {
    after: seconds.length > 0 ? Math.ceil(Math.max(...seconds) * 1000) : undefined,
    global: body.global === true || response.header("x-ratelimit-global") !== undefined,
  };
}

function header(response: WireResponse, name: string): number | undefined {
  const value = response.header(name);
  return value === undefined || value === "" ? undefined : Number(value);
}

function jsonOf(text: string): { retry_after?: unknown; global?: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** Growing pauses for tries that nobody told when to repeat: ms for the first, second, … one, ±25 %. */
export function backOff(attempt: number, random: () => number, first = 500, most = 15_000): number {
  return Math.round(Math.min(most, first * 2 ** (attempt - 1)) * (0.75 + random() / 2));
}
