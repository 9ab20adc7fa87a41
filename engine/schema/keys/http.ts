import { HTTP_DEFAULTS, type HttpSettings } from "../../model/http.ts";
import { readHost } from "../../model/http_host.ts";
import { duration } from "../kit/duration.ts";
import { map } from "../kit/map.ts";
import { integer } from "../kit/number.ts";
import { oneOrMany } from "../kit/one_or_many.ts";
import { quote } from "../kit/quote.ts";
import { Refused, scalar } from "../kit/scalar.ts";
import { size } from "../kit/size.ts";

/** Milliseconds that a request may take. */
export const HTTP_TIMEOUT = { min: 1000, max: 30_000 } as const;

const WHAT = "a host such as api.example.com, or *.example.com for all below it";

const HOST = scalar<string>({
  what: WHAT,
  json: { type: "string" },
  read({ text }) {
    const host = readHost(text);
    if (host !== undefined) return host;
    const inAddress = URL.canParse(text) ? readHost(new URL(text).host) : undefined;
    return new Refused({
      code: "bad-host",
      message: `${quote(text)} is not the name of a host on the web.`,
      expected: WHAT,
      ...(inAddress === undefined ? {} : { suggestion: inAddress }),
    }, inAddress);
  },
});

export const HTTP = map(
  "`http`",
  {
    hosts: oneOrMany("a list of hosts such as [api.example.com]", HOST)
      .describe("The hosts that steps may ask: api.example.com, or *.example.com for all below it.")
      .optional(),
    timeout: duration(HTTP_TIMEOUT)
      .describe("How long a request may take; 10s where nothing is said, at most 30s.").optional(),
    max_size: size({ min: 1000, max: 10_000_000 })
      .describe("How large an answer may be; 1mb where nothing is said, at most 10mb.").optional(),
    per_minute: integer("a number of requests such as 60", { min: 1, max: 1000 })
      .describe("How many requests the bot makes in a minute at most; 60 where nothing is said.").optional(),
  },
  (keys): HttpSettings => ({
    hosts: keys.hosts ?? HTTP_DEFAULTS.hosts,
    timeout: keys.timeout ?? HTTP_DEFAULTS.timeout,
    maxSize: keys.max_size ?? HTTP_DEFAULTS.maxSize,
    perMinute: keys.per_minute ?? HTTP_DEFAULTS.perMinute,
  }),
  {
    host: { use: "hosts" },
    domains: { use: "hosts" },
    allow: { use: "hosts" },
    allowed: { use: "hosts" },
    allowed_hosts: { use: "hosts" },
    limit: { use: "max_size" },
    rate: { use: "per_minute" },
    max_per_minute: { use: "per_minute" },
  },
).describe("What the steps with `http` may ask on the web. Without hosts they may ask nobody.");
