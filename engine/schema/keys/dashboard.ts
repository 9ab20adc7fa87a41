import { boolean } from "../kit/boolean.ts";
import { map } from "../kit/map.ts";
import { integer } from "../kit/number.ts";

/** The page of bots that are on the real Discord. */
export interface DashboardSettings {
  /** On 127.0.0.1. */
  readonly port: number;
  /** Whether the page may change things. */
  readonly write: boolean;
}

const TOKEN = "It is a secret, so it stands in .env: DASHBOARD_TOKEN=…";

export const DASHBOARD = map(
  "`dashboard`",
  {
    port: integer("a port such as 4180", { min: 1, max: 65_535 })
      .describe("The port of http://127.0.0.1:PORT/; 4180 where nothing is said.").optional(),
    write: boolean()
      .describe(
        "Whether the page may also change things: load extensions, make backups, set up servers. Usually not.",
      )
      .optional(),
  },
  ({ port, write }): DashboardSettings => ({ port: port ?? 4180, write: write ?? false }),
  {
    token: { say: TOKEN },
    password: { say: TOKEN },
    readonly: { say: "The page changes nothing, unless `write: true` stands here." },
    host: { say: "It is always 127.0.0.1. From another computer it is reached through an SSH tunnel." },
  },
).describe(
  "Opens a page on this machine that shows how the bots are. Off where it is not written, or DASHBOARD_TOKEN is not set.",
);
