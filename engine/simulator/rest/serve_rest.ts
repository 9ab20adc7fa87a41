import type { Parts } from "../parts.ts";
import type { RegisteredApplication } from "../world/application.ts";
import { auditReason } from "./audit_reason.ts";
import { type ReadBody, readBody } from "./read_body.ts";
import { refusal, RestError } from "./errors.ts";
import type { RateLimits } from "./rate_limits.ts";
import type { RestAnswer, Route } from "./route.ts";
import type { Router } from "./router.ts";

const NO_QUERY = new URLSearchParams();
const NOTHING_SENT: ReadBody = { body: undefined, files: [] };

/** Answers HTTP requests as Discord's REST API does. */
export class RestServer {
  constructor(readonly parts: Parts, readonly router: Router, readonly limits: RateLimits) {}

  /** @param target path and query, such as `/api/v10/gateway?x=1` */
  async answer(request: Request, target: string): Promise<Response> {
    let sent = NOTHING_SENT;
    let failure: unknown;
    const { delay } = this.parts.faults.state;
    if (delay > 0) await this.#wait(delay);
    try {
      sent = await readBody(request);
    } catch (error) {
      failure = error;
    }
    // From here to the answer nothing waits, so that all of it happens at one moment.
    this.parts.moment.begin();
    const { method } = request;
    const mark = target.indexOf("?");
    const { path, version } = splitVersion(mark === -1 ? target : target.slice(0, mark));
    const authorization = request.headers.get("authorization");
    const application = authorization === null ? undefined : this.#applicationOf(authorization);
    const seen: Seen = { method, path, shown: path, body: sent.body, application };
    const headers: Record<string, string> = {};
    let answer: RestAnswer;
    try {
      if (failure) throw failure;
      if (version === undefined) throw refusal("routeNotFound");
      if (version !== "10") throw refusal("invalidVersion");
      if (authorization !== null && !application) throw refusal("unauthorized");
      seen.reason = auditReason(request.headers.get("x-audit-log-reason"));
      const { route, params } = this.#route(method, path);
      seen.shown = withoutToken(path, params);
      answer = this.#fault(path, headers) ?? this.#limit(route, params, application, headers) ??
        route.handle(this.parts, {
          params,
          query: mark === -1 ? NO_QUERY : new URLSearchParams(target.slice(mark + 1)),
          body: sent.body,
          files: sent.files,
          application,
        });
    } catch (error) {
      answer = refused(error);
    }
    this.#report(seen, answer);
    return respond(answer, headers);
  }

  #wait(ms: number): Promise<void> {
    return new Promise((resolve) => this.parts.settings.socketClock.after(ms, resolve));
  }

  #applicationOf(authorization: string): RegisteredApplication | undefined {
    const token = authorization.startsWith("Bot ") ? authorization.slice(4) : authorization;
    return this.parts.world.applicationsByToken.get(token);
  }

  #route(method: string, path: string): { route: Route; params: Readonly<Record<string, string>> } {
    const found = this.router.find(method, path);
    if (found === "no such path") throw refusal("routeNotFound");
    if (found === "no such method") throw refusal("methodNotAllowed");
    return found;
  }

  #fault(path: string, headers: Record<string, string>): RestAnswer | undefined {
    const fault = this.parts.faults.take(path);
    if (fault?.retryAfter !== undefined) {
      headers["retry-after"] = String(fault.retryAfter);
      headers["x-ratelimit-scope"] = "user";
    }
    return fault;
  }

  #limit(
    route: Route,
    params: Readonly<Record<string, string>>,
    application: RegisteredApplication | undefined,
    headers: Record<string, string>,
  ): RestAnswer | undefined {
    if (!this.parts.settings.rateLimits) return;
    const allowance = this.limits.take(route, application?.id ?? params.webhook_token ?? "", params);
    Object.assign(headers, allowance.headers);
    if (!allowance.refused) return;
    const { retryAfter, global } = allowance.refused;
    return {
      status: 429,
      body: { message: "You are being rate limited.", retry_after: retryAfter, global },
    };
  }

  #report(seen: Seen, { status, body: answered }: RestAnswer): void {
    const { method, path, shown, body, application, reason } = seen;
    const code = status >= 400 ? (answered as { code?: number }).code : undefined;
    this.parts.log.append({
      kind: "request",
      method,
      path: shown,
      ...(application ? { applicationId: application.id } : {}),
      ...(reason === undefined ? {} : { reason }),
      ...(body === undefined ? {} : { body }),
      status,
      ...(code === undefined ? {} : { code }),
      ...(status >= 400 ? { answer: answered } : {}),
    });
    this.parts.settings.onRequest?.({
      method,
      path,
      body,
      status,
      ...(reason === undefined ? {} : { reason }),
    });
  }
}

/** A request as it is reported. */
interface Seen {
  readonly method: string;
  readonly path: string;
  /** The path with its token hidden. */
  shown: string;
  readonly body: unknown;
  readonly application: RegisteredApplication | undefined;
  reason?: string | undefined;
}

/** `/api/v10/gateway` is version 10 of `/gateway`; a path without a version counts as 10. */
function splitVersion(path: string): { path: string; version?: string } {
  if (path.startsWith("/api/v10/")) return { path: path.slice(8), version: "10" };
  const [prefix, version = "10"] = /^\/api(?:\/v(\d+))?(?=\/)/.exec(path) ?? [];
  return prefix === undefined ? { path } : { path: path.slice(prefix.length), version };
}

function withoutToken(path: string, params: Readonly<Record<string, string>>): string {
  const token = params.webhook_token ?? params.interaction_token;
  return token === undefined ? path : path.replace(token, "[token]");
}

function refused(error: unknown): RestAnswer {
  if (error instanceof RestError) return { status: error.status, body: error.body };
  // Whoever asked is gone, as when a bot is killed.
  const isGone = error instanceof Deno.errors.BadResource || error instanceof Deno.errors.Interrupted;
  if (!isGone) console.error("The local Discord failed to answer a request.", error);
  const internal = refusal("internal");
  return { status: internal.status, body: internal.body };
}

function respond({ status, body }: RestAnswer, headers: Record<string, string>): Response {
  if (body === undefined) return new Response(null, { status, headers });
  headers["content-type"] = "application/json";
  return new Response(JSON.stringify(body), { status, headers });
}
