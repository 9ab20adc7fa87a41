import { OWN_LIMITS } from "../model/limits.ts";
import type { KeptScope } from "./kept_scope.ts";
import type { RuntimePorts } from "./runtime_ports.ts";

/**
 * What a run kept for the presses and forms that follow from it; `undefined` where it was forgotten. Throws a
 * `StorageError`.
 * @param key empty where nothing was kept @param usedAt when it is used, to be kept anew for as long as at first
 */
export async function recall(
  key: string,
  { kept }: Pick<RuntimePorts, "kept">,
  usedAt?: number,
): Promise<KeptScope | undefined> {
  if (key === "") return {};
  const value = await kept.get(key);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  if (usedAt !== undefined) await kept.extend(key, usedAt + OWN_LIMITS.kept.time);
  return value as KeptScope;
}
