/** Any value as bounded, harmless data: what is left can be printed and stored without a second look. */
import { type Pass, type Plain, type PlainObject, plainText } from "./plain.ts";
import { plainError } from "./plain_error.ts";
import { HIDDEN, isSecretField } from "./secret_patterns.ts";

const KEY_LENGTH = 100;
const ENTRIES = 50;
const DEPTH = 5;
const BIG = 2n ** 1024n;

/**
 * Never throws and runs none of the value's own code, proxies aside: accessors are named and not called, `toString` and
 * `toJSON` are not used.
 */
export function plainValue(value: unknown, pass: Pass): Plain {
  switch (typeof value) {
    case "string":
      return plainText(value, pass);
    case "number":
      return Number.isFinite(value) ? value : String(value);
    case "boolean":
      return value;
    case "bigint":
      return value < BIG && value > -BIG ? String(value) : "[huge integer]";
    case "undefined":
      return "undefined";
    case "symbol":
      return plainText(String(value), pass, KEY_LENGTH);
    case "function":
      return "[function]";
    case "object":
      return value === null ? null : plainObject(value, pass);
  }
}

function plainObject(object: object, pass: Pass): Plain {
  if (pass.open.has(object)) return "[circular]";
  if (pass.open.size >= DEPTH || pass.parts <= 0) return "[…]";
  pass.open.add(object);
  try {
    return describe(object, pass);
  } catch {
    return "[unreadable]";
  } finally {
    pass.open.delete(object);
  }
}

function describe(object: object, pass: Pass): Plain {
  if (Error.isError(object)) return plainError(object, pass, plainValue);
  if (Array.isArray(object)) return list(object.length, (at) => dataAt(object, String(at), pass), pass);
  if (object instanceof Date) {
    return Number.isNaN(+object) ? "[invalid date]" : Date.prototype.toISOString.call(object);
  }
  if (object instanceof URL || object instanceof RegExp) return plainText(String(object), pass);
  if (object instanceof Map) return mapEntries(object, pass);
  if (object instanceof Set) {
    const items = first(Set.prototype.values.call(object));
    return list(object.size, (at) => plainValue(items[at], pass), pass);
  }
  if (ArrayBuffer.isView(object)) return `[${object.byteLength} bytes]`;
  if (object instanceof ArrayBuffer) return `[${object.byteLength} bytes]`;
  return record(object, pass);
}

function record(object: object, pass: Pass): PlainObject {
  const keys = Object.keys(object);
  const fields: [string, Plain][] = [];
  for (const key of keys.slice(0, ENTRIES)) {
    if (pass.parts-- <= 0) break;
    fields.push([plainText(key, pass, KEY_LENGTH), isSecretField(key) ? HIDDEN : dataAt(object, key, pass)]);
  }
  if (fields.length < keys.length) fields.push(["…", `${keys.length - fields.length} more`]);
  return Object.fromEntries(fields);
}

function mapEntries(map: ReadonlyMap<unknown, unknown>, pass: Pass): PlainObject {
  const fields: [string, Plain][] = [];
  for (const [key, value] of first(Map.prototype.entries.call(map))) {
    if (pass.parts-- <= 0) break;
    const name = typeof key === "string" ? key : JSON.stringify(plainValue(key, pass));
    fields.push([plainText(name, pass, KEY_LENGTH), isSecretField(name) ? HIDDEN : plainValue(value, pass)]);
  }
  if (fields.length < map.size) fields.push(["…", `${map.size - fields.length} more`]);
  return Object.fromEntries(fields);
}

function list(length: number, at: (index: number) => Plain, pass: Pass): readonly Plain[] {
  const items: Plain[] = [];
  while (items.length < Math.min(length, ENTRIES) && pass.parts-- > 0) items.push(at(items.length));
  if (items.length < length) items.push(`… ${length - items.length} more`);
  return items;
}

function first<T>(values: Iterable<T>): T[] {
  const taken: T[] = [];
  for (const value of values) {
    if (taken.push(value) === ENTRIES) break;
  }
  return taken;
}

/** A property without calling a getter. */
function dataAt(object: object, key: string, pass: Pass): Plain {
  const property = Object.getOwnPropertyDescriptor(object, key);
  return property && !("value" in property) ? "[getter]" : plainValue(property?.value, pass);
}
