import assert from "node:assert/strict";
import { Arrivals } from "./arrivals.ts";
import type { Dispatch } from "./dispatch.ts";
import { settle, TestClock } from "./test_clock.ts";

Deno.test.sanitizer({ ops: true, resources: true });

function note(arrivals: Arrivals, t: string, d: unknown): void {
  arrivals.note({ op: 0, s: 1, t, d } as unknown as Dispatch);
}

function arrivals(shards = 1, guilds = true) {
  const clock = new TestClock();
  const arrivals = new Arrivals(clock, shards, guilds);
  let done = false;
  void arrivals.all.then(() => done = true, () => {});
  return { clock, arrivals, done: async () => (await settle(), done) };
}

const guilds = [{ id: "1" }, { id: "2" }];

Deno.test("Arrivals ends when the last announced server has come, or is known to be away", async () => {
  const { clock, arrivals: waiting, done } = arrivals();
  note(waiting, "READY", { guilds });
  note(waiting, "GUILD_CREATE", { id: "1" });
  assert.equal(await done(), false);
  note(waiting, "GUILD_DELETE", { id: "2", unavailable: true });
  assert.equal(await done(), true);
  assert.deepEqual(clock.planned, []);
});

Deno.test("Arrivals ends 3 s after READY when servers do not come", async () => {
  const { clock, arrivals: waiting, done } = arrivals();
  note(waiting, "READY", { guilds });
  await clock.advance(2_999);
  assert.equal(await done(), false);
  await clock.advance(1);
  assert.equal(await done(), true);
});

Deno.test("Arrivals waits for all shards, and for no server that the intents leave out", async () => {
  const { arrivals: waiting, done } = arrivals(2, false);
  note(waiting, "READY", { guilds });
  assert.equal(await done(), false);
  note(waiting, "READY", { guilds });
  assert.equal(await done(), true);
});

Deno.test("Arrivals.fail rejects and plans nothing more", async () => {
  const { clock, arrivals: waiting } = arrivals();
  note(waiting, "READY", { guilds });
  waiting.fail(new Error("refused"));
  await assert.rejects(waiting.all, /refused/);
  assert.deepEqual(clock.planned, []);
});
