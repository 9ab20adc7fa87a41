import assert from "node:assert/strict";
import fc from "fast-check";
import { VirtualClock } from "../model/virtual_clock.ts";
import { createMetrics } from "./metrics.ts";
import { type Metric, prometheusText, writeMetrics } from "./prometheus.ts";

interface Line {
  readonly name: string;
  readonly labels: Record<string, string>;
  readonly value: number;
}

const SAMPLE = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (\S+)$/s;
const LABEL = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\]|\\["\\n])*)"(?:,|$)/y;

/** Reads the format as its description says, and refuses everything that it does not allow. */
function parse(text: string): Line[] {
  assert.ok(text === "" || text.endsWith("\n"), "the last line ends with a line break");
  const lines: Line[] = [];
  const seen = new Set<string>();
  const types = new Map<string, string>();
  for (const line of text.split("\n").slice(0, -1)) {
    const type = /^# TYPE (\S+) (counter|gauge|histogram)$/.exec(line);
    if (type) {
      assert.ok(!types.has(type[1]!), "one TYPE a metric");
      types.set(type[1]!, type[2]!);
      continue;
    }
    if (/^# HELP \S+ (?:[^\\]|\\\\|\\n)*$/s.test(line)) continue;
    const [, name, labelText = "", value] = SAMPLE.exec(line) ?? assert.fail(`not a sample: ${line}`);
    const labels: Record<string, string> = {};
    LABEL.lastIndex = 0;
    while (LABEL.lastIndex < labelText.length) {
      const [, label, escaped] = LABEL.exec(labelText) ?? assert.fail(`not labels: ${labelText}`);
      labels[label!] = escaped!.replace(/\\(.)/g, (_, sign) => sign === "n" ? "\n" : sign);
    }
    const key = name + JSON.stringify(Object.entries(labels).sort());
    assert.ok(!seen.has(key), `twice: ${line}`);
    seen.add(key);
    const base = name!.replace(/_(?:bucket|sum|count)$/, "");
    assert.ok(types.has(name!) || types.get(base) === "histogram", `without a TYPE before it: ${line}`);
    lines.push({
      name: name!,
      labels,
      value: value === "+Inf" ? Infinity : value === "-Inf" ? -Infinity : Number(value),
    });
  }
  return lines;
}

Deno.test("writeMetrics writes HELP, TYPE and samples", () => {
  const text = writeMetrics([{
    name: "a_total",
    help: "How many.",
    type: "counter",
    samples: [{ value: 1 }, { labels: { x: "1", y: "2" }, value: 2.5 }],
  }]);
  assert.equal(
    text,
    '# HELP a_total How many.\n# TYPE a_total counter\na_total 1\na_total{x="1",y="2"} 2.5\n',
  );
});

Deno.test("writeMetrics escapes what the format asks for", () => {
  const metric: Metric = {
    name: "a",
    help: 'back\\slash\nand "quotes"',
    type: "gauge",
    samples: [{ labels: { x: 'back\\slash\nand "quotes"' }, value: 1 }],
  };
  assert.equal(
    writeMetrics([metric]),
    '# HELP a back\\\\slash\\nand "quotes"\n# TYPE a gauge\na{x="back\\\\slash\\nand \\"quotes\\""} 1\n',
  );
});

Deno.test("writeMetrics writes the numbers that are no digits", () => {
  const samples = [Infinity, -Infinity, NaN].map((value, at) => ({ labels: { at: `${at}` }, value }));
  const text = writeMetrics([{ name: "a", help: "", type: "gauge", samples }]);
  assert.deepEqual(text.split("\n").slice(2, -1).map((line) => line.split(" ")[1]), ["+Inf", "-Inf", "NaN"]);
});

Deno.test("writeMetrics leaves out a metric without samples", () => {
  assert.equal(writeMetrics([{ name: "a", help: "", type: "gauge", samples: [] }]), "");
});

Deno.test("writeMetrics refuses names that the format does not allow", () => {
  const metric = (name: string, label = "x"): Metric[] => [
    { name, help: "", type: "gauge", samples: [{ labels: { [label]: "" }, value: 1 }] },
  ];
  for (const name of ["", "1a", "a-b", "a b", "ä", "a\n"]) {
    assert.throws(() => writeMetrics(metric(name)), TypeError);
  }
  for (const label of ["", "1a", "a:b", "__a", "a\n"]) {
    assert.throws(() => writeMetrics(metric("a", label)), TypeError);
  }
});

Deno.test("prometheusText can be read back, whatever commands and queries are called", () => {
  const names = fc.uniqueArray(fc.string({ unit: "binary-ascii", minLength: 1 }), { maxLength: 10 });
  fc.assert(fc.property(names, (all) => {
    const metrics = createMetrics({ clock: new VirtualClock() });
    for (const name of all) {
      metrics.observe({ command: name, outcome: "answered", duration: 7, surface: "slash", userId: "1" });
      metrics.query(name, 0.3);
    }
    const lines = parse(prometheusText(metrics.read()));
    const uses = lines.filter(({ name }) => name === "cordial_command_uses_total");
    assert.deepEqual(uses.map(({ labels }) => labels["command"]).sort(), [...all].sort());
    const queries = lines.filter(({ name }) => name === "cordial_query_duration_seconds_count");
    assert.deepEqual(queries.map(({ labels }) => labels["query"]), all);
  }));
});

Deno.test("prometheusText writes histograms whose buckets rise to the count", () => {
  const metrics = createMetrics({ clock: new VirtualClock() });
  for (const duration of [1, 20, 300, 4_000, 500_000]) {
    metrics.observe({ command: "a", outcome: "answered", duration, surface: "slash", userId: "1" });
  }
  const lines = parse(prometheusText(metrics.read()));
  const buckets = lines.filter(({ name }) => name === "cordial_command_duration_seconds_bucket");
  const values = buckets.map(({ value }) => value);
  assert.deepEqual(values, [...values].sort((a, b) => a - b));
  assert.deepEqual(buckets.at(-1), {
    name: "cordial_command_duration_seconds_bucket",
    labels: { le: "+Inf" },
    value: 5,
  });
  assert.equal(buckets.at(-2)!.value, 4);
  const rest = lines.filter(({ name }) => /duration_seconds_(sum|count)$/.test(name)).map(({ value }) =>
    value
  );
  assert.deepEqual(rest, [504.321, 5]);
});

Deno.test("prometheusText shows totals, outcomes and gauges", () => {
  const clock = new VirtualClock();
  const metrics = createMetrics({ clock });
  metrics.restore({ commandsProcessed: 10, messagesSeen: 20, errorCount: 3, commands: { a: 9 } });
  metrics.observe({ command: "a", outcome: "failed", duration: 1, surface: "slash", userId: "1" });
  metrics.gauge({ name: "cordial_guilds", help: "Servers.", read: () => 4 });
  clock.advance(5_000);
  const lines = parse(prometheusText(metrics.read()));
  const value = (name: string, labels = {}) =>
    lines.find((line) => line.name === name && JSON.stringify(line.labels) === JSON.stringify(labels))?.value;
  assert.equal(value("cordial_uptime_seconds"), 5);
  assert.equal(value("cordial_commands_processed_total"), 11);
  assert.equal(value("cordial_messages_seen_total"), 20);
  assert.equal(value("cordial_errors_total"), 4);
  assert.equal(value("cordial_command_uses_total", { command: "a" }), 10);
  assert.equal(value("cordial_command_outcomes_total", { outcome: "failed" }), 1);
  assert.equal(value("cordial_guilds"), 4);
});

Deno.test("prometheusText does not let a gauge take the name of another metric", () => {
  const metrics = createMetrics({ clock: new VirtualClock() });
  metrics.gauge({ name: "cordial_uptime_seconds", help: "", read: () => 99 });
  const lines = parse(prometheusText(metrics.read()));
  assert.deepEqual(lines.filter(({ name }) => name === "cordial_uptime_seconds").map(({ value }) => value), [
    0,
  ]);
});

Deno.test("prometheusText puts gauges of one name together, and leaves out one that is of another type", () => {
  const metrics = createMetrics({ clock: new VirtualClock() });
  const before = prometheusText(metrics.read());
  const add = (name: string, bot: string, counts?: true) =>
    metrics.gauge({ name, help: "Rolls.", labels: { bot }, counts, read: () => bot.length });
  const added = [add("rolls", "a", true), add("x", "a"), add("rolls", 'b"', true), add("rolls", "c")];
  assert.equal(
    prometheusText(metrics.read()).slice(before.length),
    '# HELP rolls Rolls.\n# TYPE rolls counter\nrolls{bot="a"} 1\nrolls{bot="b\\""} 2\n' +
      '# HELP x Rolls.\n# TYPE x gauge\nx{bot="a"} 1\n',
  );
  for (const remove of added) remove();
  assert.equal(prometheusText(metrics.read()), before);
});

Deno.test("prometheusText tells how long things waited for their turn", () => {
  const metrics = createMetrics({ clock: new VirtualClock() });
  for (const ms of [0.2, 9, 11, 3_000]) metrics.waited(ms);
  const lines = parse(prometheusText(metrics.read()));
  const upTo = (le: string) =>
    lines.find(({ name, labels }) =>
      name === "cordial_event_loop_wait_seconds_bucket" && labels["le"] === le
    );
  assert.deepEqual(["0.001", "0.01", "0.02", "+Inf"].map((le) => upTo(le)!.value), [1, 2, 3, 4]);
});
