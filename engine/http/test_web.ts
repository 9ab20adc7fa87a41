/** Stands in for the web: hosts by their names, each with its addresses and what it answers. */
import type { Exchange } from "./parts.ts";
import type { Web } from "./open_web.ts";

export interface TestHost {
  /** One public address where absent. */
  readonly addresses?: readonly string[];
  answer(request: Request): Response | Promise<Response>;
}

export interface TestWeb extends Web {
  /** What was sent, in order. */
  readonly sent: Exchange[];
}

export function testWeb(hosts: Readonly<Record<string, TestHost>>): TestWeb {
  const sent: Exchange[] = [];
  return {
    sent,
    resolve: (hostname) => {
      const host = hosts[hostname];
      return host
        ? Promise.resolve(host.addresses ?? ["93.184.215.14"])
        : Promise.reject(new Error(`getaddrinfo ENOTFOUND ${hostname}`));
    },
    async send(exchange, receiver) {
      sent.push(exchange);
      const { url, method, headers, body } = exchange;
      const request = new Request(url, { method, headers, ...(body === undefined ? {} : { body }) });
      const response = await hosts[url.hostname]!.answer(request);
      receiver.head(response.status, (name) => response.headers.get(name) ?? undefined);
      for await (const chunk of response.body ?? []) receiver.chunk(chunk);
    },
  };
}

/** An answer of a service. */
export function json(value: unknown, status = 200): Response {
  return Response.json(value, { status });
}

export function redirect(location: string, status = 302): Response {
  return new Response("elsewhere", { status, headers: { location } });
}
