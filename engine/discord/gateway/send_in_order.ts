/**
 * Mends sending. discordeno's bucket keeps a timer of 60 s after every message, spins without an end when the heartbeat
 * interval is a second or less, sends to a session that is not ready yet, and keeps an IDENTIFY for the next connection
 * when its own has just gone.
 */
import { type DiscordenoShard, ShardState } from "@discordeno/gateway";
import { GatewayOpcodes } from "@discordeno/types";
import type { Clock } from "../../model/clock.ts";
import type { Waits } from "./waits.ts";

/** Of the 120 messages a minute that Discord takes, some stay free for heartbeats and the login. */
const IN_WINDOW = 110;
const WINDOW = 60_000;

/**
 * @param onIdentify told before an IDENTIFY is sent, which waits until it has resolved
 * @returns to be called when the session is ready, so that what waited is sent
 */
export function sendInOrder(
  shard: DiscordenoShard,
  { waits, clock, onIdentify }: { readonly waits: Waits; readonly clock: Clock; onIdentify(): Promise<void> },
): () => void {
  const queue: string[] = [];
  const sent: number[] = [];
  let planned = false;

  const flush = () => {
    while (queue.length > 0 && shard.isOpen() && shard.state === ShardState.Connected) {
      while (sent.length > 0 && clock.now() - sent[0]! >= WINDOW) sent.shift();
      if (sent.length >= IN_WINDOW) return planFlush();
      sent.push(clock.now());
      shard.socket?.send(queue.shift()!);
    }
  };
  const planFlush = () => {
    if (planned) return;
    planned = true;
    waits.after(WINDOW - (clock.now() - sent[0]!), () => {
      planned = false;
      flush();
    });
  };

  const sendIdentify = async (message: Parameters<typeof shard.send>[0]) => {
    const { socket } = shard;
    if (!shard.isOpen()) return;
    await onIdentify();
    if (shard.socket === socket && shard.isOpen()) socket?.send(JSON.stringify(message));
  };

  // Without the bucket, its size has no meaning; any number above 0 keeps it still.
  shard.calculateSafeRequests = () => IN_WINDOW;
  shard.send = (message) => {
    const login = message.op === GatewayOpcodes.Identify || message.op === GatewayOpcodes.Resume;
    if (!login) {
      queue.push(JSON.stringify(message));
      flush();
    } else if (message.op === GatewayOpcodes.Identify) {
      return sendIdentify(message);
    } else if (shard.isOpen()) shard.socket?.send(JSON.stringify(message));
    return Promise.resolve();
  };
  return flush;
}
