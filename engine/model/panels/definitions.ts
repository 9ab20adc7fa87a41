/** The bots as their files define them. */

export interface DefinitionsPanel {
  readonly asks: {
    readonly list: { readonly given: Record<string, never>; readonly answer: DefinitionList };
  };
  /** Files were loaded again. */
  readonly news: DefinitionList;
}

export interface DefinitionList {
  readonly bots: readonly ShownDefinition[];
  /** Of the folder itself and of `bots/engine.yaml`. */
  readonly problems: readonly ShownProblem[];
}

export interface ShownDefinition {
  readonly id: string;
  /** As its author named the bot; the id where that cannot be read. */
  readonly name: string;
  /** Relative to the project folder. */
  readonly files: readonly string[];
  /** `kept`: its files have errors, so the last good version goes on. */
  readonly state: "running" | "kept" | "off";
  /** What is defined, in words and numbers; of the version that runs. */
  readonly counts: readonly { readonly what: string; readonly count: number }[];
  readonly problems: readonly ShownProblem[];
}

export interface ShownProblem {
  readonly severity: "error" | "warning";
  /** `explain` tells more of it. */
  readonly code: string;
  readonly message: string;
  /** `bots/starter.yaml:12:3`; absent for problems of no file. */
  readonly place?: string;
  /** The lines of the file with a mark, what was expected, and the fix; may be empty. */
  readonly frame: string;
}
