import type { Traces } from "../../model/trace.ts";
import type { App } from "../app.ts";

/** The newest runs of the bots that run, by the bots' ids. */
export function tracesOf(app: App): ReadonlyMap<string, Traces> {
  return new Map(Array.from(app.bots, ([id, { services }]) => [id, services.traces]));
}
