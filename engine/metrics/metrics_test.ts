import assert from "node:assert/strict";
import fc from "fast-check";
import type { RunReport } from "../model/run_report.ts";
import { VirtualClock } from "../model/virtual_clock.ts";
import { createMetrics, type Totals } from "./metrics.ts";

function report(command: string, outcome: RunReport["outcome"] = "answered", duration = 10): RunReport {
  return { command, outcome, duration, surface: "slash", userId: "823475887319941131" };
}

function counting() {
  const clock = new VirtualClock();
  return { clock, metrics: createMetrics({ clock }) };
}

Deno.test("Metrics.getStats begins with nothing", () => {
  const { metrics } = counting();
  assert.deepEqual(metrics.getStats(), {
    uptime: 0,
    commands_processed: 0,
    messages_seen: 0,
    error_count: 0,
    top_commands: {},
  });
});

Deno.test("Metrics.getStats counts runs, failures, messages and whole seconds", () => {
  const { clock, metrics } = counting();
  metrics.observe(report("hello"));
  metrics.observe(report("config roles add", "refused"));
  metrics.observe(report("hello", "failed"));
  metrics.messageSeen();
  clock.advance(61_999);
  assert.deepEqual(metrics.getStats(), {
    uptime: 61,
    commands_processed: 3,
    messages_seen: 1,
    error_count: 1,
    top_commands: { hello: 2, "config roles add": 1 },
  });
});

Deno.test("Metrics.observe does not count a mention without a command", () => {
  const { metrics } = counting();
  metrics.observe(report(""));
  assert.equal(metrics.getStats().commands_processed, 0);
});

Deno.test("Metrics.getStats never tells a negative uptime", () => {
  let now = 5_000;
  const metrics = createMetrics({ clock: { now: () => now, after: () => () => {} } });
  now = 0;
  assert.equal(metrics.getStats().uptime, 0);
});

Deno.test("Metrics.getStats names the ten most used commands, the highest first", () => {
  const { metrics } = counting();
  for (let name = 0; name < 30; name++) {
    for (let use = 0; use <= name; use++) metrics.observe(report(`c${name}`));
  }
  const expected = Array.from({ length: 10 }, (_, at) => [`c${29 - at}`, 30 - at]);
  assert.deepEqual(Object.entries(metrics.getStats().top_commands), expected);
});

Deno.test("Metrics.topCommands orders commands whose names are numbers too, and equal ones by name", () => {
  const { metrics } = counting();
  for (const name of ["b", "a", "7", "b", "__proto__", "b", "a"]) metrics.observe(report(name));
  assert.deepEqual(metrics.topCommands(3), [["b", 3], ["a", 2], ["7", 1]]);
  assert.equal(Object.keys(metrics.getStats().top_commands).length, 4);
});

Deno.test("Metrics counts uses beyond five thousand names without their names", () => {
  const { metrics } = counting();
  for (let name = 0; name < 5_003; name++) metrics.observe(report(`c${name}`));
  const { commands, otherCommands, stats } = metrics.read();
  assert.deepEqual([commands.length, otherCommands, stats.commands_processed], [5_000, 3, 5_003]);
});

Deno.test("Metrics.restore adds the totals of earlier runs, whatever they were", () => {
  const counts = fc.dictionary(fc.string(), fc.nat(1_000), { noNullPrototype: true });
  const totals = fc.record({
    commandsProcessed: fc.nat(),
    messagesSeen: fc.nat(),
    errorCount: fc.nat(),
    commands: counts,
  }, { noNullPrototype: true });
  fc.assert(fc.property(totals, (earlier: Totals) => {
    const { metrics } = counting();
    metrics.restore(earlier);
    assert.deepEqual(metrics.totals(), earlier);
    metrics.observe(report("hello", "failed"));
    metrics.messageSeen();
    assert.deepEqual(metrics.totals(), {
      commandsProcessed: earlier.commandsProcessed + 1,
      messagesSeen: earlier.messagesSeen + 1,
      errorCount: earlier.errorCount + 1,
      commands: {
        ...earlier.commands,
        hello: (Object.hasOwn(earlier.commands, "hello") ? earlier.commands["hello"]! : 0) + 1,
      },
    });
  }));
});

