import type { RunDetail, RunStage, RunStageName } from "../../model/panels/runs.ts";
import type { Trace } from "../../model/trace.ts";
import { findKey } from "./find_key.ts";
import { type PanelRun, runLine } from "./run_line.ts";
import { stagesOf } from "./stages_of.ts";

/** Where in a command its author says what a stage goes by. */
const KEYS: Partial<Record<RunStageName, string>> = {
  server: "permissions",
  permission: "permissions",
  options: "options",
  cooldown: "cooldown",
};

/** Reads the lines of a file of the project; `undefined` where that cannot be. */
export type ReadLines = (path: string) => Promise<readonly string[] | undefined>;

export async function runDetail(run: PanelRun, trace: Trace, readLines: ReadLines): Promise<RunDetail> {
  const stages = stagesOf(trace);
  const { leftOut, changes, error } = trace;
  return {
    ...runLine(run, trace),
    stages: await withSources(stages, readLines),
    leftOut,
    changes,
    ...error === undefined ? {} : { error },
  };
}

/** Of `permissions`, most is about people. */
function goesByKey({ name, result, facts }: RunStage): boolean {
  return name !== "server" || result === "refused" || facts.some((fact) => fact.name === "place");
}

/** Stages that the engine checks by itself get the place of the key that they go by. */
async function withSources(stages: readonly RunStage[], readLines: ReadLines): Promise<readonly RunStage[]> {
  const { source } = stages[0] ?? {};
  const lines = source && await readLines(source.path);
  if (!lines) return stages;
  return stages.map((stage) => {
    const key = goesByKey(stage) ? KEYS[stage.name] : undefined;
    const line = key === undefined ? undefined : findKey(lines, source.line, key);
    return line === undefined ? stage : { ...stage, source: { path: source.path, line } };
  });
}
