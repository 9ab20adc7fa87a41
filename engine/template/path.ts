/** Plain dotted paths such as `user.name`: most of what authors write, so they take no parser and run without one. */
import { nearest } from "../diagnostics/did_you_mean.ts";
import type { ObjectShape } from "../model/shape.ts";
import { namespaceIn } from "./namespace.ts";
import { BROKEN, type Compiled, type Compute } from "./compiled.ts";
import type { Place } from "./place.ts";
import { isRecord } from "./print.ts";
import { isMap, isNamespace, isObject, type Type } from "./type.ts";
import { reportUnknownField, reportUnknownVariable } from "./unknown.ts";

const PLAIN = /^[\p{L}_][\p{L}\p{M}\p{N}_]*(?:\.[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*)*$/u;
/** Names of options may hold hyphens and apostrophes, but then the path may be a subtraction as well. */
const HYPHENED = /^[\p{L}_][\p{L}\p{M}\p{N}_]*(?:\.[\p{L}\p{M}\p{N}_'-]+)+$/u;
/** The name of an entry that was not known when the definition was loaded. */
const ENTRY = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*$/u;
/** A sign that stands in no path. It is looked for first: to compile the patterns above takes 5 ms. */
const NO_PATH = /[\s!-&(-,/:-@[-^`{-~]/;
const LITERAL = /^(?:true|false|null|not)$/;

/** The path compiled, or `undefined` where the text is no plain path. */
export function compilePath(place: Place, uses: Set<string>): Compiled | undefined {
  const path = place.text.trim();
  const names = path.split(".");
  // A tree is made of it, by which its problem is told.
  if (namespaceIn(place.variables, names[0]!)) return undefined;
  const walk = follow(names, place);
  if (walk && walk.unknown === undefined) {
    uses.add(names[0]!);
    const authored = walk.owner !== undefined && isMadeByDiscord(walk.owner, names.at(-1)!);
    return { type: walk.type, run: reader(names), authored };
  }
  if (
    NO_PATH.test(path) || LITERAL.test(path) ||
    !(PLAIN.test(path) || HYPHENED.test(path) && walk && isMisspelt(walk))
  ) {
    return undefined;
  }
  const start = place.text.length - place.text.trimStart().length;
  if (!walk) reportUnknownVariable(place, names[0]!, start);
  else reportField(names, walk, start, place);
  return BROKEN;
}

interface Walk {
  /** The type at the end, or before the first unknown name. */
  readonly type: Type;
  /** The shape that the last name is a field of. */
  readonly owner: ObjectShape | undefined;
  /** How many names are known, and the first that is not. */
  readonly known: number;
  readonly unknown: string | undefined;
}

function follow(names: readonly string[], { variables }: Place): Walk | undefined {
  const root = names[0]!;
  if (!Object.hasOwn(variables, root)) return undefined;
  const variable = variables[root]!;
  if (isNamespace(variable)) return undefined;
  let type: Type = variable;
  let owner: ObjectShape | undefined;
  for (let known = 1; known < names.length; known++) {
    const name = names[known]!;
    if (isMap(type) || type === "anything") {
      // `scores.bob + 1` is a sum, and not a name.
      if (!ENTRY.test(name)) return undefined;
      owner = undefined;
      type = isMap(type) ? type.map : "anything";
      continue;
    }
    if (!isObject(type) || !Object.hasOwn(type.fields, name)) return { type, known, owner, unknown: name };
    type.onRead?.(name);
    owner = type;
    type = type.fields[name]!;
  }
  return { type, known: names.length, owner, unknown: undefined };
}

/** Whether a name with a hyphen is so near to one that exists that no subtraction was meant. */
function isMisspelt({ type, unknown }: Walk): boolean {
  if (unknown === undefined || !isObject(type)) return false;
  return nearest(unknown, Object.keys(type.fields).filter((name) => /['-]/.test(name))) !== undefined;
}

function reportField(names: readonly string[], { type, known }: Walk, pathStart: number, place: Place): void {
  const path = names.slice(0, known).join(".");
  const name = names[known]!;
  const start = pathStart + path.length + 1;
  reportUnknownField(place, { type, path, pathStart, name, start, end: start + name.length });
}

/** Ids and mentions of people, roles and channels. An option may have any name, so plain maps do not count. */
export function isMadeByDiscord(owner: ObjectShape, field: string): boolean {
  return owner.prints !== undefined && (field === "mention" || field === "id" || field.endsWith("_id"));
}

/** A closure that reads a path whose names the shapes know. Whatever is absent on the way gives `undefined`. */
function reader(names: readonly string[]): Compute {
  const root = names[0]!;
  if (names.length === 1) return (scope) => scope[root];
  const first = fieldReader(names[1]!);
  if (names.length === 2) return (scope) => first(scope[root]);
  const more = names.slice(2).map(fieldReader);
  return (scope) => {
    let value = first(scope[root]);
    for (const read of more) value = read(value);
    return value;
  };
}

/** Reads a field. A name that every object or list inherits (an option may be called `constructor`) is only read if own. */
export function fieldReader(name: string): (value: unknown) => unknown {
  if (name in Array.prototype) {
    return (value) => isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }
  return (value) => isRecord(value) ? value[name] : undefined;
}
