/**
 * Mends the closing of a shard's socket. discordeno waits for the peer's answer without an end, so a peer that has gone
 * silent can never be left; and where the peer closes at the same moment with a code of its own, both that code and
 * the wanted close start a connection.
 */
import { type DiscordenoShard, ShardSocketCloseCodes } from "@discordeno/gateway";
import type { Clock } from "../../model/clock.ts";

/** Milliseconds that the peer has to agree to the close. */
const PATIENCE = 3_000;

/** The close code that ends the session with the connection: the bot is shown as offline at once. */
export const SESSION_OVER = 1000;

export function boundClose(shard: DiscordenoShard, clock: Clock): void {
  const close = shard.close.bind(shard);
  shard.close = async (code, reason) => {
    const socket = shard.socket;
    if (!socket) return;
    if (socket.readyState !== WebSocket.OPEN) return leaveSocket(shard, code, reason);
    socket.onclose = () => void shard.handleClose(closeEvent(code, reason));
    const cancel = clock.after(PATIENCE, () => {
      if (shard.socket === socket) void leaveSocket(shard, code, reason);
    });
    await close(code, reason);
    cancel();
  };
}

/** Treats the socket as closed, whatever it may still do. */
export function leaveSocket(shard: DiscordenoShard, code: number, reason: string): Promise<void> {
  const socket = shard.socket;
  if (socket) {
    socket.onopen =
      socket.onmessage =
      socket.onerror =
      socket.onclose =
        null;
    socket.close(code, reason);
  }
  return shard.handleClose(closeEvent(code, reason));
}

function closeEvent(code: number, reason: string): CloseEvent {
  // Only after a code of its own does discordeno refrain from connecting again.
  const own = code === SESSION_OVER ? ShardSocketCloseCodes.Shutdown : code;
  return new CloseEvent("close", { code: own, reason });
}
