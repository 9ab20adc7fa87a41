/** Discord's refusals as errors that people can read. */
import { DiscordError } from "../../model/ports.ts";
import type { WireResponse } from "./transport.ts";

interface ErrorBody {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly errors?: unknown;
}

/** Discord's JSON error code of an answer, 0 without one (source: Discord docs, topics/opcodes-and-status-codes). */
export function errorCode(response: WireResponse): number {
  const { code } = readBody(response.text);
  return typeof code === "number" ? code : 0;
}

/** @param request as people may see it: `POST /channels/:id/messages` */
export function refusal(request: string, response: WireResponse): DiscordError {
  const body = readBody(response.text);
  const said = typeof body.message === "string" && body.message !== ""
    ? body.message
    : "Discord gave no reason";
  const details = [...flatten(body.errors, "")];
  const code = typeof body.code === "number" ? body.code : 0;
  const message = details.length > 0 ? `${said}: ${details.join("; ")}` : said;
  return new DiscordError(request, response.status, code, `${message} (HTTP ${response.status})`);
}

/**
 * The leaves of a nested `errors` object, each with its path: `embeds[0].title: Must be 256 or fewer in length.`
 * Its shape: source Discord docs, reference, error messages.
 */
function* flatten(errors: unknown, path: string): Generator<string> {
  if (typeof errors !== "object" || errors === null) return;
  for (const [key, value] of Object.entries(errors)) {
    if (key === "_errors" && Array.isArray(value)) {
      for (const leaf of value) yield path ? `${path}: ${messageOf(leaf)}` : messageOf(leaf);
    } else {
      const step = /^\d+$/.test(key) ? `[${key}]` : path ? `.${key}` : key;
      yield* flatten(value, path + step);
    }
  }
}

function messageOf(leaf: unknown): string {
  const message = typeof leaf === "object" && leaf !== null && "message" in leaf ? leaf.message : undefined;
  return typeof message === "string" ? message : JSON.stringify(leaf);
}

function readBody(text: string): ErrorBody {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null ? body : {};
  } catch {
    return {};
  }
}
