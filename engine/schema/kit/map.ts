import { z } from "zod";
import type { MapNode, Node } from "../../source/nodes.ts";
import { type Payload, report } from "./issue.ts";
import { type Hints, unknownKey } from "./unknown_key.ts";
import { wrongKind } from "./wrong_kind.ts";

/** A table of keys: each with the schema of its value. */
export type Keys = z.ZodRawShape;

interface MapDefinition extends z.core.$ZodObjectDef {
  /** What the map is to a reader: `a command`. */
  readonly what: string;
  readonly hints: Hints;
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

const MapType = z.core.$constructor<MapSchema, MapDefinition>("NodeMap", (inst, def) => {
  z.ZodObject.init(inst, def);
  const parseObject = inst._zod.parse;
  inst._zod.parse = (payload, ctx) => {
    const node = payload.value as Node | undefined;
    if (node === undefined) return payload;
    if (node.kind !== "map" && node.kind !== "empty") return wrongKind(payload, node, def.what);
    const map: MapNode = node.kind === "map" ? node : { kind: "map", entries: [], span: node.span };
    const view = new View();
    for (const { key, value } of map.entries) view[key.text] = value;
    const inner = parseObject({ value: view, issues: [] }, ctx) as Payload;
    if (inner.issues.length > 0) explain(payload, inner.issues, map, def);
    payload.value = complete(inner.value, def) ? def.build(inner.value as never, map) : undefined;
    return payload;
  };
});

/** Whether every key without which nothing can be built was read. */
function complete(keys: unknown, def: MapDefinition): boolean {
  const read = keys as Record<string, unknown>;
  for (const key of def.required) if (read[key] === undefined) return false;
  return true;
}

function explain(payload: Payload, issues: Payload["issues"], map: MapNode, def: MapDefinition): void {
  for (const issue of issues) {
    if (issue.code === "custom") payload.issues.push(issue);
    else if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) {
        report(payload, unknownKey(key, map, def.what, Object.keys(def.shape), def.hints));
      }
    } else {
      const key = String(issue.path?.[0]);
      report(payload, {
        code: "missing-key",
        message: `\`${key}\` is missing: ${def.what} cannot do without it.`,
        span: map.entries[0]?.key.span ?? map.span,
        expected: `a line that begins with \`${key}:\``,
      });
    }
  }
}

/**
 * A map with fixed keys.
 *
 * @param what what it is to a reader, with its article: `a command`
 * @param keys every key; one that is not `.optional()` must be there
 * @param build makes the value from what the keys held; is not called when a required key is missing or unusable.
 *   An optional key whose value was unusable looks like one that is not there.
 * @param hints near misses that deserve more than the nearest word
 */
export function map<Shape extends Keys, Value>(
  what: string,
  keys: Shape,
  build: (keys: z.output<z.ZodObject<Shape>>, node: MapNode) => Value,
  hints: Hints = {},
): z.ZodType<Value, Node> {
  const required = Object.keys(keys).filter((key) => keys[key]!._zod.optin === undefined);
  const def = { type: "object", shape: keys, catchall: z.never(), what, hints, required, build } as const;
  return new MapType(def as MapDefinition) as unknown as z.ZodType<Value, Node>;
}
