import assert from "node:assert/strict";
import type { RunStage } from "../../model/panels/runs.ts";
import { placeOf, stagesOf } from "./stages_of.ts";
import { part, trace } from "./test_trace.ts";

const results = (stages: readonly RunStage[]) => stages.map(({ name, result }) => `${name} ${result}`);

Deno.test("stagesOf shows all stages of a command, those with nothing to check as unused", () => {
  const stages = stagesOf(trace({
    given: [{ name: "who", text: "Cy" }],
    facts: [{ stage: "access", name: "where", text: "Home" }],
    parts: [
      part("access", "access", { result: "passed" }),
      part("steps", "reply", { source: "bots/a.yaml:9:7" }),
    ],
  }));
  assert.deepEqual(results(stages), [
    "matched passed",
    "server passed",
    "permission unused",
    "options passed",
    "conditions unused",
    "cooldown unused",
    "steps passed",
  ]);
  assert.deepEqual(stages[0]!.source, { path: "bots/a.yaml", line: 3 });
  assert.deepEqual(stages[1]!.facts, [{ name: "where", text: "Home" }]);
  assert.deepEqual(stages[1]!.parts, []);
  assert.deepEqual(stages[3]!.facts, [{ name: "who", text: "Cy" }]);
  assert.deepEqual(stages[6]!.parts[0]!.source, { path: "bots/a.yaml", line: 9 });
});

Deno.test("stagesOf tells where a refusal stands, why, and what was not reached", () => {
  const refused = {
    outcome: "refused",
    reached: "access",
    refusedBy: "no_permission",
    reason: "No.",
  } as const;
  const stages = stagesOf(trace({
    ...refused,
    facts: [{ stage: "access", name: "needs", text: "Ban Members" }],
    parts: [part("access", "access", { result: "refused" })],
  }));
  assert.deepEqual(results(stages).slice(1, 4), ["server passed", "permission refused", "options unreached"]);
  assert.deepEqual([stages[1]!.reason, stages[2]!.reason], [undefined, "No."]);
  const elsewhere = stagesOf(trace({ ...refused, refusedBy: "server_only" }));
  assert.deepEqual(results(elsewhere).slice(1, 3), ["server refused", "permission unreached"]);
});

Deno.test("stagesOf shows of presses, events, reactions and waits what they go through", () => {
  const names = (more: Parameters<typeof trace>[0]) =>
    stagesOf(trace(more)).map(({ name }) => name).join(" ");
  assert.equal(names({ surface: "component" }), "matched server permission options steps");
  assert.equal(names({ surface: "event" }), "matched conditions steps");
  assert.equal(names({ surface: "event", parts: [part("access", "access")] }), "matched permission steps");
  assert.equal(names({ resumed: true }), "matched steps");
  assert.equal(names({ command: "", outcome: "refused", reached: "matched" }), "matched");
});

Deno.test("stagesOf puts a failure where it happened", () => {
  const stages = stagesOf(trace({
    outcome: "failed",
    reason: "no disk",
    parts: [part("conditions", "check"), part("steps", "add", { result: "failed" })],
  }));
  assert.equal(stages.find(({ name }) => name === "conditions")?.result, "passed");
  assert.deepEqual([stages.at(-1)!.result, stages.at(-1)!.reason], ["failed", "no disk"]);
  const early = stagesOf(trace({ outcome: "failed", reached: "cooldown" }));
  assert.deepEqual(results(early).slice(-2), ["cooldown failed", "steps unreached"]);
});

Deno.test("placeOf reads places of files and nothing else", () => {
  assert.deepEqual(placeOf("bots/a b:c.yaml:14:5"), { path: "bots/a b:c.yaml", line: 14 });
  assert.equal(placeOf("built in"), undefined);
  assert.equal(placeOf(undefined), undefined);
});
