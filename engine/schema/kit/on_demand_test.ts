import assert from "node:assert/strict";
import * as z from "zod";
import type { MapNode } from "../../source/nodes.ts";
import { map } from "./map.ts";
import { onDemand } from "./on_demand.ts";
import { text } from "./text.ts";

const SPAN = { file: { path: "a.yaml", text: "a: b" }, start: 0, end: 1 };

function make() {
  const made = { times: 0 };
  const slow = onDemand(() => {
    made.times++;
    return text("a text");
  });
  const schema = map(
    "a map",
    { other: text("a text").optional(), slow: slow.describe("Slow.").optional() },
    (keys) => keys.slow?.text,
  );
  return { made, schema };
}

function read(schema: ReturnType<typeof make>["schema"], key: string): unknown {
  const node: MapNode = {
    kind: "map",
    entries: [{ key: { text: key, span: SPAN }, value: { kind: "scalar", text: "b", span: SPAN } }],
    span: SPAN,
  } as unknown as MapNode;
  const context = { async: false, jitless: true } as const;
  return (schema._zod.run({ value: node, issues: [] }, context) as { value: unknown }).value;
}

Deno.test("onDemand makes its schema when a value is read by it for the first time, and not for absent ones", () => {
  const { made, schema } = make();
  read(schema, "other");
  assert.equal(made.times, 0);
  assert.equal(read(schema, "slow"), "b");
  assert.equal(read(schema, "slow"), "b");
  assert.equal(made.times, 1);
});

Deno.test("onDemand shows editors what it stands for", () => {
  const { made, schema } = make();
  const { properties } = z.toJSONSchema(schema, { unrepresentable: "any" });
  assert.deepEqual(properties?.["slow"], { type: ["string", "number"], description: "Slow." });
  assert.equal(made.times, 1);
});
