import assert from "node:assert/strict";
import type { Clock } from "../../model/clock.ts";
import { StepRefused } from "../../model/step_refused.ts";
import type { Storage } from "../../model/storage.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { createMemoryStorage } from "../../storage/mod.ts";
import { Activity } from "../activity.ts";
import { FakeLogger } from "../test_ports.ts";
import { ANN, BO, BOT, id, user } from "../test_world.ts";
import type { KeptRun } from "./kept_run.ts";
import { WaitStore } from "./wait_store.ts";
import { Waits, type WaitsOptions } from "./waits.ts";

const START = new VirtualClock().now();
const SECOND = 1000;
const YEAR = 365 * 86_400 * SECOND;

/** A run that is due so many seconds after the start. */
function kept(name: string, seconds: number, by = ANN, channelId = id(200)): KeptRun {
  return {
    version: 1,
    root: { kind: "command", name },
    name,
    since: START,
    due: START + seconds * SECOND,
    frames: [],
    scope: {},
    caller: { surface: "prefix", user: by, channelId },
    replies: { target: { kind: "nowhere", id: "1" }, began: START, answered: false },
    ephemeral: false,
    steps: 0,
    waits: 1,
    messages: 0,
  };
}

/** A process with what waits in it. */
class Process {
  readonly clock: VirtualClock;
  readonly storage: Storage;
  readonly logger = new FakeLogger();
  readonly activity = new Activity();
  /** What was taken up, in order. */
  readonly taken: string[] = [];
  readonly waits: Waits;
  resume: WaitsOptions["resume"] = () => Promise.resolve();

  /** @param before whose storage it finds */
  constructor(
    before?: Process,
    clock: VirtualClock = before?.clock ?? new VirtualClock(),
    timers: Clock = clock,
  ) {
    this.clock = clock;
    this.storage = before?.storage ?? createMemoryStorage({ clock });
    this.waits = new Waits({
      store: new WaitStore(this.storage),
      clock: timers,
      logger: this.logger,
      activity: this.activity,
      botId: () => BOT.id,
      resume: async (run, key) => {
        this.taken.push(run.name);
        await this.resume(run, key);
      },
    });
  }

  async start(): Promise<this> {
    await this.waits.start();
    await this.activity.idle();
    return this;
  }

  async advance(seconds: number): Promise<string> {
    this.clock.advance(seconds * SECOND);
    await this.activity.idle();
    return this.taken.splice(0).join(" ");
  }

  keys(): Promise<number> {
    return this.storage.values.list("waits").then((list) => list.length);
  }
}

Deno.test("Waits takes up each run once, at its time, in order", async () => {
  const process = await new Process().start();
  for (const [name, seconds] of [["c", 30], ["a", 10], ["d", 30], ["b", 20]] as const) {
    await process.waits.hold(kept(name, seconds));
  }
  assert.equal(await process.advance(9), "");
  assert.equal(await process.advance(1), "a");
  assert.equal(await process.advance(25), "b c d");
  assert.equal(await process.advance(1000), "");
  assert.equal(await process.keys(), 0);
});

Deno.test("Waits goes on after a restart, with what fell due meanwhile at once", async () => {
  const first = await new Process().start();
  for (const [name, seconds] of [["late", 50], ["b", 20], ["a", 10]] as const) {
    await first.waits.hold(kept(name, seconds));
  }
  first.waits.stop();
  assert.equal(await first.advance(30), "");
  const second = await new Process(first).start();
  assert.equal(await second.advance(0), "a b");
  await second.waits.hold(kept("same", 50));
  assert.equal(await second.advance(20), "late same");
});

Deno.test("Waits does nothing twice: a run in the midst of which the process ended is told of and given up", async () => {
  const first = await new Process().start();
  first.resume = () => new Promise(() => {});
  await first.waits.hold(kept("stuck", 10));
  await first.waits.hold(kept("other", 20, BO));
  first.clock.advance(10 * SECOND);
  // The storage is in memory, so that the mark is there after a few turns.
  while (first.taken.length === 0) await Promise.resolve();
  first.waits.stop();
  const second = await new Process(first).start();
  assert.equal(await second.advance(100), "other");
  assert.match(
    second.logger.lines.map(([, text]) => text).join(),
    /^stuck went on after a wait when the bot ended/,
  );
  assert.equal(await second.keys(), 0);
  assert.deepEqual((await new Process(second).start()).logger.lines, []);
});

Deno.test("Waits keeps a run that waits again in one piece: it is neither lost nor told of as cut off", async () => {
  const first = await new Process().start();
  first.resume = async (run, key) => {
    await first.waits.hold({ ...run, due: run.due + 10 * SECOND }, key);
    await new Promise(() => {});
  };
  await first.waits.hold(kept("again", 10));
  first.clock.advance(10 * SECOND);
  while (
    !(await first.storage.values.list("waits")).some(({ key }) =>
      Number(key.split("-")[0]) > first.clock.now()
    )
  ) {
    await Promise.resolve();
  }
  const second = await new Process(first).start();
  assert.equal(await second.advance(10), "again");
  assert.deepEqual(second.logger.lines, []);
});

