import * as z from "zod";
import { ZodObject } from "zod";
import { $constructor } from "zod/v4/core";
import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import type { MapNode, Node } from "../../source/nodes.ts";
import { explainInsteadOfMap, explainInsteadOfText, explainUnknownKey } from "../../source/traps/instead.ts";
import { ErrorCount, type Payload, type RawIssue, refuse, report } from "./issue.ts";
import { oldKey } from "../upgrades/old_key.ts";
import { type Hints, unknownKey } from "./unknown_key.ts";
import { wrongKind } from "./wrong_kind.ts";

/** Tells of a word that is not known here and no mistake either. */
export type Admits = (word: Pick<SourceText, "text" | "span">) => NewDiagnostic | undefined;

/** A table of keys: each with the schema of its value. */
export type Keys = z.ZodRawShape;

interface MapDefinition extends z.core.$ZodObjectDef {
  /** What the map is to a reader: `a command`. */
  readonly what: string;
  readonly hints: Hints;
  readonly admits?: Admits;
  readonly required: readonly string[];
  readonly build: (keys: never, node: MapNode) => unknown;
}

interface MapSchema extends z.ZodObject {
  def: MapDefinition;
}

/** The entries of a map as an object whose members can be looked up safely, whatever their names are. */
class View {
  [key: string]: Node;
}
Object.setPrototypeOf(View.prototype, null);
// A key `constructor` is the author's, never ours.
Reflect.deleteProperty(View.prototype, "constructor");

const MapType = $constructor<MapSchema, MapDefinition>("NodeMap", (inst, def) => {
  ZodObject.init(inst, def);
  const parseObject = inst._zod.parse;
  inst._zod.parse = (payload, ctx) => {
    const node = payload.value as Node | undefined;
    if (node === undefined) return payload;
    if (node.kind !== "map" && node.kind !== "empty") {
      return wrongKind(payload, node, def.what, explainInsteadOfMap(node));
    }
    const map: MapNode = node.kind === "map" ? node : { kind: "map", entries: [], span: node.span };
    const parse = (view: View) => parseObject({ value: view, issues: [] }, ctx) as Payload;
    let inner = parse(viewOf(map));
    if (inner.issues.some((issue) => issue.code === "unrecognized_keys")) {
      const trap = explainInsteadOfText(map);
      if (trap) return refuse(payload, trap);
      // Reading on as if the keys had their right names keeps one slip from looking like two.
      const { view, unknown } = corrected(map, def);
      for (const problem of unknown) report(payload, problem);
      inner = parse(view);
    }
    for (const issue of inner.issues) passUp(payload, issue, map, def);
    payload.value = complete(inner.value, def) ? def.build(inner.value as never, map) : undefined;
    return payload;
  };
});

function viewOf(map: MapNode): View {
  const view = new View();
  for (const { key, value } of map.entries) view[key.text] = value;
  return view;
}

/** The map with its unknown keys under the names that were most likely meant, and the problems that they are. */
function corrected(map: MapNode, def: MapDefinition): { view: View; unknown: NewDiagnostic[] } {
  const known = Object.keys(def.shape);
  const view = new View();
  const unknown: NewDiagnostic[] = [];
  const errors = new ErrorCount();
  const tell = (problem: NewDiagnostic) => {
    unknown.push(problem);
    errors.add(problem);
  };
  for (const { key, value } of map.entries) if (known.includes(key.text)) view[key.text] = value;
  for (const entry of map.entries) {
    const { key, value } = entry;
    if (known.includes(key.text)) continue;
    if (errors.isFull) break;
    const admitted = def.admits?.(key);
    if (admitted) {
      tell(admitted);
      continue;
    }
    const old = oldKey(entry, map, def.what, known);
    if (old) {
      tell(old.problem);
      if (old.readAs !== undefined) view[old.readAs] ??= value;
      continue;
    }
    const problem = explainUnknownKey(entry) ?? unknownKey(key, def.what, known, def.hints);
    tell(problem);
    if (problem.suggestion !== undefined) view[problem.suggestion] ??= value;
  }
  return { view, unknown };
}

/** Whether every key without which nothing can be built was read. */
function complete(keys: unknown, def: MapDefinition): boolean {
  const read = keys as Record<string, unknown>;
  for (const key of def.required) if (read[key] === undefined) return false;
  return true;
}

/** Problems of values go up as they are; what is left of zod's own is a key that is not there. */
function passUp(payload: Payload, issue: RawIssue, map: MapNode, def: MapDefinition): void {
  if (issue.code === "custom") return void payload.issues.push(issue);
  const key = String(issue.path?.[0]);
  // `type:user` without a blank was reported already.
  if (map.entries.some((entry) => entry.key.text.startsWith(`${key}:`))) return;
  report(payload, {
    code: "missing-key",
    message: `\`${key}\` is missing: ${def.what} cannot do without it.`,
    span: map.entries[0]?.key.span ?? map.span,
    expected: `a line that begins with \`${key}:\``,
  });
}

/**
 * A map with fixed keys.
 *
 * @param what what it is to a reader, with its article: `a command`
 * @param keys every key; one that is not `.optional()` must be there
 * @param build makes the value from what the keys held; is not called when a required key is missing or unusable.
 *   An optional key whose value was unusable looks like one that is not there.
 * @param hints near misses that deserve more than the nearest word
 * @param admits tells of keys that are left to `build`, which finds them in the node
 */
export function map<Shape extends Keys, Value>(
  what: string,
  keys: Shape,
  build: (keys: z.output<z.ZodObject<Shape>>, node: MapNode) => Value,
  hints: Hints = {},
  admits?: Admits,
): z.ZodType<Value, Node> {
  let required: string[] | undefined;
  const def = {
    type: "object",
    shape: keys,
    catchall: z.never(),
    what,
    hints,
    admits,
    // Found out when it is first needed: a key may refer to a schema that is not made yet.
    get required() {
      return required ??= Object.keys(keys).filter((key) => keys[key]!._zod.optin === undefined);
    },
    build,
  } as const;
  return new MapType(def as MapDefinition) as unknown as z.ZodType<Value, Node>;
}
