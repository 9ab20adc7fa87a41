/** A project folder: its environment and its bots, loaded but not yet running. */
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Environment, readEnvironment } from "../../source/environment.ts";
import { allProblems, loadBots, type LoadResult } from "../load/load_bots.ts";
import { stateOfProject } from "../watch/follow_files.ts";
import { writeStarter } from "./write_starter.ts";

/** Whoever opens one ends it, unless it is run. */
export interface Project extends AsyncDisposable {
  readonly folder: string;
  readonly environment: Environment;
  readonly loaded: LoadResult;
  /** The state of its files before they were read. */
  readonly state: string;
  /** Everything that is wrong in `.env` and in the bot files. */
  readonly problems: readonly Diagnostic[];
  /** The starter bot that was written because there was no bot file. */
  readonly starter?: string;
}

export interface OpenOptions {
  /** Variables of the process, such as `Deno.env`. */
  readonly variables: { get(name: string): string | undefined };
  /** Write the starter bot where there is no bot file at all. */
  readonly begin?: boolean;
  /** A name, a file or a folder, where not all bots are wanted. */
  readonly choice?: string;
}

export async function openProject(
  folder: string,
  { variables, begin, choice }: OpenOptions,
): Promise<Project> {
  const before = await stateOfProject(folder);
  const [environment, found] = await Promise.all([
    readEnvironment(folder, variables),
    loadBots(folder, choice),
  ]);
  const empty = choice === undefined && found.bots.length === 0 &&
    found.problems.every((problem) => problem.code === "folder-missing");
  const starter = begin && empty ? await writeStarter(folder) : undefined;
  const [state, loaded] = starter
    ? [await stateOfProject(folder), await loadBots(folder, choice, { context: found.context })]
    : [before, found];
  return {
    folder,
    environment,
    loaded,
    starter,
    state,
    problems: [...environment.problems, ...allProblems(loaded)],
    [Symbol.asyncDispose]: () => loaded.context[Symbol.asyncDispose](),
  };
}
