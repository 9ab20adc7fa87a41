/**
 * Mends resuming: discordeno gives a session up, and all that Discord would still send of it, when the first try to
 * resume it fails, and tries only the address that READY named.
 */
import { type DiscordenoShard, ShardState } from "@discordeno/gateway";
import { GatewayOpcodes } from "@discordeno/types";

/** A session that Discord has refused to go on with so often, without a word why, is given up. */
const REFUSALS = 3;

/** @returns to be called when a session is ready or resumed */
export function keepSession(shard: DiscordenoShard): () => void {
  let address = "";
  let tries = 0;
  let refusals = 0;
  /** The last number when a RESUME was sent that has not been answered. */
  let askedFrom: number | null | undefined;

  const send = shard.send.bind(shard);
  shard.send = (message, highPriority) => {
    if (message.op === GatewayOpcodes.Resume) askedFrom = shard.previousSequenceNumber;
    return send(message, highPriority);
  };

  /** The socket that is being left for a resume: a second reason to do so must not start a second connection. */
  let leaving: WebSocket | undefined;

  const resume = shard.resume.bind(shard);
  shard.resume = () => {
    if (shard.socket && shard.socket === leaving) return Promise.resolve();
    leaving = shard.socket;
    // Where something of what was missed has come, the next try goes on from there.
    if (askedFrom !== undefined) refusals = askedFrom === shard.previousSequenceNumber ? refusals + 1 : 0;
    askedFrom = undefined;
    if (refusals >= REFUSALS) shard.sessionId = undefined;
    // Discord resumes at its general address, too, though not as well (events/gateway, resuming).
    shard.resumeGatewayUrl = tries++ % 2 === 0 ? address : "";
    return resume();
  };

  const handleClose = shard.handleClose.bind(shard);
  shard.handleClose = (close) => {
    // While it resumes, discordeno takes any close for a reason to begin anew.
    if (shard.state === ShardState.Resuming && shard.sessionId) shard.state = ShardState.Disconnected;
    return handleClose(close);
  };

  return () => {
    // READY names one; RESUMED may have come from the general address.
    address = shard.resumeGatewayUrl || address;
    tries = 0;
    refusals = 0;
    askedFrom = undefined;
  };
}
