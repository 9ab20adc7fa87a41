/**
 * discordeno's REST manager over our pipeline: its helpers and routes keep working, its own queues are not used.
 * Those lose requests (a body that cannot be built leaves its promise pending for ever), repeat a 429 without headers
 * in a hot loop, repeat nothing else, and are switched off altogether by another base address.
 */
import { createRestManager, type RestManager } from "@discordeno/rest";
import type { Http } from "./http.ts";
import type { RequestOptions } from "./http_options.ts";

/** The first answer to an interaction, as long as nobody wants to see the message that it makes. */
const CALLBACK = /^\/interactions\/(\d+)\/([^/]+)\/callback(?:\?with_response=false)?$/;
/** Set by the pipeline itself. */
const OWN_HEADERS: ReadonlySet<string> = new Set(["user-agent", "authorization", "content-type"]);

export function discordenoRest(http: Http, token: string, applicationId: string): RestManager {
  const rest = createRestManager({ token, applicationId });
  rest.makeRequest = async <Answer>(...[method, route, options]: Parameters<RestManager["makeRequest"]>) => {
    const callback = method === "POST" && options?.files === undefined ? route.match(CALLBACK) : null;
    if (callback) {
      const body: unknown = rest.changeToDiscordFormat(options?.body);
      await http.answer({ id: callback[1]!, token: callback[2]! }, { body });
      return undefined as Answer;
    }
    const { body, headers } = rest.createRequestBody(method, options);
    return await http.request<Answer>(method, route, {
      raw: await encode(body, headers),
      headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN_HEADERS.has(name))),
      anonymous: options?.unauthorized === true,
    });
  };
  return rest;
}

async function encode(
  body: string | FormData | undefined,
  headers: Readonly<Record<string, string>>,
): Promise<RequestOptions["raw"]> {
  if (body === undefined) return;
  if (typeof body === "string") return { body, type: headers["content-type"] ?? "application/json" };
  const form = new Response(body);
  return { body: await form.bytes(), type: form.headers.get("content-type")! };
}
