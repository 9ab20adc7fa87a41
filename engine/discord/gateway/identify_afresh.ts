/**
 * Mends a new session: discordeno begins it at the address that READY named for resuming the old one, dead or not, and
 * with the old session's number.
 */
import type { DiscordenoShard } from "@discordeno/gateway";
import type { IdentifyGate } from "./identify_gate.ts";

export function identifyAfresh(shard: DiscordenoShard, gate: IdentifyGate): void {
  const identify = shard.identify.bind(shard);
  let waiting: Promise<void> | undefined;
  shard.identify = async () => {
    shard.resumeGatewayUrl = "";
    shard.sessionId = undefined;
    shard.previousSequenceNumber = null;
    // A socket that closes during the wait asks for an identify too; one is enough.
    if (waiting) return await waiting;
    waiting = gate.pass(shard.id);
    await waiting;
    waiting = undefined;
    return await identify();
  };
}
