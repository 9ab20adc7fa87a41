/** What the pipeline is opened with, and what a single request may ask of it. */
import type { Clock } from "../../model/clock.ts";
import type { Logger } from "../../model/logger.ts";
import type { GivenUp } from "../../model/ports.ts";
import type { Transport, WireResponse } from "./transport.ts";

export interface HttpOptions {
  readonly transport: Transport;
  /** What stands before a path: `/api/v10`. */
  readonly basePath: string;
  readonly token: string;
  readonly clock: Clock;
  readonly random?: () => number;
  /** Discord's global limit for this bot; 50 unless Discord raised it. */
  readonly requestsPerSecond?: number;
  /** Told of every answer, whatever it says. */
  readonly onAnswer?: (response: WireResponse) => void;
  /** Told when Discord refuses so much that the bot holds back. */
  readonly logger?: Pick<Logger, "warning" | "error">;
}

/** What a request carries; one of both. */
export interface RequestContent {
  /** Sent as JSON. */
  readonly body?: unknown;
  /** A body that is ready to be sent, with its content type. */
  readonly raw?: { readonly body: string | Uint8Array; readonly type: string };
}

export interface RequestOptions extends RequestContent {
  /** Whether the body of an answer has the shape that Discord's has; one that has not counts as a broken answer. */
  readonly isRight?: (body: unknown) => boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent without the bot's token. */
  readonly anonymous?: boolean;
  /** Whether a second try does no harm. Everything but POST is taken as safe. */
  readonly repeatable?: boolean;
  /** What it is for: once that was given up, it is not sent any more. */
  readonly run?: GivenUp;
  /** Told before a wait for a rate limit. Without it a wait of over five minutes is an error. */
  readonly onWait?: (ms: number) => void;
}
