/**
 * What clocks show, minute by minute, asked of Intl: another source than the one that the engine counts with, and no
 * arithmetic of its own.
 */
export interface Shown {
  readonly moment: number;
  /** As milliseconds since 1970 would have it in UTC. */
  readonly wall: number;
}

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export class WallClock {
  readonly #format: Intl.DateTimeFormat;

  constructor(zone: string) {
    this.#format = new Intl.DateTimeFormat("sv-SE", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
  }

  wall(moment: number): number {
    return Date.parse(`${this.#format.format(moment).replace(" ", "T")}Z`);
  }

  /** The moments of a year, to the minute, at which the clocks are set. */
  settings(year: number): number[] {
    const found: number[] = [];
    for (let from = Date.UTC(year, 0, 1); from < Date.UTC(year + 1, 0, 1); from += DAY) {
      if (this.#offset(from) !== this.#offset(from + DAY)) found.push(this.#settingIn(from, from + DAY));
    }
    return found;
  }

  /** Each minute from a local midnight at least a day before a moment up to half a day behind it. */
  minutesAround(moment: number): Shown[] {
    let from = moment - DAY;
    while (this.wall(from) % DAY !== 0) from -= MINUTE;
    const shown: Shown[] = [];
    for (let at = from; at < moment + 12 * HOUR; at += MINUTE) {
      shown.push({ moment: at, wall: this.wall(at) });
    }
    return shown;
  }

  #offset(moment: number): number {
    return this.wall(moment) - moment;
  }

  #settingIn(from: number, to: number): number {
    let [before, after] = [from, to];
    while (after - before > MINUTE) {
      const middle = before + Math.floor((after - before) / MINUTE / 2) * MINUTE;
      if (this.#offset(middle) === this.#offset(from)) before = middle;
      else after = middle;
    }
    return after;
  }
}

/** Runs at times of day (minutes since midnight): where the clocks show one, or have skipped it, for the first time. */
export function dailyRuns(shown: readonly Shown[], times: readonly number[]): number[] {
  const runs: number[] = [];
  let latest = shown[0]!.wall - MINUTE;
  for (const { moment, wall } of shown) {
    let due = false;
    for (let passed = latest + MINUTE; passed <= wall; passed += MINUTE) {
      due ||= times.includes((passed % DAY) / MINUTE);
    }
    if (due) runs.push(moment);
    latest = Math.max(latest, wall);
  }
  return runs;
}

/** Runs at minutes of every hour: whenever the clocks show one. */
export function hourlyRuns(shown: readonly Shown[], minutes: readonly number[]): number[] {
  return shown.filter(({ wall }) => minutes.includes((wall % HOUR) / MINUTE)).map(({ moment }) => moment);
}

/** Runs every so many minutes in real time, from the moment on at which a day begins. */
export function intervalRuns(shown: readonly Shown[], every: number): number[] {
  const runs: number[] = [];
  let latest = shown[0]!.wall - MINUTE;
  let since = 0;
  for (const { moment, wall } of shown) {
    if (Math.floor(wall / DAY) > Math.floor(latest / DAY)) since = 0;
    if (since % every === 0) runs.push(moment);
    since++;
    latest = Math.max(latest, wall);
  }
  return runs;
}
