import assert from "node:assert/strict";
import fc from "fast-check";
import type { Logger } from "../model/logger.ts";
import type { MissedRuns } from "../model/schedule.ts";
import { VirtualClock } from "../model/virtual_clock.ts";
import type { Mark, ScheduleMemory } from "./memory.ts";
import { nextRun } from "./next_run.ts";
import { parseSchedule } from "./parse_schedule.ts";
import { type ScheduleEntry, Scheduler } from "./scheduler.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A clock that can be set. */
class WrongClock extends VirtualClock {
  shift = 0;

  override now(): number {
    return super.now() + this.shift;
  }
}

interface LogEntry {
  readonly level: "info" | "warning" | "error";
  readonly message: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

class RecordingLogger implements Logger {
  readonly entries: LogEntry[] = [];
  debug = () => {};
  info = this.#log("info");
  warning = this.#log("warning");
  error = this.#log("error");

  #log(level: LogEntry["level"]) {
    return (message: string, values?: LogEntry["values"]) =>
      void this.entries.push({ level, message, values });
  }
}

interface SomeEntry {
  readonly key?: string;
  readonly text: string;
  readonly zone?: string;
  readonly missed?: MissedRuns;
}

/** What outlives processes, and one process after the other. */
class Kit {
  readonly clock = new WrongClock();
  readonly logger = new RecordingLogger();
  readonly marks = new Map<string, Mark>();
  /** `03:00`, with a star where it was missed. */
  ran: string[] = [];
  /** What a run does besides being noted. */
  during: (at: number) => Promise<void> = () => Promise.resolve();
  fails: unknown;
  scheduler!: Scheduler;

  readonly memory: ScheduleMemory = {
    all: () => Promise.resolve(new Map(this.marks)),
    set: (key, mark) => {
      if (this.fails) return Promise.reject(this.fails);
      this.marks.set(key, mark);
      return Promise.resolve();
    },
    delete: (key) => Promise.resolve(void this.marks.delete(key)),
  };

  async start(...entries: SomeEntry[]): Promise<this> {
    this.scheduler = await Scheduler.open(this);
    this.replace(...entries);
    await this.scheduler.idle();
    return this;
  }

  /** Ends the process for a while, and begins another one. */
  async restart(after: number, ...entries: SomeEntry[]): Promise<void> {
    this.scheduler.stop();
    this.clock.advance(after);
    await this.start(...entries);
  }

