/** What a run knew that made a message with controls, or showed a form. */
import { OWN_LIMITS } from "../model/limits.ts";
import type { Call } from "./call.ts";
import type { KeptScope } from "./kept_scope.ts";
import type { RunContext } from "./run_context.ts";

/**
 * @param state what `Run.keep` gave
 * @param timeout milliseconds after which it is not asked for any more; without it, it is kept for as long as it is used
 * @returns `undefined` where it was forgotten
 */
export async function recall(
  state: string,
  { started }: Pick<Call, "started">,
  { ports: { kept } }: RunContext,
  timeout: number | undefined,
): Promise<KeptScope | undefined> {
  if (state === "") return {};
  const value = await kept.get(state);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  if (timeout === undefined) await kept.extend(state, started + OWN_LIMITS.kept.time);
  return value as KeptScope;
}
