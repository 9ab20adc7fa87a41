import assert from "node:assert/strict";
import { Moment } from "./moment.ts";
import { FixedIds, isSnowflake, Snowflakes, snowflakeTime } from "./snowflake.ts";
import { VirtualClock } from "../model/virtual_clock.ts";

Deno.test("Snowflakes: ids rise, tell their time, and survive a clock that is set back", () => {
  let now = Date.UTC(2026, 0, 2);
  const moment = new Moment({ now: () => now, after: () => () => {} });
  const ids = new Snowflakes(moment);
  const made = [ids.next(), ids.next()];
  assert.equal(snowflakeTime(made[0]!), now);
  now -= 5000;
  moment.begin();
  made.push(ids.next());
  now += 6000;
  moment.begin();
  made.push(ids.next());
  assert.equal(snowflakeTime(made[3]!), now);
  assert.deepEqual([...made].sort((a, b) => BigInt(a) < BigInt(b) ? -1 : 1), made);
});

Deno.test("snowflakeTime: knows Discord's documented example", () => {
  assert.equal(snowflakeTime("175928847299117063"), 1462015105796);
  assert.ok(Number.isNaN(snowflakeTime("general")));
});

Deno.test("FixedIds: are valid, tell their kind and are the same every time", () => {
  const make = () => {
    const ids = new FixedIds();
    return [ids.next("guild"), ids.next("guild"), ids.next("person")];
  };
  assert.deepEqual(make(), ["1110000000010000000", "1110000000020000000", "1140000000010000000"]);
  assert.ok(make().every(isSnowflake));
});

Deno.test("Moment: stays the same until something new begins", () => {
  const clock = new VirtualClock(Date.UTC(2026, 0, 2, 3, 4, 5, 678));
  const moment = new Moment(clock);
  clock.advance(1000);
  assert.equal(moment.iso, "2026-01-02T03:04:05.678000+00:00");
  moment.begin();
  assert.equal(moment.iso, "2026-01-02T03:04:06.678000+00:00");
});
