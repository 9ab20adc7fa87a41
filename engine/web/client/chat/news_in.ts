import { isThinking } from "../message/message_facts.ts";
import type { Entry } from "../state/entry.ts";
import type { Press } from "../state/press.ts";

/** Of a burst only the last ones are news worth reading out. */
const MOST = 3;
/** Changes further up are out of sight. */
const LOOKED_AT = 100;

/**
 * The entries of `after` that are news to who knows `before`: those that came, and those that changed because the
 * person had pressed something or the bot was thinking.
 */
export function newsIn(
  before: readonly Entry[],
  after: readonly Entry[],
  pressed: ReadonlyMap<string, Press>,
): readonly Entry[] {
  const last = before.at(-1)?.key;
  const known = after.findLastIndex(({ key }) => key === last);
  const fresh = known === -1 && last !== undefined ? [] : after.slice(known + 1);
  const old = new Map(before.slice(-LOOKED_AT).map((entry) => [entry.key, entry]));
  const changed = after.slice(Math.max(0, known + 1 - LOOKED_AT), known + 1).filter((entry) => {
    const was = old.get(entry.key);
    if (!was || was === entry) return false;
    return pressed.has(entry.key) || (was.kind === "message" && isThinking(was.seen.message));
  });
  return [...changed, ...fresh].slice(-MOST);
}
