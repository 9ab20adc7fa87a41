/** A trace → the stages that people look at, each with what it came to. */
import type { RunPart, RunStage, RunStageName, SourcePlace } from "../../model/panels/runs.ts";
import type { Trace, TraceFact, TracePart, TraceStage } from "../../model/trace.ts";

/** What refuses somebody because of where they are, by the keys of the texts that say so. */
const OF_PLACE: ReadonlySet<string> = new Set([
  "server_only",
  "dm_only",
  "age_restricted",
  "wrong_channel",
  "wrong_server",
]);

const STAGE_OF: Readonly<Record<RunStageName, TraceStage>> = {
  matched: "matched",
  server: "access",
  permission: "access",
  options: "options",
  conditions: "conditions",
  cooldown: "cooldown",
  steps: "steps",
};

const COMMAND: readonly RunStageName[] = [
  "matched",
  "server",
  "permission",
  "options",
  "conditions",
  "cooldown",
  "steps",
];
const PRESS: readonly RunStageName[] = ["matched", "server", "permission", "options", "steps"];
const EVENT: readonly RunStageName[] = ["matched", "conditions", "steps"];
/** A reaction to a role menu: whoever may pick. */
const REACTION: readonly RunStageName[] = ["matched", "permission", "steps"];
const RESUMED: readonly RunStageName[] = ["matched", "steps"];

const FACTS: Partial<Record<RunStageName, readonly TraceFact["name"][]>> = {
  server: ["where", "prefix", "place"],
  permission: ["needs", "has"],
  cooldown: ["rate", "free"],
};

export function stagesOf(trace: Trace): RunStage[] {
  const names = namesOf(trace);
  const found = names.indexOf(endOf(trace));
  const end = found === -1 ? names.length - 1 : found;
  return names.map((name, index): RunStage => {
    const parts = trace.parts.filter((part) => part.stage === STAGE_OF[name] && part.what !== STAGE_OF[name]);
    const ending = index === end && trace.outcome !== "answered";
    return {
      name,
      result: index > end ? "unreached" : ending ? endedBy(trace) : passed(name, trace),
      ...ending && trace.reason !== undefined ? { reason: trace.reason } : {},
      facts: factsOf(name, trace),
      ...sourceOf(name, trace),
      parts: parts.map(partOf),
    };
  });
}

function endedBy({ outcome }: Trace): "refused" | "failed" {
  return outcome === "failed" ? "failed" : "refused";
}

function passed(name: RunStageName, trace: Trace): "passed" | "unused" {
  return isUnused(name, trace) ? "unused" : "passed";
}

function namesOf({ surface, resumed, parts, command }: Trace): readonly RunStageName[] {
  if (command === "") return ["matched"];
  if (resumed) return RESUMED;
  if (surface === "component" || surface === "modal") return PRESS;
  if (surface !== "event") return COMMAND;
  return parts.some(({ stage }) => stage === "access") ? REACTION : EVENT;
}

/** The stage in which it ended. */
function endOf({ reached, outcome, refusedBy = "" }: Trace): RunStageName {
  if (reached !== "access") return reached;
  return outcome === "refused" && !OF_PLACE.has(refusedBy) ? "permission" : "server";
}

/** Whether there was nothing to check. */
function isUnused(name: RunStageName, { parts, facts, given, surface }: Trace): boolean {
  switch (name) {
    case "permission":
      return surface !== "component" && surface !== "event" && !facts.some((fact) => fact.name === "needs");
    case "options":
      return given.length === 0;
    case "conditions":
    case "cooldown":
      return !parts.some(({ stage }) => stage === name);
    default:
      return false;
  }
}

function factsOf(name: RunStageName, { facts, given, origin }: Trace): RunStage["facts"] {
  if (name === "options") return given;
  if (name === "matched") return origin.text === "" ? [] : [{ name: "text", text: origin.text }];
  const wanted = FACTS[name] ?? [];
  return facts.filter((fact) => wanted.includes(fact.name)).map(({ name, text }) => ({ name, text }));
}

function sourceOf(name: RunStageName, { origin }: Trace): { source?: SourcePlace } {
  const source = name === "matched" ? placeOf(origin.source) : undefined;
  return source ? { source } : {};
}

function partOf({ what, depth, result, at, took, source, values }: TracePart): RunPart {
  const place = placeOf(source);
  return { what, depth, result, at, took, ...place ? { source: place } : {}, values };
}

/** `bots/starter.yaml:14:5` → its file and line; `undefined` for what stands in no file of the project. */
export function placeOf(source: string | undefined): SourcePlace | undefined {
  const found = /^(.+):(\d+):\d+$/.exec(source ?? "");
  return found ? { path: found[1]!, line: Number(found[2]) } : undefined;
}
