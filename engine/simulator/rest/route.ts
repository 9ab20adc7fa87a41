import type { UploadedFile } from "../messages/message_body.ts";
import type { Parts } from "../parts.ts";
import type { Fields } from "../validation/form.ts";
import type { RegisteredApplication } from "../world/application.ts";
import { refusal } from "./errors.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export interface RestRequest {
  /** What stands in the braces of the route's path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The parsed JSON; `undefined` when none was sent. */
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  /** Who sent it, by the token in the header. */
  readonly application: RegisteredApplication | undefined;
}

/** A request with a valid token. */
export interface BotRequest extends RestRequest {
  readonly application: RegisteredApplication;
}

export interface RestAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** How many requests in how many seconds; counted for each channel, server or webhook on its own. */
export interface RouteLimit {
  readonly requests: number;
  readonly seconds: number;
}

export interface Route {
  readonly method: Method;
  /** `/channels/{channel_id}/messages` */
  readonly path: string;
  /** Absent: the route has no limit of its own and does not count towards the global one. */
  readonly limit?: RouteLimit;
  readonly handle: (parts: Parts, request: RestRequest) => RestAnswer;
}

const COMMON: RouteLimit = { requests: 50, seconds: 5 };

/** A route that needs a bot's token. */
export function botRoute(
  method: Method,
  path: string,
  handle: (parts: Parts, request: BotRequest) => RestAnswer,
  limit: RouteLimit = COMMON,
): Route {
  return {
    method,
    path,
    limit,
    handle(parts, request) {
      if (!isBotRequest(request)) throw refusal("unauthorized");
      return handle(parts, request);
    },
  };
}

function isBotRequest(request: RestRequest): request is BotRequest {
  return request.application !== undefined;
}

/** A route whose path carries all the right that it needs. */
export function openRoute(
  method: Method,
  path: string,
  handle: (parts: Parts, request: RestRequest) => RestAnswer,
  limit?: RouteLimit,
): Route {
  return limit ? { method, path, handle, limit } : { method, path, handle };
}

/** The body as an object; an empty one when nothing was sent. */
export function fieldsOf(body: unknown): Fields {
  return typeof body === "object" && body !== null && !Array.isArray(body) ? body as Fields : {};
}

export function ok(body: unknown): RestAnswer {
  return { status: 200, body };
}

export const NO_CONTENT: RestAnswer = { status: 204 };
