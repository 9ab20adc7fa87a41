/**
 * Mends connections that never come about: discordeno waits without an end for the handshake, the greeting and READY.
 */
import { type DiscordenoShard, ShardState } from "@discordeno/gateway";
import type { Logger } from "../../model/logger.ts";
import { leaveSocket } from "./bound_close.ts";
import type { Waits } from "./waits.ts";

/** Milliseconds that the handshake may take. */
const SHAKEN = 10_000;
/** Milliseconds from the first packet to READY or RESUMED. */
const PATIENCE = 30_000;
/** A close code after which the shard tries again. */
const RETRY = 4000;

/** What a caller sees of a connection that failed: nothing ever; the next one has its own callers. */
const never = new Promise<never>(() => {});

export function connectInTime(shard: DiscordenoShard, waits: Waits, logger: Logger): void {
  const connect = shard.connect.bind(shard);
  let cancel = () => {};
  shard.connect = () => {
    cancel();
    const connected = connect();
    const socket = shard.socket;
    const leaveUnless = (begun: () => boolean) => {
      if (shard.socket !== socket || begun()) return false;
      void leaveSocket(shard, RETRY, "the session did not begin in time");
      return true;
    };
    cancel = waits.after(SHAKEN, () => {
      if (leaveUnless(() => shard.isOpen())) return;
      cancel = waits.after(PATIENCE - SHAKEN, () => leaveUnless(() => shard.state === ShardState.Connected));
    });
    return connected.catch((error) => {
      logger.warning("The gateway could not be called", { error });
      void leaveSocket(shard, RETRY, "the gateway could not be called");
      return never;
    });
  };
}
