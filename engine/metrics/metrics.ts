/** What the bots of a process have done, counted. */
import type { Clock } from "../model/clock.ts";
import { isCommand } from "../model/caller.ts";
import type { RunReport } from "../model/run_report.ts";
import { CountsByName } from "./counts_by_name.ts";
import { checkLabelName, checkMetricName } from "./metric_name.ts";
import { Histogram, type HistogramReading } from "./histogram.ts";

/** The numbers that people ask for. */
export interface Stats {
  /** Whole seconds since this process began to count. */
  readonly uptime: number;
  /** Runs of commands, refused and failed ones included. */
  readonly commands_processed: number;
  readonly messages_seen: number;
  /** Runs that failed. */
  readonly error_count: number;
  /**
   * Uses by command, the highest first; the ten most used ones. A command whose name is a number comes first all the
   * same, because that is how objects are ordered; `topCommands` has no such exception.
   */
  readonly top_commands: Readonly<Record<string, number>>;
}

/** What is kept from run to run. */
export interface Totals {
  readonly commandsProcessed: number;
  readonly messagesSeen: number;
  readonly errorCount: number;
  readonly commands: Readonly<Record<string, number>>;
}

export interface Gauge {
  /** As Prometheus wants it, with its unit: `cordial_guilds`, `cordial_gateway_latency_seconds`. */
  readonly name: string;
  readonly help: string;
  /** For numbers of one name that differ in them. */
  readonly labels?: Readonly<Record<string, string>>;
  /** It only ever goes up, but for new beginnings. */
  readonly counts?: true;
  /** The value of now; undefined where there is none at the moment. */
  readonly read: () => number | undefined;
}

/** Everything at one moment, for whoever shows it. */
export interface Reading {
  readonly stats: Stats;
  readonly commands: readonly (readonly [name: string, count: number])[];
  /** Uses of commands whose names had no room among `commands`. */
  readonly otherCommands: number;
  /** Since this process began to count. */
  readonly outcomes: Readonly<Record<RunReport["outcome"], number>>;
  /** In seconds. */
  readonly durations: HistogramReading;
  /** How long anything had to wait for its turn, measured at regular times; in seconds. */
  readonly waits: HistogramReading;
  /** By name of the query, in seconds. */
  readonly queries: readonly (readonly [name: string, histogram: HistogramReading])[];
  readonly gauges: readonly (Gauge & { readonly value: number })[];
}

export interface Metrics {
  /** Counts a finished run. A mention of the bot without a command is none. */
  observe(report: RunReport): void;
  messageSeen(): void;
  /** @param ms how long something had to wait for its turn */
  waited(ms: number): void;
  /** @param ms how long a query of the database took */
  query(name: string, ms: number): void;
  /**
   * Adds a number that is asked for when somebody looks. The returned function takes it out again.
   * @throws TypeError on a name or label that Prometheus does not allow, Error on a name that is taken
   */
  gauge(gauge: Gauge): () => void;
  getStats(): Stats;
  topCommands(limit?: number): readonly (readonly [name: string, count: number])[];
  /** Adds what was counted in earlier runs. */
  restore(totals: Totals): void;
  totals(): Totals;
  /** The same without what earlier runs have counted. */
  counted(): Omit<Totals, "commands">;
  read(): Reading;
}

const TOP = 10;
const MOST_COMMANDS = 5_000;
const MOST_QUERIES = 200;
/** In seconds. Discord waits 3 s for an answer. */
const COMMAND_BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 3, 5, 10, 30, 60];
const WAIT_BOUNDS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1];
const QUERY_BOUNDS = [
  0.00005,
  0.0001,
  0.00025,
  0.0005,
  0.001,
  0.0025,
  0.005,
  0.01,
  0.025,
  0.05,
  0.1,
  0.25,
  1,
];

export function createMetrics({ clock }: { readonly clock: Clock }): Metrics {
  return new Counters(clock);
}

