/**
 * undici's pool, driven by its lowest call: against `fetch` a small post costs about 0.8 of the CPU time
 * (`transport_bench.ts`). Only the pool's own file is loaded, which takes half the time of the whole package.
 */
import { Buffer } from "node:buffer";
import type { Pool as UndiciPool } from "undici";
import pool from "npm:undici@8.12.4/lib/dispatcher/pool.js";
import { type Transport, WireError, type WireRequest, type WireResponse } from "./transport.ts";

// The file itself comes without types.
const Pool: typeof UndiciPool = pool;

type Headers = Readonly<Record<string, string | string[] | undefined>>;

const NOTHING_SENT = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"]);
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
    connectTimeout: 10_000,
  });
  return {
    send: (request) => dispatch(pool, request),
    close: () => pool.destroy(),
  };
}

function dispatch(pool: UndiciPool, request: WireRequest): Promise<WireResponse> {
  return new Promise((resolve, reject) => {
    let status = 0;
    let headers: Headers = {};
    let first: Uint8Array | undefined;
    let rest: Uint8Array[] | undefined;
    const fail = (error: Error) => reject(toWireError(error));
    try {
      pool.dispatch({
        path: request.path,
        method: request.method,
        headers: request.headers,
        body: request.body ?? null,
        headersTimeout: request.timeout,
        bodyTimeout: request.timeout,
      }, {
        onRequestStart() {},
        onResponseStart(_controller, code, received) {
          status = code;
          headers = received;
        },
        onResponseData(_controller, chunk) {
          if (!first) first = chunk;
          else (rest ??= []).push(chunk);
        },
        onResponseEnd() {
          resolve({ status, header: (name) => one(headers[name]), text: join(first, rest) });
        },
        onResponseError: (_controller, error) => fail(error),
      });
    } catch (error) {
      fail(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

function one(value: string | string[] | undefined): string | undefined {
  return typeof value === "object" ? value[0] : value;
}

function join(first: Uint8Array | undefined, rest: readonly Uint8Array[] | undefined): string {
  if (!first) return "";
  return decoder.decode(rest ? Buffer.concat([first, ...rest]) : first);
}

function toWireError(error: Error & { code?: string }): WireError {
  const code = error.code ?? "";
  const arrived = !NOTHING_SENT.has(code);
  return new WireError(error.message || code || "the connection broke", arrived, { cause: error });
}
