/**
 * Mends the heartbeat: discordeno's runs on timers that outlive the connection. This one ends with it, and a connection
 * whose beat was not acknowledged is left and resumed (source: Discord docs, events/gateway, heartbeat ACK).
 */
import { type DiscordenoShard, ShardSocketCloseCodes } from "@discordeno/gateway";
import { GatewayOpcodes } from "@discordeno/types";
import type { Waits } from "./waits.ts";

/** @returns beats once at once, so that the latency is known as soon as a session is ready */
export function beatByClock(shard: DiscordenoShard, waits: Waits, random: () => number): () => void {
  let cancel = () => {};
  shard.stopHeartbeating = () => cancel();
  shard.startHeartbeating = (interval) => {
    cancel();
    shard.heart.interval = interval;
    shard.heart.acknowledged = true;
    const beatInTime = async () => {
      if (!shard.isOpen()) return;
      if (!shard.heart.acknowledged) {
        await shard.close(ShardSocketCloseCodes.ZombiedConnection, "no heartbeat acknowledgement");
        return await shard.resume();
      }
      beat(shard);
      shard.heart.acknowledged = false;
      cancel = waits.after(interval, () => void beatInTime());
    };
    // The first one at a random moment, so that not all bots beat together after an outage.
    cancel = waits.after(interval * random(), () => void beatInTime());
  };
  return () => beat(shard);
}

function beat(shard: DiscordenoShard): void {
  shard.socket?.send(JSON.stringify({ op: GatewayOpcodes.Heartbeat, d: shard.previousSequenceNumber }));
  shard.heart.lastBeat = Date.now();
}
