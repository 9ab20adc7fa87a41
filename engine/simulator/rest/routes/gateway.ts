import type { Parts } from "../../parts.ts";
import { botRoute, ok, openRoute, type Route } from "../route.ts";

/** Shards that Discord would advise: one for each 1000 servers. */
function advisedShards(parts: Parts): number {
  return Math.max(1, Math.ceil(parts.world.guilds.size / 1000));
}

function address(parts: Parts): string {
  return parts.gatewayFaults.url ?? `ws://${parts.address}/gateway`;
}

export const GATEWAY_ROUTES: readonly Route[] = [
  openRoute("GET", "/gateway", (parts) => ok({ url: address(parts) })),
  botRoute("GET", "/gateway/bot", (parts) =>
    ok({
      url: address(parts),
      shards: parts.gatewayFaults.shards ?? advisedShards(parts),
      session_start_limit: parts.gatewayFaults.sessionStartLimit ??
        { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
    })),
];
