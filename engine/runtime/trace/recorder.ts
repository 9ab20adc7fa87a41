/** Notes what a run does while it does it. Cheap, since every run is noted and hardly one is looked at. */
import type { Caller } from "../../model/caller.ts";
import type { Clock } from "../../model/clock.ts";
import type { RunReport } from "../../model/run_report.ts";
import type { Trace, TracePart, TraceResult, TraceValue } from "../../model/trace.ts";
import { traceText } from "./trace_text.ts";

/** Parts of one run that are kept, from its start. */
export const MOST_PARTS = 100;
/** Values of one part. */
const MOST_VALUES = 10;

/** A part that has begun. */
export interface OpenPart {
  readonly what: string;
  readonly depth: number;
  readonly source?: string;
  readonly at: number;
  took: number;
  result: TraceResult;
  values: [name: string, value: unknown][] | undefined;
}

export class TraceRecorder {
  readonly #parts: OpenPart[] = [];
  readonly #given: [string, unknown][] = [];
  #leftOut = 0;
  #depth = 0;
  #newest: OpenPart | undefined;

  /** @param started milliseconds since 1970 */
  constructor(private readonly clock: Clock, private readonly started: number) {}

  /** What the person gave with the event. */
  give(values: Readonly<Record<string, unknown>>): void {
    for (const name in values) if (values[name] !== undefined) this.#given.push([name, small(values[name])]);
  }

  /** A part begins, in those that have begun before it. */
  begin(what: string, source?: string): OpenPart {
    const part: OpenPart = {
      what,
      depth: this.#depth++,
      source,
      at: this.clock.now() - this.started,
      took: 0,
      result: "running",
      values: undefined,
    };
    if (this.#parts.length < MOST_PARTS) this.#parts.push(part);
    else this.#leftOut++;
    this.#newest = part;
    return part;
  }

  end(part: OpenPart, result: Exclude<TraceResult, "running">): void {
    this.#depth = part.depth;
    part.took = this.clock.now() - this.started - part.at;
    part.result = result;
  }

  /** Something that takes no time worth noting. */
  note(what: string, result: Exclude<TraceResult, "running">): OpenPart {
    const part = this.begin(what);
    this.end(part, result);
    return part;
  }

  /** A value that the newest part read, changed or saved. */
  value(name: string, value: unknown): void {
    const part = this.#newest;
    if (!part) return;
    part.values ??= [];
    if (part.values.length < MOST_VALUES) part.values.push([name, small(value)]);
  }

  /** The whole run. */
  trace(report: RunReport, { channelId }: Caller): Trace {
    const { error: _, trace: __, ...facts } = report;
    return {
      ...facts,
      started: this.started,
      channelId,
      given: valuesOf(this.#given),
      parts: this.#parts.map(({ values = [], ...part }): TracePart => ({
        ...part,
        values: valuesOf(values),
      })),
      leftOut: this.#leftOut,
    };
  }
}

/** What is kept of a value until somebody looks: never more than a line of it. */
function small(value: unknown): unknown {
  return typeof value === "number" || typeof value === "boolean" ? value : traceText(value);
}

function valuesOf(values: readonly [string, unknown][]): TraceValue[] {
  return values.map(([name, value]) => ({ name, text: traceText(value) }));
}
