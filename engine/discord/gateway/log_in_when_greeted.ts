/**
 * Mends the login: discordeno sends it as soon as the socket is open, although Discord asks to wait for HELLO (source:
 * Discord docs, events/gateway, connection lifecycle). A session that began without one would have no heartbeat.
 */
import type { DiscordenoShard } from "@discordeno/gateway";
import { GatewayOpcodes } from "@discordeno/types";

export function logInWhenGreeted(shard: DiscordenoShard): void {
  let greeted = Promise.withResolvers<void>();
  const connect = shard.connect.bind(shard);
  shard.connect = async () => {
    greeted = Promise.withResolvers();
    const { promise } = greeted;
    const connected = await connect();
    await promise;
    return connected;
  };
  const handlePacket = shard.handleDiscordPacket.bind(shard);
  shard.handleDiscordPacket = (packet) => {
    const handled = handlePacket(packet);
    if (packet.op === GatewayOpcodes.Hello) greeted.resolve();
    return handled;
  };
}
