/** What other services on the web answer in a test, which never reaches a real one. */
import type { SourceText } from "../../../diagnostics/span.ts";
import { byShape } from "../../kit/by_shape.ts";
import { converted } from "../../kit/converted.ts";
import { map } from "../../kit/map.ts";
import { named } from "../../kit/named.ts";
import { integer } from "../../kit/number.ts";
import { text } from "../../kit/text.ts";

export interface WebAnswer {
  /** As it stands in addresses: `api.example.com`. */
  readonly host: SourceText;
  /** HTTP status. */
  readonly status: number;
  readonly body: string;
}

type Answer = Omit<WebAnswer, "host">;

const ANSWER = byShape<Answer>("what the service answers: a text, or a map with `status` and `body`", {
  scalar: converted(text("a text or JSON"), ({ text }): Answer => ({ status: 200, body: text })),
  map: map(
    "an answer of a service",
    {
      status: integer("an HTTP status such as 404", { min: 200, max: 599 })
        .describe("The HTTP status; 200 where nothing is said.").optional(),
      body: text("a text or JSON").describe("What it answers: a text, or JSON in quotes.").optional(),
    },
    (keys): Answer => ({ status: keys.status ?? 200, body: keys.body?.text ?? "" }),
    { text: { use: "body" }, json: { use: "body" }, code: { use: "status" } },
  ),
});

export const TEST_WEB = named(
  "a map of hosts to what they answer",
  ANSWER,
  (host, answer): WebAnswer => ({ host, ...answer }),
).describe(
  "What other services answer, by their hosts: `api.example.com: '{\"price\": 5}'`. Others are out of reach.",
);
