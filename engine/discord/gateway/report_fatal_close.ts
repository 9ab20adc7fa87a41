/**
 * Mends the close codes after which no connection can come about: discordeno throws where nobody can catch it, which
 * ends the process.
 */
import type { DiscordenoShard } from "@discordeno/gateway";
import { GatewayCloseEventCodes } from "@discordeno/types";

const FATAL: ReadonlySet<number> = new Set([
  GatewayCloseEventCodes.AuthenticationFailed,
  GatewayCloseEventCodes.InvalidShard,
  GatewayCloseEventCodes.ShardingRequired,
  GatewayCloseEventCodes.InvalidApiVersion,
  GatewayCloseEventCodes.InvalidIntents,
  GatewayCloseEventCodes.DisallowedIntents,
]);

export function reportFatalClose(
  shard: DiscordenoShard,
  onFatal: (code: number, reason: string) => void,
): void {
  const handleClose = shard.handleClose.bind(shard);
  shard.handleClose = async (close) => {
    if (!FATAL.has(close.code)) return await handleClose(close);
    // It keeps its books first and throws last.
    await handleClose(close).catch(() => {});
    onFatal(close.code, close.reason);
  };
}
