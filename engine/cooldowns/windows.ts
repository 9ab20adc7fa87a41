/** The arithmetic of sliding windows: how long a use has to wait, and that several count together or not at all. */
import type { CooldownAnswer, CooldownUse } from "../model/cooldown.ts";

/** When the uses of a key were, in milliseconds since 1970, oldest first. */
export type Times = number[];

/** Where the uses of some keys are counted. */
export interface Windows {
  /** Counts a use and gives 0, or gives the milliseconds that it has to wait. */
  take(use: CooldownUse, now: number): number;
  /** Takes back a use that was counted at this moment. */
  giveBack(use: CooldownUse, at: number): void;
}

/** Shared by all answers: most uses are allowed. */
const ALLOWED: CooldownAnswer = { allowed: true };

/** Counts all of the uses, or none where one of them has to wait; of those that wait as long, tells the first. */
export function takeAll(
  uses: readonly CooldownUse[],
  windowsOf: (use: CooldownUse) => Windows,
  now: number,
): CooldownAnswer {
  const counted: CooldownUse[] = [];
  let index = -1;
  let left = 0;
  for (let at = 0; at < uses.length; at++) {
    const use = uses[at]!;
    const wait = windowsOf(use).take(use, now);
    if (wait === 0) counted.push(use);
    if (wait <= left) continue;
    left = wait;
    index = at;
  }
  if (index === -1) return ALLOWED;
  for (const use of counted) windowsOf(use).giveBack(use, now);
  return { allowed: false, index, left };
}

/** Milliseconds until one more use is within the rate; 0 where it is. Only times that still count are given. */
export function waitOf(times: Times, { rate, per }: CooldownUse, now: number): number {
  const blocking = times[times.length - rate];
  return blocking === undefined ? 0 : blocking + per - now;
}

/** Forgets the uses that count no longer. */
export function forgetOld(times: Times, per: number, now: number): void {
  let old = 0;
  while (old < times.length && times[old]! <= now - per) old++;
  if (old === 1) times.shift();
  else if (old > 1) times.splice(0, old);
}

/**
 * A use that lies in the future, because the clock was set back, counts as one of now: so nobody ever waits longer than
 * a whole window. Whether there was one.
 */
export function bringBack(times: Times, now: number): boolean {
  let from = times.length;
  while (from > 0 && times[from - 1]! > now) times[--from] = now;
  return from < times.length;
}

/** Takes back one use of this moment, where it is still there. */
export function removeTime(times: Times, at: number): void {
  const index = times.lastIndexOf(at);
  if (index !== -1) times.splice(index, 1);
}