Deno.test("Waits passes over a run whose person had everything deleted", async () => {
  const process = await new Process().start();
  await process.waits.hold(kept("ann", 10));
  await process.waits.hold(kept("bo", 10, BO));
  await process.storage.deletePerson(ANN.id);
  assert.equal(await process.advance(10), "bo");
  assert.deepEqual(process.logger.lines, []);
});

Deno.test("Waits has no person wait for more than 50 things, however many come at once, nor a run for too much", async () => {
  const process = await new Process().start();
  const refusals = async (runs: readonly KeptRun[]) => {
    const ends = await Promise.allSettled(runs.map((run) => process.waits.hold(run)));
    return ends.flatMap((end) =>
      end.status === "rejected" && end.reason instanceof StepRefused ? [end.reason.key] : []
    );
  };
  const many = Array.from({ length: 60 }, (_, index) => kept(`${index}`, 100));
  assert.deepEqual(await refusals(many), Array(10).fill("waits_of_person_full"));
  assert.deepEqual(await refusals([kept("bo", 100, BO)]), []);
  assert.deepEqual(await refusals(many.map((run) => ({ ...run, caller: { ...run.caller, user: BOT } }))), []);
  assert.deepEqual(await refusals([{ ...kept("x", 1, BO), scope: { saved: "ä".repeat(16_400) } }]), [
    "wait_too_large",
  ]);
  const second = await new Process(process).start();
  await assert.rejects(second.waits.hold(kept("one more", 1)), StepRefused);
});

Deno.test("Waits holds at most 10,000 runs", async () => {
  const process = await new Process().start();
  const people = Array.from({ length: 201 }, (_, index) => user(5000 + index, "many"));
  for (let count = 0; count < 10_000; count++) {
    await process.waits.hold(kept("run", 100 + count % 7, people[count % 200]));
  }
  await assert.rejects(
    process.waits.hold(kept("one more", 1, people[200])),
    (error) => error instanceof StepRefused && error.key === "waits_full",
  );
  assert.equal((await process.advance(200)).split(" ").length, 10_000);
});

Deno.test("Waits lets the runs of one person in a channel follow each other, and others pass", async () => {
  const process = await new Process().start();
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  process.resume = ({ name }) => name === "slow" ? gate : Promise.resolve();
  await process.waits.hold(kept("slow", 10));
  await process.waits.hold(kept("behind", 11));
  await process.waits.hold(kept("elsewhere", 11, ANN, id(201)));
  await process.waits.hold(kept("bo", 12, BO));
  process.clock.advance(20 * SECOND);
  while (process.taken.length < 3) await Promise.resolve();
  assert.deepEqual(process.taken, ["slow", "elsewhere", "bo"]);
  open();
  assert.equal(await process.advance(0), "slow elsewhere bo behind");
});

Deno.test("Waits sets no timer over an hour, so that a year does not overflow and a clock may be set", async () => {
  const clock = new VirtualClock();
  const longest: number[] = [];
  const timers: Clock = {
    now: () => clock.now(),
    after(ms, run) {
      longest.push(ms);
      return clock.after(ms, run);
    },
  };
  const process = await new Process(undefined, clock, timers).start();
  await process.waits.hold(kept("year", YEAR / SECOND));
  assert.equal(await process.advance(YEAR / SECOND - 1), "");
  assert.equal(await process.advance(1), "year");
  assert.equal(Math.max(...longest), 3_600_000);
});

Deno.test("Waits drops what another version of the engine has kept, and says so once", async () => {
  const first = new Process();
  const key = `${String(START).padStart(16, "0")}-0000000000000000`;
  await first.storage.values.set("waits", key, { version: 0 });
  await first.start();
  assert.match(first.logger.lines.map(([, text]) => text).join(), /^1 runs that waited are dropped/);
  assert.equal(await first.keys(), 0);
});

Deno.test("Waits that is stopped takes up nothing, and keeps what still comes", async () => {
  const first = await new Process().start();
  await first.waits.hold(kept("a", 10));
  first.waits.stop();
  await first.waits.hold(kept("b", 11));
  assert.equal(await first.advance(60), "");
  // That of the storage itself.
  assert.equal(first.clock.pending, 1);
  assert.equal(await (await new Process(first).start()).advance(0), "a b");
});

Deno.test("Waits goes on with the others where one cannot be taken up", async () => {
  const process = await new Process().start();
  process.resume = ({ name }) => name === "bad" ? Promise.reject(new Error("no")) : Promise.resolve();
  await process.waits.hold(kept("bad", 10));
  await process.waits.hold(kept("good", 11));
  assert.equal(await process.advance(11), "bad good");
  assert.deepEqual(process.logger.lines.map(([level]) => level), ["error"]);
});
