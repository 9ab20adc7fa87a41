/**
 * undici's pool, driven by its lowest call: against `fetch` a small post costs about 0.8 of the CPU time
 * (`transport_bench.ts`). Only the pool's own file is loaded, which takes half the time of the whole package. Its own
 * timeouts stay off, since they run on a timer that outlives the pool.
 */
import { Buffer } from "node:buffer";
import type { Dispatcher, Pool as UndiciPool } from "undici";
import pool from "npm:undici@8.12.4/lib/dispatcher/pool.js";
import { type Transport, WireError, type WireRequest, type WireResponse } from "./transport.ts";

// The file itself comes without types.
const Pool: typeof UndiciPool = pool;

type Headers = Readonly<Record<string, string | string[] | undefined>>;

const decoder = new TextDecoder();

/**
 * @param origin scheme and host, `https://discord.com`
 * @param connections at most this many sockets at once
 */
export function undiciTransport(origin: string, connections = 32): Transport {
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
    send: (request) => new Promise((resolve, reject) => pool.dispatch(...call(request, resolve, reject))),
    close: () => pool.destroy(),
  };
}

/** The arguments of a dispatch that settles exactly one of the two. */
function call(
  request: WireRequest,
  resolve: (response: WireResponse) => void,
  reject: (error: WireError) => void,
): [Dispatcher.DispatchOptions, Dispatcher.DispatchHandler] {
  let controller: Dispatcher.DispatchController | undefined;
  let late: WireError | undefined;
  const timer = setTimeout(() => {
    late = new WireError(`nothing came for ${request.timeout / 1000} s`, controller !== undefined);
    controller?.abort(late);
    reject(late);
  }, request.timeout);
  let status = 0;
  let headers: Headers = {};
  let first: Uint8Array | undefined;
  let rest: Uint8Array[] | undefined;
  return [{
    path: request.path,
    method: request.method,
    headers: request.headers,
    body: request.body ?? null,
  }, {
    onRequestStart(started) {
      controller = started;
      if (late) started.abort(late);
    },
    onResponseStart(_controller, code, received) {
      status = code;
      headers = received;
    },
    onResponseData(_controller, chunk) {
      if (!first) first = chunk;
      else (rest ??= []).push(chunk);
    },
    onResponseEnd() {
      clearTimeout(timer);
      resolve({ status, header: (name) => one(headers[name]), text: join(first, rest) });
    },
    onResponseError(_controller, error: Error & { code?: string }) {
      clearTimeout(timer);
      reject(
        new WireError(error.message || error.code || "the connection broke", controller !== undefined, {
          cause: error,
        }),
      );
    },
  }];
}

function one(value: string | string[] | undefined): string | undefined {
  return typeof value === "object" ? value[0] : value;
}

function join(first: Uint8Array | undefined, rest: readonly Uint8Array[] | undefined): string {
  if (!first) return "";
  return decoder.decode(rest ? Buffer.concat([first, ...rest]) : first);
}
