/**
 * Mends the count of dispatches: discordeno resumes from the last number that came, although one before it may still be
 * on its way, and hands on what it has handed on before.
 */
import type { DiscordenoShard } from "@discordeno/gateway";
import { Sequence } from "./sequence.ts";

export function keepCount(shard: DiscordenoShard): void {
  const handlePacket = shard.handleDiscordPacket.bind(shard);
  const sequence = new Sequence();
  shard.handleDiscordPacket = (packet) => {
    // A packet without a number would make discordeno forget the last one, and the session could not be resumed.
    if (!Number.isSafeInteger(packet.s) || packet.s! < 0) packet.s = null;
    if (packet.s === null) return handlePacket(packet);
    if (shard.previousSequenceNumber === null) sequence.reset();
    if (!sequence.note(packet.s, packet.t ?? "")) return Promise.resolve();
    // A dispatch is dealt with when this returns, and the number of it taken over.
    const handled = handlePacket(packet);
    shard.previousSequenceNumber = sequence.last;
    return handled;
  };
}
