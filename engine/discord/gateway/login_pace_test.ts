import assert from "node:assert/strict";
import fc from "fast-check";
import { DAY } from "./login_book.ts";
import { loginPause } from "./login_pace.ts";

const HOUR = 3_600_000;
const bot = { counted: 0, total: 1_000, shards: 1 };

/** The moments at which a bot logs in that does so again as soon as it may, `after` milliseconds after the last one. */
function loop(after: () => number, length: number, start = 1_750_000_000_000): number[] {
  const times: number[] = [];
  let now = start;
  while (now < start + length) {
    now = loginPause({ ...bot, times: times.slice(-1_000) }, now)?.until ?? now;
    times.push(now);
    now += after();
  }
  return times;
}

/** The most that lie within any span of this length. */
function mostWithin(times: readonly number[], span: number): number {
  let most = 0;
  for (let first = 0, last = 0; last < times.length; last++) {
    while (times[last]! - times[first]! >= span) first++;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

Deno.test("loginPause keeps a bot that crashes again and again below 400 logins in any 24 hours", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 600_000 }), { minLength: 1, maxLength: 20 }), (gaps) => {
      let turn = 0;
      const times = loop(() => gaps[turn++ % gaps.length]!, 3 * DAY);
      assert.ok(mostWithin(times, DAY) <= 400, String(mostWithin(times, DAY)));
    }),
    { numRuns: 20 },
  );
  const times = loop(() => 0, 3 * DAY);
  assert.ok(mostWithin(times, DAY) <= 400);
  assert.ok(mostWithin(times, HOUR) <= 40);
});

Deno.test("loginPause does not hold up somebody who starts a bot twenty times within an hour", () => {
  const times = loop(() => 60_000, HOUR).slice(0, 20);
  assert.deepEqual(times, times.map((_, at) => times[0]! + at * 60_000));
});

Deno.test("loginPause grows with the logins of the last hour and never lasts longer than 6 minutes", () => {
  const pauses = loop(() => 0, 4 * HOUR).map((time, at, all) => at === 0 ? 0 : time - all[at - 1]!);
  assert.deepEqual(pauses.slice(19, 25), [0, 5_000, 10_000, 20_000, 40_000, 80_000]);
  assert.ok(Math.max(...pauses) <= 360_000, String(Math.max(...pauses)));
});

Deno.test("loginPause goes by what Discord has counted where the own count is lost or smaller", () => {
  const now = 1_750_000_000_000;
  assert.equal(loginPause({ ...bot, times: [now - 1_000], counted: 50 }, now), undefined);
  const pause = loginPause({ ...bot, times: [now - 1_000], counted: 500 }, now)!;
  assert.ok(pause.until - now > 300_000, String(pause.until - now));
  assert.equal(pause.inDay, 500);
});

Deno.test("loginPause holds for a clock that was set back, and forgets after a day", () => {
  const now = 1_750_000_000_000;
  const ahead = Array.from({ length: 150 }, (_, at) => now + DAY + at);
  assert.ok(loginPause({ ...bot, times: ahead }, now)!.until - now <= 360_000);
  assert.equal(loginPause({ ...bot, times: ahead }, now + 3 * DAY), undefined);
});

Deno.test("loginPause lets a bot of many shards start", () => {
  const now = 1_750_000_000_000;
  for (const shards of [2, 16, 64]) {
    const times: number[] = [];
    for (let shard = 0; shard < shards; shard++) {
      assert.equal(loginPause({ ...bot, times, shards }, now + shard * 5_000), undefined);
      times.push(now + shard * 5_000);
    }
  }
});
