/** What runs of one version of an extension in one bot, wherever it runs. */
import type { FunctionKind, Handler, SuggestCall } from "../model/extensions.ts";
import type { Choice } from "../model/option.ts";

export interface ExtensionInstance {
  /** Why it does not run at the moment although it began, for owners. */
  readonly problem?: string | undefined;
  /** What its `setup` has returned. @throws Error where others cannot have that */
  readonly api: unknown;
  /** What steps can call, by name. */
  functions(kind: FunctionKind): ReadonlyMap<string, Handler>;
  /**
   * Choices for an option while somebody types; none where there is nothing of that name. Rejects never: what goes wrong, or
   * takes more than 2 seconds, is told to the log and gives none.
   * @param name `words`, or `option:roll sides` for an option of its own
   */
  suggest(name: string, call: SuggestCall): Promise<readonly Choice[]>;
  /**
   * Runs `setup`. Where that fails, what it has begun is ended.
   * @param signal ends the wait early
   * @throws ExtensionProblem
   */
  setUp(signal: AbortSignal): Promise<void>;
  /** Resolves when no call and no work of its timers is under way. */
  idle(): Promise<void>;
  /** Ends what it began, once the calls under way are done or have not been for a while. Never rejects. */
  unload(): Promise<void>;
}
