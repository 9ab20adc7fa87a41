import assert from "node:assert/strict";
import fc from "fast-check";
import { TestClock } from "../test_clock.ts";
import { InvalidRequests } from "./invalid_requests.ts";

Deno.test.sanitizer({ ops: true, resources: true });

Deno.test("InvalidRequests counts 401, 403 and 429, but no shared limit and nothing else", () => {
  const guard = new InvalidRequests(new TestClock(), undefined, 3);
  for (const status of [200, 400, 404, 500]) guard.count("GET /x", status, undefined);
  guard.count("GET /x", 429, "shared");
  guard.count("GET /x", 401, undefined);
  guard.count("GET /x", 403, undefined);
  assert(!guard.exhausted);
  guard.count("GET /x", 429, "user");
  assert(guard.exhausted);
});

Deno.test("InvalidRequests is exhausted by what came within ten minutes, and by nothing older", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 300_000 }), { maxLength: 40 }), async (gaps) => {
      const clock = new TestClock();
      const guard = new InvalidRequests(clock, undefined, 5);
      const times: number[] = [];
      for (const gap of gaps) {
        await clock.advance(gap);
        guard.count("GET /x", 403, undefined);
        times.push(clock.now());
        const within = (ms: number) => times.filter((at) => clock.now() - at < ms).length;
        // Minutes are counted whole, so up to a minute is uncertain.
        if (within(540_000) >= 5) assert(guard.exhausted);
        if (within(600_000) < 5) assert(!guard.exhausted);
      }
    }),
  );
});