class Counters implements Metrics {
  readonly #began: number;
  #processed = 0;
  #messages = 0;
  #errors = 0;
  /** Of these, what was counted in earlier runs. */
  readonly #restored = { processed: 0, messages: 0, errors: 0 };
  readonly #outcomes = { answered: 0, refused: 0, failed: 0 };
  readonly #commands = new CountsByName(MOST_COMMANDS);
  readonly #durations = new Histogram(COMMAND_BOUNDS);
  readonly #waits = new Histogram(WAIT_BOUNDS);
  readonly #queries = new Map<string, Histogram>();
  readonly #gauges = new Map<string, Gauge>();

  constructor(private readonly clock: Clock) {
    this.#began = clock.now();
  }

  observe({ command, outcome, duration, surface, resumed }: RunReport): void {
    if (outcome === "failed") this.#errors++;
    // Whoever turns a page has not called the command again, and what goes on after a wait has been counted.
    if (command === "" || !isCommand(surface) || resumed) return;
    this.#processed++;
    this.#outcomes[outcome]++;
    this.#commands.add(command);
    this.#durations.observe(duration / 1_000);
  }

  messageSeen(): void {
    this.#messages++;
  }

  waited(ms: number): void {
    this.#waits.observe(ms / 1_000);
  }

  query(name: string, ms: number): void {
    let histogram = this.#queries.get(name);
    if (!histogram) {
      if (this.#queries.size >= MOST_QUERIES) return;
      histogram = new Histogram(QUERY_BOUNDS);
      this.#queries.set(name, histogram);
    }
    histogram.observe(ms / 1_000);
  }

  gauge(gauge: Gauge): () => void {
    checkMetricName(gauge.name);
    for (const label of Object.keys(gauge.labels ?? {})) checkLabelName(label);
    const key = JSON.stringify([gauge.name, gauge.labels ?? {}]);
    if (this.#gauges.has(key)) {
      throw new Error(`There is a gauge "${gauge.name}" already. Choose another name.`);
    }
    this.#gauges.set(key, gauge);
    return () => void this.#gauges.delete(key);
  }

  getStats(): Stats {
    return {
      uptime: Math.max(0, Math.floor((this.clock.now() - this.#began) / 1_000)),
      commands_processed: this.#processed,
      messages_seen: this.#messages,
      error_count: this.#errors,
      top_commands: Object.fromEntries(this.topCommands()),
    };
  }

  topCommands(limit = TOP): readonly (readonly [name: string, count: number])[] {
    return this.#commands.highest(limit);
  }

  restore({ commandsProcessed, messagesSeen, errorCount, commands }: Totals): void {
    this.#processed += commandsProcessed;
    this.#messages += messagesSeen;
    this.#errors += errorCount;
    this.#restored.processed += commandsProcessed;
    this.#restored.messages += messagesSeen;
    this.#restored.errors += errorCount;
    for (const [name, count] of Object.entries(commands)) this.#commands.add(name, count);
  }

  totals(): Totals {
    return {
      commandsProcessed: this.#processed,
      messagesSeen: this.#messages,
      errorCount: this.#errors,
      commands: Object.fromEntries(this.#commands.highest()),
    };
  }

  counted(): Omit<Totals, "commands"> {
    return {
      commandsProcessed: this.#processed - this.#restored.processed,
      messagesSeen: this.#messages - this.#restored.messages,
      errorCount: this.#errors - this.#restored.errors,
    };
  }

  read(): Reading {
    return {
      stats: this.getStats(),
      commands: this.#commands.highest(),
      otherCommands: this.#commands.others,
      outcomes: { ...this.#outcomes },
      durations: this.#durations.read(),
      waits: this.#waits.read(),
      queries: [...this.#queries].map(([name, histogram]) => [name, histogram.read()] as const),
      gauges: [...this.#gauges.values()].flatMap((gauge) => readGauge(gauge)),
    };
  }
}

/** One that fails must not take the others with it. */
function readGauge(gauge: Gauge): (Gauge & { readonly value: number })[] {
  try {
    const value = gauge.read();
    return value === undefined ? [] : [{ ...gauge, value }];
  } catch {
    return [];
  }
}
