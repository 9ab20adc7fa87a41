import { map } from "../kit/map.ts";
import { integer } from "../kit/number.ts";

/** Where the numbers of the process can be fetched. */
export interface MetricsSettings {
  /** On 127.0.0.1. */
  readonly port: number;
}

export const METRICS = map(
  "`metrics`",
  {
    port: integer("a port such as 9464", { min: 1, max: 65_535 })
      .describe("The port of http://127.0.0.1:PORT/metrics, for Prometheus; 9464 where nothing is said.")
      .optional(),
  },
  ({ port }): MetricsSettings => ({ port: port ?? 9464 }),
).describe(
  "Serves the numbers of the process to a Prometheus on the same machine. Off where it is not written.",
);
