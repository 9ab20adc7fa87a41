import type { Parts } from "../../parts.ts";
import { botRoute, ok, openRoute, type Route } from "../route.ts";

/** Shards that Discord would advise: one for each 1000 servers. */
function advisedShards(parts: Parts): number {
  return Math.max(1, Math.ceil(parts.world.guilds.size / 1000));
}

export const GATEWAY_ROUTES: readonly Route[] = [
  openRoute("GET", "/gateway", (parts) => ok({ url: `ws://${parts.address}/gateway` })),
  botRoute("GET", "/gateway/bot", (parts) =>
    ok({
      url: `ws://${parts.address}/gateway`,
      shards: advisedShards(parts),
      session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
    })),
];
