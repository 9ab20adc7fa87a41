/**
 * Lets a request in only when a page of this very server, or the owner's own address bar, sent it.
 * Without this, any web site that is open in the same browser could reach the local server: by a plain cross-site
 * request (`Origin`, `Sec-Fetch-Site`) or through a name of its own that points to 127.0.0.1 (`Host`).
 */

/** Why the request is refused, or `undefined` when it may pass. */
export function refusalOf(request: Request, port: number): string | undefined {
  const host = request.headers.get("host") ?? "";
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) {
    return "This server answers only under its own address on 127.0.0.1.";
  }
  const origin = request.headers.get("origin");
  const upgrades = isUpgrade(request);
  if (origin === null ? upgrades : origin !== `http://${host}`) {
    return "This server takes requests only from its own page.";
  }
  const site = request.headers.get("sec-fetch-site");
  if (site === null || site === "same-origin") return undefined;
  if (!upgrades && (site === "none" || isTopNavigation(request))) return undefined;
  return "This server takes requests only from its own page.";
}

export function isUpgrade(request: Request): boolean {
  return request.headers.get("upgrade")?.toLowerCase() === "websocket";
}

/**
 * A link that somebody follows, for example in a terminal that is itself a web page. It only shows the empty page,
 * which knows nothing without its token and cannot stand in a frame.
 */
function isTopNavigation(request: Request): boolean {
  return request.headers.get("sec-fetch-mode") === "navigate" &&
    request.headers.get("sec-fetch-dest") === "document";
}
