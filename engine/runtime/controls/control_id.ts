/**
 * Ids of controls. Everything that a press needs to know stands in the id itself, so that it works after a restart, and
 * it is signed, so that nobody can make one up: `c1~help~page 3~ASKER~EXPIRY~TAG~SIGNATURE`, at most 100 characters
 * (source: Discord docs, components/reference, custom id).
 */
import { nodeModule } from "../../model/node_module.ts";

export interface ControlId {
  /** Of the control, at most 20 characters. */
  readonly name: string;
  /** What the press is to know, at most 32 characters. */
  readonly state: string;
  /** The only person who may press; anybody may where it is absent. */
  readonly askerId?: string;
  /** Milliseconds since 1970, to the second; never where it is absent. */
  readonly expiresAt?: number;
  /** Tells the message that carries the control from others. */
  readonly tag: string;
}

const VERSION = "c1";
const SEPARATOR = "~";
const SIGNATURE = 11;
export const LONGEST_NAME = 20;
export const LONGEST_STATE = 32;
const PART = /^[^~]*$/;

/** @throws {Error} where a name or state is too long, or has a `~` */
export function writeControlId(id: ControlId, key: Uint8Array): string {
  const { name, state, askerId, expiresAt, tag } = id;
  if (name.length > LONGEST_NAME || state.length > LONGEST_STATE || !PART.test(name) || !PART.test(state)) {
    throw new Error(`The control ${name} cannot carry the state ${JSON.stringify(state)}.`);
  }
  const asker = askerId === undefined ? "" : BigInt(askerId).toString(36);
  const expiry = expiresAt === undefined ? "" : Math.ceil(expiresAt / 1000).toString(36);
  const signed = [VERSION, name, state, asker, expiry, tag].join(SEPARATOR);
  return `${signed}${SEPARATOR}${sign(signed, key)}`;
}

/** `undefined` for an id that this bot has not made. */
export function readControlId(text: string, key: Uint8Array): ControlId | undefined {
  const parts = text.split(SEPARATOR);
  if (parts.length !== 7 || parts[0] !== VERSION) return undefined;
  const [, name, state, asker, expiry, tag, signature] = parts as [string, ...string[]];
  const signed = text.slice(0, text.length - signature!.length - 1);
  if (!equal(sign(signed, key), signature!)) return undefined;
  return {
    name: name!,
    state: state!,
    tag: tag!,
    ...(asker ? { askerId: fromBase36(asker) } : {}),
    ...(expiry ? { expiresAt: parseInt(expiry, 36) * 1000 } : {}),
  };
}

/** Only ever read behind a valid signature. */
function fromBase36(text: string): string {
  let value = 0n;
  for (const digit of text) value = value * 36n + BigInt(parseInt(digit, 36));
  return value.toString();
}

function sign(text: string, key: Uint8Array): string {
  const { createHmac } = nodeModule("node:crypto");
  return createHmac("sha256", key).update(text).digest("base64url").slice(0, SIGNATURE);
}

function equal(a: string, b: string): boolean {
  const [one, other] = [new TextEncoder().encode(a), new TextEncoder().encode(b)];
  return one.length === other.length && nodeModule("node:crypto").timingSafeEqual(one, other);
}
