/** Plain dotted paths such as `user.name`: most of what authors write, so they take no parser and run without one. */
import type { ObjectShape } from "../model/shape.ts";
import type { Compiled, Compute } from "./compiled.ts";
import { BROKEN } from "./compiled.ts";
import type { Place } from "./place.ts";
import { isRecord } from "./print.ts";
import { isObject, type Type } from "./type.ts";
import { reportUnknownField, reportUnknownVariable } from "./unknown.ts";

const PLAIN = /^[\p{L}_][\p{L}\p{M}\p{N}_]*(?:\.[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*)*$/u;
const LITERAL = /^(?:true|false|null|not)$/;

/** The path compiled, or `undefined` where the text is no plain path. */
export function compilePath(place: Place, uses: Set<string>): Compiled | undefined {
  const path = place.text.trim();
  const names = path.split(".");
  const type = resolve(names, place);
  if (type !== undefined) {
    uses.add(names[0]!);
    return type;
  }
  if (!PLAIN.test(path) || LITERAL.test(path)) return undefined;
  reportFirstUnknown(names, place);
  return BROKEN;
}

function resolve(names: readonly string[], place: Place): Compiled | undefined {
  const [root, ...rest] = names;
  if (root === undefined || !Object.hasOwn(place.variables, root)) return undefined;
  let type: Type = place.variables[root]!;
  let owner: ObjectShape | undefined;
  for (const name of rest) {
    if (!isObject(type) || !Object.hasOwn(type.fields, name)) return undefined;
    owner = type;
    type = type.fields[name]!;
  }
  return {
    type,
    run: reader(root, rest),
    authored: owner !== undefined && isMadeByDiscord(owner, rest.at(-1)!),
  };
}

/** Ids and mentions of people, roles and channels. An option may have any name, so plain maps do not count. */
export function isMadeByDiscord(owner: ObjectShape, field: string): boolean {
  if (owner.prints === undefined) return false;
  return field === "mention" ? owner.prints === "mention" : field === "id" || field.endsWith("_id");
}

function reportFirstUnknown(names: readonly string[], place: Place): void {
  const [root = "", ...rest] = names;
  let at = place.text.indexOf(root);
  if (!Object.hasOwn(place.variables, root)) return reportUnknownVariable(place, root, at);
  let type: Type = place.variables[root]!;
  let path = root;
  at += root.length + 1;
  for (const name of rest) {
    if (!isObject(type) || !Object.hasOwn(type.fields, name)) {
      return reportUnknownField(place, { type, path, name, start: at, end: at + name.length });
    }
    type = type.fields[name]!;
    path += `.${name}`;
    at += name.length + 1;
  }
}

/** A closure that reads a path whose names the shapes know. Whatever is absent on the way gives `undefined`. */
function reader(root: string, names: readonly string[]): Compute {
  const [first, second, ...more] = names;
  if (first === undefined) return (scope) => scope[root];
  const readFirst = fieldReader(first);
  if (second === undefined) return (scope) => readFirst(scope[root]);
  const readSecond = fieldReader(second);
  if (more.length === 0) return (scope) => readSecond(readFirst(scope[root]));
  const readers = names.map(fieldReader);
  return (scope) => {
    let value: unknown = scope[root];
    for (const read of readers) value = read(value);
    return value;
  };
}

/** Reads a field. A name that every object inherits (an option may be called `constructor`) is only read if own. */
export function fieldReader(name: string): (value: unknown) => unknown {
  if (name in Object.prototype) {
    return (value) => isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }
  return (value) => isRecord(value) ? value[name] : undefined;
}