  replace(...entries: SomeEntry[]): void {
    this.scheduler.replace(entries.map((entry) => this.#entry(entry)));
  }

  async advance(ms: number): Promise<void> {
    this.clock.advance(ms);
    await this.scheduler.idle();
  }

  /** What ran since the last time this was asked. */
  take(): string[] {
    return this.ran.splice(0);
  }

  #entry({ key = "some", text, zone = "UTC", missed = "skip" }: SomeEntry): ScheduleEntry {
    const schedule = parseSchedule(text);
    if (schedule.kind === "mistake") throw new Error(schedule.message);
    return {
      key,
      zone,
      missed,
      schedule: { text, next: (after, where) => nextRun(schedule, after, where) },
      run: async (at, late) => {
        const shown = new Date(at).toISOString();
        const day = shown.slice(8, 10);
        this.ran.push(`${day === "01" ? "" : `${day} `}${shown.slice(11, 16)}${late ? "*" : ""}`);
        await this.during(at);
      },
    };
  }
}

const HOURLY = { text: "every hour at :30" } as const;

Deno.test("Scheduler runs what is due, when it is due", async () => {
  const kit = await new Kit().start(HOURLY, {
    key: "other",
    text: "every day at 01:00",
    zone: "Europe/Berlin",
  });
  await kit.advance(30 * MINUTE - 1);
  assert.deepEqual(kit.take(), []);
  await kit.advance(1);
  assert.deepEqual(kit.take(), ["00:30"]);
  await kit.advance(2 * HOUR);
  assert.deepEqual(kit.take(), ["01:30", "02:30"]);
  await kit.advance(22 * HOUR);
  assert.equal(kit.take().at(-2), "02 00:00");
});

Deno.test("Scheduler waits for longer than a timer of the platform can", async () => {
  const kit = new Kit();
  const waits: number[] = [];
  const after = kit.clock.after.bind(kit.clock);
  kit.clock.after = (ms, run) => (waits.push(ms), after(ms, run));
  await kit.start({ text: "at 2026-03-01 09:00" });
  await kit.advance(59 * DAY + 9 * HOUR);
  assert.deepEqual(kit.take(), ["09:00"]);
  assert.ok(Math.max(...waits) < 2 ** 31);
  await kit.advance(366 * DAY);
  assert.deepEqual(kit.take(), []);
});

Deno.test("Scheduler deals with runs that were missed while the process was down as the entry says", async () => {
  for (
    const [missed, expected] of [
      ["skip", []],
      ["once", ["02:30*"]],
      ["all", ["00:30*", "01:30*", "02:30*"]],
    ] as const
  ) {
    const entry = { ...HOURLY, missed };
    const kit = await new Kit().start(entry);
    await kit.restart(3 * HOUR, entry);
    assert.deepEqual(kit.take(), expected);
    await kit.advance(HOUR);
    assert.deepEqual(kit.take(), ["03:30"]);
    // Nothing of it is made up for once more.
    await kit.restart(MINUTE, entry);
    assert.deepEqual(kit.take(), []);
    const told = kit.logger.entries.filter(({ message }) => message.includes("missed"));
    assert.equal(told.length, 1, missed);
    assert.equal(told[0]!.values?.made_up_for, expected.length);
  }
});

Deno.test("Scheduler makes up for 24 runs at most, the last ones, and says so", async () => {
  const entry = { text: "every 1m", missed: "all" } as const;
  const kit = await new Kit().start(entry);
  await kit.restart(365 * DAY, entry);
  const ran = kit.take();
  assert.equal(ran.length, 24);
  assert.equal(ran.at(-1), "00:00*");
  assert.ok(kit.logger.entries.some(({ values }) => values?.left_out_until !== undefined));
});

Deno.test("Scheduler makes up for missed runs one after the other", async () => {
  const entry = { ...HOURLY, missed: "all" } as const;
  const kit = await new Kit().start(entry);
  let busy = 0;
  kit.during = async () => {
    assert.equal(++busy, 1);
    await Promise.resolve();
    busy--;
  };
  await kit.restart(3 * HOUR, entry);
  assert.equal(kit.take().length, 3);
});

Deno.test("Scheduler begins with nothing to make up for where a schedule is new or was changed", async () => {
  const kit = await new Kit().start({ ...HOURLY, missed: "all" });
  await kit.restart(3 * HOUR, { text: "every hour at :15", missed: "all" }, {
    key: "new",
    text: "every hour",
    missed: "all",
  });
  assert.deepEqual(kit.take(), []);
  await kit.restart(HOUR, { text: "every hour at :15", zone: "Asia/Kolkata", missed: "all" });
  assert.deepEqual(kit.take(), []);
});

Deno.test("replace keeps the times of what was there, and forgets what is gone", async () => {
  const kit = await new Kit().start(HOURLY, { key: "other", text: "every day at 02:00" });
  await kit.advance(20 * MINUTE);
  kit.replace(HOURLY);
  await kit.advance(10 * MINUTE);
  assert.deepEqual(kit.take(), ["00:30"]);
  kit.replace(HOURLY);
  await kit.advance(0);
  assert.deepEqual(kit.take(), []);
  assert.deepEqual([...kit.marks.keys()], ["some"]);
  kit.replace();
  await kit.advance(DAY);
  assert.deepEqual(kit.take(), []);
  assert.equal(kit.clock.pending, 0);
});

Deno.test("Scheduler keeps that it runs before it runs, so that a crash in between repeats nothing", async () => {
  const kit = await new Kit().start({ ...HOURLY, missed: "all" });
  let kept: number | undefined;
  kit.during = () => {
    kept = kit.marks.get("some")?.at;
    throw new Error("crash");
  };
  await kit.advance(30 * MINUTE);
  assert.equal(kept, kit.clock.now());
  kit.during = () => Promise.resolve();
  await kit.restart(0, { ...HOURLY, missed: "all" });
  assert.deepEqual(kit.take(), ["00:30"]);
});

Deno.test("a run that fails is logged, and the schedule goes on", async () => {
  const kit = await new Kit().start(HOURLY, { key: "other", text: "every hour at :30" });
  const error = new Error("no such channel");
  kit.during = () => Promise.reject(error);
  await kit.advance(2 * HOUR);
  assert.deepEqual(kit.take(), ["00:30", "00:30", "01:30", "01:30"]);
  assert.equal(kit.logger.entries.filter(({ values }) => values?.error === error).length, 4);
});

Deno.test("a run that cannot be kept is left out, and the schedule goes on", async () => {
  const kit = await new Kit().start(HOURLY);
  kit.fails = new Error("disk full");
  await kit.advance(HOUR);
  assert.deepEqual(kit.take(), []);
  assert.ok(kit.logger.entries.some(({ level, values }) => level === "error" && values?.error === kit.fails));
  kit.fails = undefined;
  await kit.advance(HOUR);
  assert.deepEqual(kit.take(), ["01:30"]);
});

Deno.test("a long run does not hold up the next one", async () => {
  const kit = await new Kit().start({ text: "every 1m" });
  const { promise, resolve } = Promise.withResolvers<void>();
  kit.during = () => promise;
  kit.clock.advance(3 * MINUTE);
  resolve();
  await kit.scheduler.idle();
  assert.deepEqual(kit.take(), ["00:01", "00:02", "00:03"]);
});

Deno.test("a clock that is set forward finds what is due within a minute", async () => {
  const kit = await new Kit().start({ text: "every day at 09:00" }, {
    key: "made up",
    text: "every hour at :30",
    missed: "once",
  });
  kit.clock.shift = 9 * HOUR - 30_000;
  await kit.advance(MINUTE);
  // One is just in time, the other half an hour late.
  assert.deepEqual(kit.take(), ["09:00", "08:30*"]);
});

Deno.test("a process that slept skips what is late", async () => {
  const kit = await new Kit().start({ text: "every day at 09:00" });
  kit.clock.shift = 10 * HOUR;
  await kit.advance(MINUTE);
  assert.deepEqual(kit.take(), []);
  await kit.advance(DAY);
  assert.deepEqual(kit.take(), ["02 09:00"]);
});

Deno.test("a clock that is set back a little repeats nothing", async () => {
  const kit = await new Kit().start(HOURLY);
  await kit.advance(31 * MINUTE);
  kit.clock.shift = -10 * MINUTE;
  await kit.advance(30 * MINUTE);
  assert.deepEqual(kit.take(), ["00:30"]);
  await kit.advance(40 * MINUTE);
  assert.deepEqual(kit.take(), ["01:30"]);
});

Deno.test("a clock that was far in the future does not silence schedules once it is right", async () => {
  const kit = await new Kit().start(HOURLY);
  kit.clock.shift = 3650 * DAY;
  await kit.advance(HOUR);
  kit.take();
  kit.clock.shift = 0;
  await kit.advance(HOUR);
  assert.deepEqual(kit.take(), ["01:30"]);
  assert.ok(kit.logger.entries.some(({ message }) => message.includes("set back")));
  // Also where the process ended while the clock was wrong.
  kit.clock.shift = 3650 * DAY;
  await kit.advance(HOUR);
  kit.take();
  kit.scheduler.stop();
  kit.clock.shift = 0;
  await kit.start(HOURLY);
  await kit.advance(HOUR);
  assert.deepEqual(kit.take(), ["03:30"]);
});

Deno.test("stop begins nothing more and leaves no timer", async () => {
  const kit = await new Kit().start(HOURLY);
  kit.scheduler.stop();
  kit.replace(HOURLY);
  await kit.advance(DAY);
  assert.deepEqual(kit.take(), []);
  assert.equal(kit.clock.pending, 0);
});

Deno.test("over reloads and restarts, no run is lost or doubled where all are made up for", async () => {
  const step = fc.record({
    what: fc.constantFrom("go on", "reload", "restart"),
    ms: fc.integer({ min: 1, max: 20 * MINUTE }),
  });
  const property = fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
    const entry = { text: "every 7m", missed: "all" } as const;
    const kit = await new Kit().start(entry);
    const began = kit.clock.now();
    for (const { what, ms } of steps) {
      if (what === "restart") await kit.restart(ms, entry);
      else if (what === "reload") kit.replace(entry);
      if (what !== "restart") await kit.advance(ms);
    }
    const size = 7 * MINUTE;
    const count = Math.floor(kit.clock.now() / size) - Math.floor(began / size);
    const ran = kit.take().map((one) => one.replace("*", ""));
    assert.equal(ran.length, count);
    assert.equal(new Set(ran).size, count);
  });
  await fc.assert(property, { numRuns: 100 });
});
