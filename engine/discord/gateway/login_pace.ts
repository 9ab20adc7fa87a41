/**
 * How soon a bot may log in again. Discord resets the token of one that does so more than 1,000 times a day (source:
 * Discord docs, events/gateway, identifying), which a bot that crashes and is started again and again comes to within
 * minutes. It therefore stays below two fifths of that, whatever happens.
 */
import { DAY } from "./login_book.ts";

const HOUR = 3_600_000;
/** Of the logins that Discord allows in a day: so many are made without a further thought, */
const FREE = 0.1;
/** so many more are spread over the whole day, */
const SPREAD = 0.28;
/** and there are never more than these. */
const MOST = 0.4;
/** So many logins within an hour are nothing unusual while somebody works on a bot. */
const USUAL = 20;
const FIRST_PAUSE = 5_000;

export interface PastLogins {
  /** In milliseconds since 1970, in their order. */
  readonly times: readonly number[];
  /** How many Discord has counted lately; it knows of those of other machines, too. */
  readonly counted: number;
  /** How many Discord allows in a day. */
  readonly total: number;
  readonly shards: number;
}

/** Why a login has to wait, for whoever wonders. */
export interface LoginPause {
  /** Milliseconds since 1970 from which on it may be made. */
  readonly until: number;
  readonly inHour: number;
  readonly inDay: number;
}

/** @returns nothing where it may be made at once */
export function loginPause(
  { times, counted, total, shards }: PastLogins,
  now: number,
): LoginPause | undefined {
  // What a clock that was set back makes the future is not long ago either.
  const ages = times.map((time) => Math.max(0, now - time)).filter((age) => age < DAY);
  const inHour = ages.filter((age) => age < HOUR).length;
  const inDay = Math.max(ages.length, counted);
  const youngest = Math.min(...ages);
  // A large bot logs in with many shards, and may do so some times.
  const most = Math.max(total * MOST, shards);
  const free = Math.min(Math.max(total * FREE, 5 * shards), most);
  const spread = DAY / (total * SPREAD);

  let pause = 0;
  if (inDay >= free) pause = spread;
  else if (inHour >= USUAL * shards) {
    pause = Math.min(spread, FIRST_PAUSE * 2 ** Math.min(20, inHour - USUAL * shards));
  }
  let until = ages.length === 0 ? now : now - youngest + pause;
  if (ages.length >= most) {
    const oldest = ages.toSorted((a, b) => a - b)[Math.ceil(most) - 1]!;
    until = Math.max(until, now - oldest + DAY);
  }
  return until > now ? { until, inHour, inDay } : undefined;
}
