import { GatewayClose } from "./close_codes.ts";

export interface ClientPayload {
  readonly op: number;
  readonly d: unknown;
}

export type Fields = Readonly<Record<string, unknown>>;

/** The longest payload that Discord takes, in bytes; a text has at least as many as characters. */
const LONGEST = 4096;

/**
 * Reads a payload of a client.
 *
 * @throws GatewayClose with 4002 when it is not what the gateway speaks
 */
export function readPayload(text: unknown): ClientPayload {
  if (typeof text !== "string" || text.length > LONGEST) throw new GatewayClose("decodeError");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new GatewayClose("decodeError");
  }
  const { op, d } = fieldsOf(value);
  if (typeof op !== "number") throw new GatewayClose("decodeError");
  return { op, d };
}

/** @throws GatewayClose with 4002 when the value is no object */
export function fieldsOf(value: unknown): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new GatewayClose("decodeError");
  }
  return value as Fields;
}

/** Tokens are written with and without the word that HTTP puts before them. */
export function bareToken(value: unknown): string {
  return typeof value === "string" ? value.replace(/^Bot /, "") : "";
}

/** The payload as the log keeps it. */
export function withoutToken(payload: ClientPayload): ClientPayload {
  if (payload.op !== 2 && payload.op !== 6) return payload;
  const d = typeof payload.d === "object" ? { ...payload.d, token: "[token]" } : payload.d;
  return { ...payload, d };
}
