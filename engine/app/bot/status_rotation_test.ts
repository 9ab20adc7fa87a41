import assert from "node:assert/strict";
import type { Status } from "../../model/program.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { type Activity, rotateStatuses } from "./status_rotation.ts";

const status = (text: (guilds: number) => string): Status => ({
  type: "watching",
  text: (scope) => text(Number(scope["guilds"])),
});

Deno.test("rotateStatuses shows each status in turn and begins again", () => {
  const clock = new VirtualClock();
  const shown: Activity[] = [];
  const list = [status(() => "one"), status(() => "two")];
  const stop = rotateStatuses({ every: 1000, list }, () => ({ guilds: 1 }), (one) => shown.push(one), clock);
  clock.advance(2000);
  assert.deepEqual(shown.map((one) => one.text), ["one", "two", "one"]);
  stop();
  clock.advance(5000);
  assert.equal(shown.length, 3);
});

Deno.test("rotateStatuses sends a single status again only when its text has changed", () => {
  const clock = new VirtualClock();
  const shown: string[] = [];
  let guilds = 1;
  const list = [status((count) => `${count} servers`)];
  rotateStatuses({ every: 1000, list }, () => ({ guilds }), (one) => shown.push(one.text), clock);
  clock.advance(3000);
  guilds = 2;
  clock.advance(3000);
  assert.deepEqual(shown, ["1 servers", "2 servers"]);
});

Deno.test("rotateStatuses does nothing where no status is defined", () => {
  const clock = new VirtualClock();
  rotateStatuses({ every: 1000, list: [] }, () => ({}), () => assert.fail("nothing to show"), clock);
  clock.advance(3000);
});