Deno.test("Metrics.read tells durations in seconds, cumulative under each bound", () => {
  const { metrics } = counting();
  for (const ms of [4, 5, 6, 100, 70_000, -1, NaN]) metrics.observe(report("hello", "answered", ms));
  const { durations } = metrics.read();
  const under = (bound: number) => durations.cumulative[durations.bounds.indexOf(bound)];
  assert.deepEqual([under(0.005), under(0.01), under(0.1), under(60), durations.count], [2, 3, 4, 4, 5]);
  assert.ok(Math.abs(durations.sum - 70.115) < 1e-9);
});

Deno.test("Metrics.query keeps a histogram for each name, and for so many names only", () => {
  const { metrics } = counting();
  for (let name = 0; name < 300; name++) metrics.query(`q${name}`, 0.2);
  metrics.query("q0", 2_000);
  const { queries } = metrics.read();
  assert.equal(queries.length, 200);
  const [name, { count, sum, bounds, cumulative }] = queries[0]!;
  assert.deepEqual([name, count, cumulative[bounds.indexOf(0.00025)], cumulative.at(-1)], ["q0", 2, 1, 1]);
  assert.ok(Math.abs(sum - 2.0002) < 1e-9);
});

Deno.test("Metrics.gauge is asked when somebody looks, and not after it was taken out", () => {
  const { metrics } = counting();
  let guilds: number | undefined = 3;
  const remove = metrics.gauge({ name: "cordial_guilds", help: "Servers.", read: () => guilds });
  const values = () => metrics.read().gauges.map(({ value }) => value);
  assert.deepEqual(values(), [3]);
  guilds = undefined;
  assert.deepEqual(values(), []);
  guilds = 4;
  remove();
  assert.deepEqual(values(), []);
});

Deno.test("Metrics.read goes on without a gauge that throws", () => {
  const { metrics } = counting();
  const read = () => {
    throw new Error("no");
  };
  metrics.gauge({ name: "bad", help: "", read });
  metrics.gauge({ name: "good", help: "", read: () => 1 });
  assert.deepEqual(metrics.read().gauges.map(({ name }) => name), ["good"]);
});

Deno.test("Metrics.gauge refuses a name that is taken or not allowed", () => {
  const { metrics } = counting();
  metrics.gauge({ name: "a", help: "", read: () => 1 });
  assert.throws(() => metrics.gauge({ name: "a", help: "", read: () => 1 }), /already/);
  assert.throws(() => metrics.gauge({ name: "a-b", help: "", read: () => 1 }), TypeError);
});

Deno.test("Metrics.observe counts no press as a command, but its failure as an error", () => {
  const metrics = createMetrics({ clock: new VirtualClock() });
  const press = { command: "help", duration: 1, surface: "component", userId: "1" } as const;
  metrics.observe({ ...press, outcome: "answered" });
  metrics.observe({ ...press, outcome: "failed" });
  assert.equal(metrics.getStats().commands_processed, 0);
  assert.equal(metrics.getStats().error_count, 1);
  assert.deepEqual(metrics.topCommands(), []);
});

Deno.test("Metrics.gauge takes one name several times where the labels differ, and gives each back alone", () => {
  const { metrics } = counting();
  const add = (bot: string) =>
    metrics.gauge({ name: "rolls", help: "Rolls.", labels: { bot }, counts: true, read: () => 1 });
  const remove = add("a");
  add("b");
  assert.throws(() => add("a"), { message: 'There is a gauge "rolls" already. Choose another name.' });
  assert.throws(
    () => metrics.gauge({ name: "x", help: "", labels: { "a-b": "" }, read: () => 1 }),
    TypeError,
  );
  remove();
  assert.deepEqual(metrics.read().gauges.map(({ labels }) => labels), [{ bot: "b" }]);
});

Deno.test("Metrics.counted leaves out what earlier runs have counted", () => {
  const metrics = createMetrics({ clock: new VirtualClock() });
  metrics.messageSeen();
  metrics.restore({ commandsProcessed: 10, messagesSeen: 20, errorCount: 3, commands: { a: 10 } });
  metrics.messageSeen();
  assert.deepEqual(metrics.counted(), { commandsProcessed: 0, messagesSeen: 2, errorCount: 0 });
  assert.equal(metrics.getStats().messages_seen, 22);
});
