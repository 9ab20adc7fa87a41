import type { FunctionKind, Handler } from "../model/extensions.ts";

/** A version of an extension that one bot has, wherever its code runs. */
export interface ExtensionInstance {
  /** Why it does not run at the moment although it was loaded, for owners; absent while it runs. */
  readonly problem?: string;
  /** What its `setup` has returned. @throws Error where that cannot be had here */
  readonly api: unknown;
  /** What steps can call, by name. */
  functions(kind: FunctionKind): ReadonlyMap<string, Handler>;
  /**
   * Runs `setup`. Where that fails, what it has begun is ended.
   * @param signal ends the wait early
   * @throws ExtensionProblem
   */
  setUp(signal: AbortSignal): Promise<void>;
  /** Ends what it began, once the calls under way are done, or have not been for 5 seconds. Never rejects. */
  unload(): Promise<void>;
}
