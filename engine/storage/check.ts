/** Arguments are held against their bounds before anything is read or written. */
import { type Json, StorageError } from "../model/storage.ts";

const MAX_DEPTH = 100;
/** Characters of JSON text. */
const MAX_JSON = 1024 * 1024;
const MAX_KEY = 512;
const MAX_NAME = 200;

/** Of a list, where the caller names none. */
export const DEFAULT_LIMIT = 1_000;

/** Greater than every key: no key may hold this sign, which Unicode assigns to nothing. */
export const ABOVE_ALL = "\u{10FFFF}";

const ID = /^[0-9]{1,20}$/;

/** An id as Discord gives it. */
export function checkId(id: string, what: "server" | "person"): string {
  if (ID.test(id)) return id;
  throw invalid(`The id of a ${what} is text of 1 to 20 digits, and ${shown(id)} is not.`);
}

export function checkKey(key: string): string {
  return checkText(key, "key", MAX_KEY);
}

/** The name of a command or a namespace. */
export function checkName(name: string, what: string): string {
  return checkText(name, what, MAX_NAME);
}

/** Its length is for the command that sets it to decide; an empty one would make every message a command. */
export function checkPrefix(prefix: string): string {
  return checkText(prefix, "prefix", MAX_NAME);
}

function checkText(text: string, what: string, max: number): string {
  if (typeof text !== "string" || text.length === 0 || text.length > max) {
    throw invalid(`A ${what} is text of 1 to ${max} characters, and ${shown(text)} is not.`);
  }
  if (text.includes("\0") || text.includes(ABOVE_ALL) || !text.isWellFormed()) {
    throw invalid(`The ${what} ${shown(text)} has a character that stands for nothing. Leave it away.`);
  }
  return text;
}

export function checkTime(at: number): number {
  if (Number.isFinite(at) && Math.abs(at) <= 8.64e15) return Math.trunc(at);
  throw invalid(`A time is milliseconds since 1970, and ${at} is not.`);
}

export function checkLimit(limit: number): number {
  if (Number.isSafeInteger(limit) && limit >= 0) return limit;
  throw invalid(`A limit is a whole number from 0 on, and ${limit} is not.`);
}

/** The JSON text of a value, which is refused where the text would not bring it back. */
export function toJson(value: Json): string {
  checkJson(value, 0);
  const json = JSON.stringify(value);
  if (json.length <= MAX_JSON) return json;
  throw invalid(
    `A value may be ${MAX_JSON} characters long as JSON, and this one has ${json.length}. Split it over several keys.`,
  );
}

/** @throws StorageError `damaged` where somebody or the disk has changed the text */
export function fromJson(json: string): Json {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new StorageError(
      "damaged",
      "Could not read a stored value: its text is no JSON any more. Restore a backup.",
      { cause },
    );
  }
}

/** As `fromJson`, for the objects in which the values of a server or a person are kept. */
export function objectFromJson(json: string): Record<string, Json> {
  return fromJson(json) as Record<string, Json>;
}

function checkJson(value: unknown, depth: number): void {
  if (value === null || typeof value === "boolean") return;
  if (typeof value === "string") {
    if (value.isWellFormed()) return;
    throw invalid("A text to be stored is cut in the middle of a character. Cut it at another place.");
  }
  if (typeof value === "number") {
    if (Number.isFinite(value)) return;
    throw invalid(`A number to be stored must be finite, and ${value} is not.`);
  }
  if (typeof value !== "object") throw invalid(`JSON knows no ${typeof value}, so it cannot be stored.`);
  if (depth >= MAX_DEPTH) {
    throw invalid(
      `A value to be stored may be nested ${MAX_DEPTH} deep. This one goes deeper, or contains itself.`,
    );
  }
  if (Array.isArray(value)) {
    for (const each of value) checkJson(each, depth + 1);
    return;
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    const name = prototype.constructor?.name ?? "class";
    throw invalid(
      `A ${name} cannot be stored, only plain objects, lists, texts, numbers, true, false and null.`,
    );
  }
  for (const [key, each] of Object.entries(value)) {
    if (!key.isWellFormed()) {
      throw invalid("A key of a value to be stored is cut in the middle of a character.");
    }
    checkJson(each, depth + 1);
  }
}

function shown(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value.slice(0, 40)) : `a ${typeof value}`;
}

function invalid(message: string): StorageError {
  return new StorageError("invalid", message);
}
