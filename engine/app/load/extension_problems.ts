/** What keeps extensions from running, for a person to read. */
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Preparation } from "../../extensions/mod.ts";
import type { LoadResult } from "./load_bots.ts";

export interface ExtensionTrouble {
  readonly name: string;
  /** Where it is wrong in this bot alone. */
  readonly bot?: string;
  readonly problem: string;
}

/**
 * All that is wrong with the extensions of a project, by keys that tell the same thing from another one.
 * @param failed those that could not begin in bots that run, by the bots' ids
 */
export function extensionProblems(
  { bots, context }: LoadResult,
  failed: ReadonlyMap<string, Preparation["failed"]> = new Map(),
): Map<string, ExtensionTrouble> {
  const all = new Map<string, ExtensionTrouble>();
  for (const name of context.library.find().sources.keys()) {
    const problem = context.library.get(name)?.problem;
    if (problem !== undefined) all.set(name, { name, problem });
  }
  for (const { id: bot, extensions } of bots) {
    for (const [name, problem] of extensions.problems) all.set(`${bot} ${name}`, { name, bot, problem });
    for (const [{ name }, { message: problem }] of failed.get(bot) ?? []) {
      all.set(`${bot} ${name}`, { name, bot, problem });
    }
  }
  return all;
}

/** The same among the problems of a load. */
export function extensionDiagnostics(result: LoadResult): Diagnostic[] {
  return [...extensionProblems(result).values()].map(({ name, bot, problem }) => ({
    code: "extension-not-loaded",
    severity: "error",
    message: `The extension \`${name}\` does not run${bot === undefined ? "" : ` in ${bot}`}: ${problem}`,
  }));
}
