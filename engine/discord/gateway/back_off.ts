/** Mends reconnecting: discordeno connects again at once, thousands of times a second where a server is down. */
import type { DiscordenoShard } from "@discordeno/gateway";
import type { Clock } from "../../model/clock.ts";
import type { Waits } from "./waits.ts";

const FIRST = 1_000;
const MOST = 60_000;
/** A session that lasted this long was a good one; the next loss starts with the shortest pause again. */
const GOOD = 60_000;

/** Milliseconds before the `failures`-th try in a row: 0, then 1 s doubling up to a minute, ±50 %. */
export function reconnectDelay(failures: number, random: () => number): number {
  if (failures === 0) return 0;
  return Math.min(MOST, FIRST * 2 ** (failures - 1)) * (0.5 + random());
}

/** @returns to be called when a session is ready */
export function backOff(
  shard: DiscordenoShard,
  { waits, clock, random, onAttempt }: {
    readonly waits: Waits;
    readonly clock: Clock;
    readonly random: () => number;
    /** Told before every try, with the number of tries before it that led to no lasting session. */
    readonly onAttempt?: (failures: number) => void;
  },
): () => void {
  const connect = shard.connect.bind(shard);
  let failures = -1;
  let readyAt = Infinity;
  shard.connect = async () => {
    failures = clock.now() - readyAt >= GOOD ? 0 : failures + 1;
    readyAt = Infinity;
    onAttempt?.(failures);
    const delay = reconnectDelay(failures, random);
    if (delay > 0 || waits.stopped) await waits.pass(delay);
    return await connect();
  };
  return () => readyAt = clock.now();
}
