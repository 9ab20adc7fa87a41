import type { Parts } from "../parts.ts";
import { type ReadBody, readBody } from "./read_body.ts";
import { refusal, RestError } from "./errors.ts";
import type { RateLimits } from "./rate_limits.ts";
import type { RestAnswer, RestRequest, Route } from "./route.ts";
import type { Router } from "./router.ts";

const NO_QUERY = new URLSearchParams();
const JSON_TYPE = "application/json";

/** Answers HTTP requests as Discord's REST API does. */
export class RestServer {
  constructor(readonly parts: Parts, readonly router: Router, readonly limits: RateLimits) {}

  /** @param target path and query, such as `/api/v10/gateway?x=1` */
  async answer(request: Request, target: string): Promise<Response> {
    const mark = target.indexOf("?");
    const whole = mark === -1 ? target : target.slice(0, mark);
    const version = /^\/api(?:\/v(\d+))?(?=\/)/.exec(whole);
    const path = version ? whole.slice(version[0].length) : whole;
    let sent: ReadBody = { body: undefined, files: [] };
    let failure: unknown;
    try {
      sent = await readBody(request);
    } catch (error) {
      failure = error;
    }
    // From here to the answer nothing waits, so that all of it happens at one moment.
    this.parts.moment.begin();
    const authorization = request.headers.get("authorization") ?? "";
    const rest: RestRequest = {
      method: request.method,
      path,
      params: {},
      query: mark === -1 ? NO_QUERY : new URLSearchParams(target.slice(mark + 1)),
      application: this.parts.world.applicationsByToken.get(authorization.replace(/^Bot /, "")),
      ...sent,
    };
    const headers: Record<string, string> = {};
    let answer: RestAnswer;
    let redacted = path;
    try {
      if (failure) throw failure;
      if (!version) throw refusal("routeNotFound");
      if (version[1] !== undefined && version[1] !== "10") throw refusal("invalidVersion");
      if (authorization !== "" && !rest.application) throw refusal("unauthorized");
      const { route, params } = this.#route(rest);
      redacted = withoutToken(path, params);
      answer = this.#limit(route, params, rest, headers) ?? route.handle(this.parts, { ...rest, params });
    } catch (error) {
      answer = refused(error);
    }
    this.#report(rest, redacted, answer);
    return respond(answer, headers);
  }

  #route({ method, path }: RestRequest): { route: Route; params: Readonly<Record<string, string>> } {
    const found = this.router.find(method, path);
    if (found === "no such path") throw refusal("routeNotFound");
    if (found === "no such method") throw refusal("methodNotAllowed");
    return found;
  }

  #limit(
    route: Route,
    params: Readonly<Record<string, string>>,
    { application }: RestRequest,
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

  #report(request: RestRequest, path: string, { status, body }: RestAnswer): void {
    const code = status >= 400 ? (body as { code?: number }).code : undefined;
    this.parts.log.append({
      kind: "request",
      method: request.method,
      path,
      ...(request.application ? { applicationId: request.application.id } : {}),
      ...(request.body === undefined ? {} : { body: request.body }),
      status,
      ...(code === undefined ? {} : { code }),
    });
    this.parts.settings.onRequest?.({
      method: request.method,
      path: request.path,
      body: request.body,
      status,
    });
  }
}

function withoutToken(path: string, params: Readonly<Record<string, string>>): string {
  const token = params.webhook_token ?? params.interaction_token;
  return token === undefined ? path : path.replace(token, "[token]");
}

function refused(error: unknown): RestAnswer {
  if (error instanceof RestError) return { status: error.status, body: error.body };
  console.error("The local Discord failed to answer a request.", error);
  const internal = refusal("internal");
  return { status: internal.status, body: internal.body };
}

function respond({ status, body }: RestAnswer, headers: Record<string, string>): Response {
  if (body === undefined) return new Response(null, { status, headers });
  headers["content-type"] = JSON_TYPE;
  return new Response(JSON.stringify(body), { status, headers });
}
