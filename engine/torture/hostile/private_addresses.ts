/** Addresses of the machine and its network, in every way of writing them: none of them is ever asked. */
import { isIP } from "node:net";
import { HttpClient } from "../../http/http_client.ts";
import type { Exchange } from "../../http/parts.ts";
import type { Web } from "../../http/open_web.ts";
import { HTTP_DEFAULTS, HttpError } from "../../model/http.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";
import type { Trial } from "../trial.ts";

/** Hosts as somebody could write them in an address, or have a redirect lead to. */
const HOSTS: readonly string[] = [
  "127.0.0.1",
  "127.1",
  "2130706433",
  "0x7f000001",
  "0x7f.1",
  "0177.0.0.1",
  "017700000001",
  "0",
  "10.0.0.1",
  "172.16.5.4",
  "192.168.1.1",
  "169.254.169.254",
  "0xa9fea9fe",
  "2852039166",
  "100.64.0.1",
  "[::1]",
  "[::]",
  "[::ffff:127.0.0.1]",
  "[::ffff:a9fe:a9fe]",
  "[64:ff9b::7f00:1]",
  "[2002:7f00:1::]",
  "[fe80::1]",
  "[fd00::1]",
  "１２７.０.０.１",
  "localhost",
  "private.example",
  "mixed.example",
];

/** What names lead to, also those that the machine itself knows. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  localhost: ["127.0.0.1", "::1"],
  "private.example": ["10.1.2.3"],
  "mixed.example": ["::ffff:10.0.0.1", "192.168.0.9", "fe80::1"],
  "public.example": ["93.184.215.14"],
};
const PUBLIC = "public.example";

export const privateAddresses: Trial = {
  name: "web requests to the machine and its network",
  times: { short: 2 * HOSTS.length, long: 200 * HOSTS.length },
  async run({ times, evidence, progress }) {
    const broken: string[] = [];
    let [refused, redirected] = [0, 0];
    for (let done = 0; done < times; done++) {
      const host = HOSTS[done % HOSTS.length]!;
      // Every second round a host that may be asked sends the request on.
      const throughRedirect = Math.floor(done / HOSTS.length) % 2 === 1;
      const asked: Exchange[] = [];
      const client = new HttpClient({
        web: web(asked, `https://${host}/`),
        clock: new VirtualClock(),
        secret: () => undefined,
      });
      const url = `https://${throughRedirect ? PUBLIC : host}/`;
      try {
        // The author has listed it: also then it is not asked.
        await client.request({ method: "GET", url, headers: {} }, {
          ...HTTP_DEFAULTS,
          hosts: [PUBLIC, host, plain(host)],
        });
        broken.push(`${url} was answered${throughRedirect ? `, on the way to ${host}` : ""}`);
      } catch (error) {
        if (!(error instanceof HttpError)) throw error;
        evidence.add("errors of requests", error.message);
        refused++;
      }
      const wrong = asked.filter((exchange) => exchange.url.hostname !== PUBLIC);
      for (const { url, addresses } of wrong) broken.push(`${url.host} was asked at ${addresses.join(", ")}`);
      if (throughRedirect) redirected += asked.length;
      progress(done);
    }
    return { times, figures: { refused, "redirects not followed": redirected }, broken };
  },
};

/** The host as addresses have it once they were read: `2130706433` is 127.0.0.1. */
function plain(host: string): string {
  return new URL(`https://${host}/`).hostname;
}

function web(asked: Exchange[], elsewhere: string): Web {
  return {
    resolve: (hostname) => {
      const address = hostname.replace(/^\[|\]$/g, "");
      return Promise.resolve(isIP(address) ? [address] : NAMES[hostname] ?? []);
    },
    send(exchange, receiver) {
      asked.push(exchange);
      receiver.head(302, (name) => name === "location" ? elsewhere : undefined);
      return Promise.resolve();
    },
  };
}
