/** What a path is to the rate limits, and how it is shown to people. */
import type { Method } from "./transport.ts";

export interface Route {
  /** Method and path with ids left out: `POST /channels/:id/messages`. Safe to print. */
  readonly name: string;
  /** The ids that have limits of their own: channel, server, webhook with its token. */
  readonly major: string;
  /** Interaction endpoints do not count towards the global limit (source: Discord docs, topics/rate-limits). */
  readonly interaction: boolean;
}

const ID = /^\d+$/;

/** @param path after the API version, with or without a query */
export function routeOf(method: Method, path: string): Route {
  const query = path.indexOf("?");
  const parts = (query === -1 ? path : path.slice(0, query)).split("/");
  const top = parts[1] ?? "";
  const hooked = top === "webhooks" || top === "interactions";
  let name = `${method} `;
  for (let index = 1; index < parts.length; index++) {
    const part = parts[index]!;
    if (hooked && index === 3) name += "/:token";
    else if (ID.test(part)) name += "/:id";
    else if (parts[index - 1] === "reactions") name += "/:emoji";
    else name += `/${part}`;
  }
  const major = top === "channels" || top === "guilds"
    ? parts[2] ?? ""
    : top === "webhooks"
    ? `${parts[2] ?? ""}/${parts[3] ?? ""}`
    : "";
  return { name, major, interaction: hooked && parts.length > 3 };
}
