/**
 * Mends throwing handlers: what goes wrong with one packet ends neither the connection nor the process. Packets are
 * handed on as they came; discordeno would rewrite every key of theirs.
 */
import type { DiscordenoShard } from "@discordeno/gateway";
import type { DiscordGatewayPayload } from "@discordeno/types";
import type { Logger } from "../../model/logger.ts";

export function guardHandlers(
  shard: DiscordenoShard,
  logger: Logger,
  onPacket: (packet: DiscordGatewayPayload) => void,
): void {
  const handleMessage = shard.handleMessage.bind(shard);
  shard.handleMessage = (message) =>
    handleMessage(message).catch((error) => logger.error("A gateway packet could not be handled", { error }));
  const handleClose = shard.handleClose.bind(shard);
  shard.handleClose = (close) =>
    handleClose(close).catch((error) => logger.error("A closed connection could not be replaced", { error }));
  shard.forwardToBot = (packet) => {
    try {
      onPacket(packet);
    } catch (error) {
      logger.error(`The event ${packet.t} could not be handled`, { error });
    }
  };
}
