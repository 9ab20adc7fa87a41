const FIRST_MS = 250;
const LONGEST_MS = 8_000;

/**
 * Milliseconds to wait before attempt number `attempt` (1, 2, …): twice as long each time, and scattered so that
 * many pages do not come back at once. `random` is from 0 up to 1.
 */
export function backoff(attempt: number, random: number): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1));
  return Math.round(longest * (0.5 + random / 2));
}
