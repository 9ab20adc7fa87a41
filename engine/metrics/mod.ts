/**
 * What the bots have done, counted.
 *
 * `createMetrics({ clock })` counts for one process: `observe` takes the report of each run, `query` the time of each
 * query of the database, `gauge` adds numbers that are asked for when somebody looks. `getStats()` is for people,
 * `serveMetrics` for a Prometheus on the same machine. Counting happens in memory; whoever keeps `totals()` and gives
 * them to `restore()` at the next start has totals that survive it.
 *
 * OpenTelemetry needs no code and no package. Started with `OTEL_DENO=true` (and `OTEL_EXPORTER_OTLP_ENDPOINT`,
 * `OTEL_SERVICE_NAME` as OpenTelemetry describes them), Deno 2.9 itself sends to a collector: a span for each call of
 * `fetch` and for each request to a server of this process; each line on the console as a log record with the id of
 * its trace; the metrics `http.server.*` and `v8js.*`. Calls to Discord go through a transport of their own and have no
 * spans, and the log files are not sent. Spans hold whole addresses, and addresses of Discord's webhooks and
 * interactions hold tokens: send them only to a collector that may know them.
 */
export { type EventLoopLag, watchEventLoop } from "./event_loop_lag.ts";
export type { HistogramReading } from "./histogram.ts";
export { createMetrics, type Gauge, type Metrics, type Reading, type Stats, type Totals } from "./metrics.ts";
export { prometheusText } from "./prometheus.ts";
export { type MetricsServer, serveMetrics, type ServeMetricsOptions } from "./serve_metrics.ts";
