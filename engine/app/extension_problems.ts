/** What keeps extensions from running, for a person to read. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { LoadResult } from "./load_bots.ts";

export interface ExtensionTrouble {
  readonly name: string;
  /** Where it is wrong in this bot alone. */
  readonly bot?: string;
  readonly problem: string;
}

/** All that is wrong with the extensions of a project, by keys that tell the same thing from another one. */
export function extensionProblems({ bots, context }: LoadResult): Map<string, ExtensionTrouble> {
  const all = new Map<string, ExtensionTrouble>();
  for (const name of context.library.find().sources.keys()) {
    const problem = context.library.get(name)?.problem;
    if (problem !== undefined) all.set(name, { name, problem });
  }
  for (const { id: bot, extensions } of bots) {
    for (const [name, problem] of extensions.problems) all.set(`${bot} ${name}`, { name, bot, problem });
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
