/** From an address to a socket, encrypted where the address says so. */
import type { Socket } from "./connection.ts";

export type OpenSocket = (url: URL) => Promise<Socket>;

/** Resolves once a request can be sent. Rejects when the host cannot be reached, or is not who it claims to be. */
export async function openSocket({ protocol, hostname, port }: URL): Promise<Socket> {
  // URLs write addresses of version 6 in brackets.
  const host = hostname.replace(/^\[|\]$/g, "");
  if (protocol === "https:") {
    const socket = await Deno.connectTls({
      hostname: host,
      port: Number(port || 443),
      alpnProtocols: ["http/1.1"],
    });
    try {
      // Here, so that a certificate that is not trusted fails before anything was sent.
      await socket.handshake();
    } catch (error) {
      socket.close();
      throw error;
    }
    return socket;
  }
  const socket = await Deno.connect({ hostname: host, port: Number(port || 80) });
  // A request is written at once: nothing is gained by waiting for more.
  socket.setNoDelay(true);
  return socket;
}
