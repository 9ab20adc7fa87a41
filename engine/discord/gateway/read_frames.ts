/**
 * Mends frames that cannot be read: discordeno throws, or is silent, and what stood in the frame is lost. The connection
 * is made anew instead, and Discord sends it again. A frame that cannot be read then either is passed over.
 *
 * Compression is never asked for, so that a binary frame is one that cannot be read.
 */
import type { DiscordenoShard } from "@discordeno/gateway";
import type { DiscordGatewayPayload } from "@discordeno/types";
import type { Logger } from "../../model/logger.ts";

export function readFrames(shard: DiscordenoShard, logger: Logger): void {
  /** The last number when a frame could not be read. */
  let stuckAt: number | null | undefined;
  shard.handleMessage = async ({ data }) => {
    const packet = readFrame(data);
    if (packet) return await shard.handleDiscordPacket(packet);
    if (stuckAt === shard.previousSequenceNumber) {
      logger.warning("Discord sent again what cannot be read; it is passed over");
      return;
    }
    stuckAt = shard.previousSequenceNumber;
    logger.warning("Discord sent what cannot be read; the bot connects anew so that it is sent again");
    await shard.resume();
  };
}

/** `undefined` where it is no payload of the gateway (source: Discord docs, events/gateway, payload structure). */
function readFrame(data: unknown): DiscordGatewayPayload | undefined {
  if (typeof data !== "string") return undefined;
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? value as DiscordGatewayPayload
      : undefined;
  } catch {
    return undefined;
  }
}
