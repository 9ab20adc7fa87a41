import assert from "node:assert/strict";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { RateLimits } from "./rate_limits.ts";
import { ok, openRoute } from "./route.ts";

const route = openRoute("POST", "/channels/{channel_id}/messages", () => ok({}), { requests: 3, seconds: 5 });
const wide = openRoute("GET", "/users/@me", () => ok({}), { requests: 1000, seconds: 5 });

Deno.test("RateLimits.take: counts each channel for itself and starts anew after its time", () => {
  const clock = new VirtualClock(1_000_000);
  const limits = new RateLimits(clock);
  const take = (channel_id: string) => limits.take(route, "bot", { channel_id });
  const first = take("1");
  assert.equal(first.headers["x-ratelimit-limit"], "3");
  assert.equal(first.headers["x-ratelimit-remaining"], "2");
  assert.equal(first.headers["x-ratelimit-reset"], "1005.000");
  take("1");
  assert.equal(take("1").refused, undefined);
  clock.advance(1000);
  const refused = take("1");
  assert.deepEqual(refused.refused, { retryAfter: 4, global: false });
  assert.equal(refused.headers["retry-after"], "4");
  assert.equal(refused.headers["x-ratelimit-scope"], "user");
  assert.equal(take("2").refused, undefined);
  clock.advance(4000);
  assert.equal(take("1").refused, undefined);
});

Deno.test("RateLimits.take: lets a bot make 50 requests a second in all", () => {
  const clock = new VirtualClock(0);
  const limits = new RateLimits(clock);
  for (let i = 0; i < 50; i++) assert.equal(limits.take(wide, "bot", {}).refused, undefined);
  assert.deepEqual(limits.take(wide, "bot", {}).refused, { retryAfter: 1, global: true });
  assert.equal(limits.take(wide, "other", {}).refused, undefined);
  clock.advance(1000);
  assert.equal(limits.take(wide, "bot", {}).refused, undefined);
});

Deno.test("RateLimits.take: answers to interactions do not count towards the global limit", () => {
  const limits = new RateLimits(new VirtualClock(0));
  const callback = openRoute(
    "POST",
    "/interactions/{interaction_id}/{interaction_token}/callback",
    () => ok({}),
  );
  for (let i = 0; i < 100; i++) assert.deepEqual(limits.take(callback, "", {}), { headers: {} });
});
