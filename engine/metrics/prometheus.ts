/** Metrics in Prometheus's text format, version 0.0.4 (source: prometheus.io, Exposition formats). */
import type { HistogramReading } from "./histogram.ts";
import { checkLabelName, checkMetricName } from "./metric_name.ts";
import type { Reading } from "./metrics.ts";

export const CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

type Labels = Readonly<Record<string, string>>;

export interface Sample {
  /** Follows the name of the metric: `_sum`. */
  readonly suffix?: string;
  readonly labels?: Labels;
  readonly value: number;
}

export interface Metric {
  readonly name: string;
  readonly help: string;
  readonly type: "counter" | "gauge" | "histogram";
  readonly samples: readonly Sample[];
}

/** Everything that the process counts. */
export function prometheusText(reading: Reading): string {
  // A name may stand in the text once only, so a gauge cannot take that of another metric.
  const byName = new Map<string, Metric>();
  for (const metric of metricsOf(reading)) if (!byName.has(metric.name)) byName.set(metric.name, metric);
  return writeMetrics([...byName.values()]);
}

function metricsOf(
  { stats, commands, otherCommands, outcomes, durations, waits, queries, gauges }: Reading,
): Metric[] {
  const counter = (name: string, help: string, ...samples: Sample[]): Metric => ({
    name,
    help,
    type: "counter",
    samples,
  });
  return [
    {
      name: "cordial_uptime_seconds",
      help: "Seconds since the process began.",
      type: "gauge",
      samples: [{ value: stats.uptime }],
    },
    counter("cordial_commands_processed_total", "Runs of commands, earlier starts included.", {
      value: stats.commands_processed,
    }),
    counter("cordial_messages_seen_total", "Messages that the bots saw, earlier starts included.", {
      value: stats.messages_seen,
    }),
    counter("cordial_errors_total", "Runs of commands that failed, earlier starts included.", {
      value: stats.error_count,
    }),
    counter(
      "cordial_command_uses_total",
      "Runs by command, earlier starts included.",
      ...commands.map(([command, value]) => ({ labels: { command }, value })),
      ...otherCommands > 0 ? [{ labels: { command: "(others)" }, value: otherCommands }] : [],
    ),
    counter(
      "cordial_command_outcomes_total",
      "Runs by how they ended, since the process began.",
      ...Object.entries(outcomes).map(([outcome, value]) => ({ labels: { outcome }, value })),
    ),
    {
      name: "cordial_command_duration_seconds",
      help: "Time from the arrival of an event to the end of its run.",
      type: "histogram",
      samples: histogramSamples(durations),
    },
    {
      name: "cordial_event_loop_wait_seconds",
      help: "How long anything had to wait for its turn, measured twenty times a second.",
      type: "histogram",
      samples: histogramSamples(waits),
    },
    {
      name: "cordial_query_duration_seconds",
      help: "Time that queries of the database took, by name.",
      type: "histogram",
      samples: queries.flatMap(([query, histogram]) => histogramSamples(histogram, { query })),
    },
    ...gaugesByName(gauges),
  ];
}

/** Those of one name stand together; what the first of them is, all are. */
function gaugesByName(gauges: Reading["gauges"]): Metric[] {
  const byName = new Map<string, Metric & { readonly samples: Sample[] }>();
  for (const { name, help, labels, counts, value } of gauges) {
    const type = counts ? "counter" : "gauge";
    const metric = byName.get(name) ?? { name, help, type, samples: [] };
    if (metric.type === type) metric.samples.push({ labels, value });
    byName.set(name, metric);
  }
  return [...byName.values()];
}

function histogramSamples(
  { bounds, cumulative, count, sum }: HistogramReading,
  labels: Labels = {},
): Sample[] {
  const bucket = (le: string, value: number) => ({ suffix: "_bucket", labels: { ...labels, le }, value });
  return [
    ...bounds.map((bound, at) => bucket(writeNumber(bound), cumulative[at]!)),
    bucket("+Inf", count),
    { suffix: "_sum", labels, value: sum },
    { suffix: "_count", labels, value: count },
  ];
}

/**
 * Metrics without samples are left out.
 * @throws TypeError on a name that the format does not allow
 */
export function writeMetrics(metrics: readonly Metric[]): string {
  let text = "";
  for (const { name, help, type, samples } of metrics) {
    if (samples.length === 0) continue;
    checkMetricName(name);
    text += `# HELP ${name} ${escapeHelp(help)}\n# TYPE ${name} ${type}\n`;
    for (const { suffix = "", labels = {}, value } of samples) {
      text += `${name}${suffix}${writeLabels(labels)} ${writeNumber(value)}\n`;
    }
  }
  return text;
}

function writeLabels(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => {
    checkLabelName(name);
    return `${name}="${escapeLabel(value)}"`;
  });
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}

function escapeHelp(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
}

function escapeLabel(text: string): string {
  return escapeHelp(text.toWellFormed()).replaceAll('"', '\\"');
}

function writeNumber(value: number): string {
  if (value === Infinity) return "+Inf";
  return value === -Infinity ? "-Inf" : String(value);
}
