/**
 * undici's pool, driven by its lowest call: against `fetch` a post alone costs about 0.7 of the CPU time, 16 together the
 * same (`transport_bench.ts`). Only the pool's own file is loaded, which takes half the time of the whole package. Its
 * own timeouts stay off, since they run on a timer that outlives the pool.
 */
import type { Pool as UndiciPool } from "undici";
import pool from "undici/lib/dispatcher/pool.js";
import { Deadlines } from "./deadlines.ts";
import { type Transport, WireError } from "./transport.ts";
import { UndiciCall } from "./undici_call.ts";

// The file itself comes without types.
const Pool: typeof UndiciPool = pool;

/** What a path cannot hold. undici refuses it, too, and then never uses that connection again for what comes next. */
const UNSENDABLE = /[^\x21-\x7e]/;

/**
 * @param origin scheme and host, `https://discord.com`
 * @param connections at most this many sockets at once
 */
export function undiciTransport(origin: string, connections = 32): Transport {
  const deadlines = new Deadlines();
  const pool = new Pool(origin, {
    connections,
    // Discord keeps idle connections for minutes; a kept one saves the TLS handshake of the next answer.
    keepAliveTimeout: 60_000,
    allowH2: false,
    connectTimeout: 0,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        if (pool.destroyed) return reject(new WireError("the connection was closed", false));
        const { path, method, headers, body = null } = request;
        if (UNSENDABLE.test(path)) return reject(new WireError("the path is none that can be sent", false));
        const call = new UndiciCall(request.timeout, deadlines, resolve, reject);
        pool.dispatch({ path, method, headers, body }, call);
      }),
    close: async () => {
      await pool.destroy();
      deadlines.close();
    },
  };
}
