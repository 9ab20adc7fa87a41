import type { Resolve, Send } from "./parts.ts";
import { resolveHost } from "./resolve_host.ts";

/** How the web is reached. */
export interface Web {
  readonly resolve: Resolve;
  readonly send: Send;
}

/** The real one; what it takes is only loaded by the first request. */
export const OPEN_WEB: Web = {
  resolve: resolveHost,
  send: async (exchange, receiver) => {
    const { undiciSend } = await import("./undici_send.ts");
    await undiciSend()(exchange, receiver);
  },
};
