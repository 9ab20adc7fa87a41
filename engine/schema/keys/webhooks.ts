import { map } from "../kit/map.ts";
import { integer } from "../kit/number.ts";
import { secret } from "../kit/secret.ts";

/** Where other programs can call a bot. */
export interface WebhooksSettings {
  /** On 127.0.0.1. */
  readonly port: number;
  /** The environment variable that holds what callers have to know. */
  readonly secret: string;
}

export const WEBHOOKS = map(
  "`webhooks`",
  {
    port: integer("a port such as 9480", { min: 1, max: 65_535 })
      .describe("The port of http://127.0.0.1:PORT/hooks/NAME."),
    secret: secret({
      code: "secret-not-a-variable",
      what: "the name of a variable of the .env file, written ${WEBHOOK_SECRET}",
      message: "The secret is not the name of a variable.",
      suggestion: "${WEBHOOK_SECRET}",
    }).describe(
      "Where the secret is found that callers have to know: `${WEBHOOK_SECRET}` names a variable of .env.",
    ),
  },
  ({ port, secret }): WebhooksSettings => ({ port, secret: secret.variable }),
  { token: { use: "secret" }, password: { use: "secret" } },
).describe("Lets other programs call the bot, on this machine alone. Off where it is not written.");
