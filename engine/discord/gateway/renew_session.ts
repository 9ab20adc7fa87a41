/** Mends an invalid session: discordeno waits on a timer that nobody can end, and goes on although the socket was lost. */
import type { DiscordenoShard } from "@discordeno/gateway";
import { GatewayOpcodes } from "@discordeno/types";
import type { Waits } from "./waits.ts";

export function renewSession(shard: DiscordenoShard, waits: Waits, random: () => number): void {
  const handlePacket = shard.handleDiscordPacket.bind(shard);
  shard.handleDiscordPacket = async (packet) => {
    if (packet.op !== GatewayOpcodes.InvalidSession) return await handlePacket(packet);
    const resumable = packet.d === true;
    if (!resumable) shard.sessionId = undefined;
    shard.heart.acknowledged = true;
    const { socket } = shard;
    // One to five seconds, as Discord asks (source: Discord docs, events/gateway, resuming).
    await waits.pass(1_000 + random() * 4_000);
    if (shard.socket !== socket) return;
    shard.resolves.get("INVALID_SESSION")?.(packet);
    shard.resolves.delete("INVALID_SESSION");
    await (resumable ? shard.resume() : shard.identify());
  };
}
