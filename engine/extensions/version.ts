/** One text of an extension that was imported. All bots of a project share it; what runs in each bot is an instance. */
import type { DeclaredExtension } from "../model/declared.ts";
import type { Clock } from "../model/clock.ts";
import type { Logger } from "../model/logger.ts";
import type { OpenTools } from "./context/open_tools.ts";
import type { Extension } from "./define_extension.ts";
import type { ExtensionInstance } from "./extension_instance.ts";
import type { ExtensionProblem } from "./extension_problem.ts";

/** What an instance is made with. */
export interface InstanceNeeds {
  readonly clock: Clock;
  readonly log: Logger;
  readonly open: OpenTools;
}

/** What an import gives. */
export interface Imported {
  readonly extension: Extension;
  readonly declared: DeclaredExtension;
  instantiate(needs: InstanceNeeds): ExtensionInstance;
}

export interface VersionFacts {
  readonly name: string;
  /** Unlike that of any other version of the process. */
  readonly id: string;
  /** Milliseconds that its import took. */
  readonly importMs: number;
  /** Removes what it was imported from. */
  readonly remove: () => Promise<void>;
  readonly onRefused: (problem: ExtensionProblem) => Promise<boolean>;
}

export class Version {
  #users = 1;
  #proven = false;

  constructor(readonly imported: Imported, readonly facts: VersionFacts) {}

  get name(): string {
    return this.facts.name;
  }

  get id(): string {
    return this.facts.id;
  }

  get declared(): DeclaredExtension {
    return this.imported.declared;
  }

  /**
   * It cannot be used: the version from before takes its place again, if there is one.
   * @returns whether it was the newest one that can be used
   */
  async refuse(problem: ExtensionProblem): Promise<boolean> {
    return await this.facts.onRefused(problem);
  }

  /** A bot runs it. */
  retain(): this {
    this.#users++;
    this.#proven = true;
    return this;
  }

  /** Whether it has begun in a bot. */
  get proven(): boolean {
    return this.#proven;
  }

  /** One that needed it does no more; where it was the last one, what it was imported from is removed. */
  async release(): Promise<void> {
    if (--this.#users === 0) await this.facts.remove();
  }
}
