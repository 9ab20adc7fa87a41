/** What runs of one version of an extension in one bot, wherever it runs. */
import type { FunctionKind, Handler } from "../model/extensions.ts";

export interface ExtensionInstance {
  /** What its `setup` has returned. */
  readonly api: unknown;
  /** What steps can call, by name. */
  functions(kind: FunctionKind): ReadonlyMap<string, Handler>;
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
