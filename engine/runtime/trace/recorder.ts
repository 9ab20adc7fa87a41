/** Notes what a run does while it does it. Cheap, since every run is noted and hardly one is looked at. */
import type { Caller } from "../../model/caller.ts";
import { type Clock, preciseTime } from "../../model/clock.ts";
import type { DataDeclaration, DataPlace, DataValue } from "../../model/data.ts";
import type { RunReport } from "../../model/run_report.ts";
import type {
  Trace,
  TraceFact,
  TraceOrigin,
  TracePart,
  TraceResult,
  TraceStage,
  TraceValue,
} from "../../model/trace.ts";
import { DataChanges } from "./data_changes.ts";
import { errorText } from "./error_text.ts";
import { traceText } from "./trace_text.ts";

/** Parts of one run that are kept, from its start. */
export const MOST_PARTS = 100;
/** Values of one part. */
const MOST_VALUES = 10;

/** A part that has begun. */
export interface OpenPart {
  readonly stage: TraceStage;
  readonly what: string;
  readonly depth: number;
  readonly source?: string;
  readonly at: number;
  took: number;
  result: TraceResult;
  values: [name: string, value: unknown][] | undefined;
}

/** Facts that are put into words when somebody looks. */
export type LateFacts = () => readonly Pick<TraceFact, "name" | "text">[];

export class TraceRecorder {
  readonly #parts: OpenPart[] = [];
  readonly #given: [string, unknown][] = [];
  readonly #changes = new DataChanges();
  readonly #facts: [TraceStage, LateFacts][] = [];
  readonly #began: number;
  #stage: TraceStage = "matched";
  #text = "";
  #source: string | undefined;
  #leftOut = 0;
  #depth = 0;
  #newest: OpenPart | undefined;

  /** @param started milliseconds since 1970 */
  constructor(private readonly clock: Clock, private readonly started: number) {
    this.#began = preciseTime(clock);
  }

  /** What called it, as the person did it. @param source where it is defined */
  match(text: string, source: string | undefined): void {
    this.#text = text;
    this.#source = source;
  }

  /** What is noted from now on belongs to this stage. */
  enter(stage: TraceStage): void {
    this.#stage = stage;
  }

  /** Tells of the present stage. What `facts` holds on to is kept for as long as the trace is. */
  tell(facts: LateFacts): void {
    this.#facts.push([this.#stage, facts]);
  }

  /** What the person gave with the event. */
  give(values: Readonly<Record<string, unknown>>): void {
    for (const name in values) if (values[name] !== undefined) this.#given.push([name, small(values[name])]);
  }

  /** A part begins, in those that have begun before it. */
  begin(what: string, source?: string): OpenPart {
    const part = this.#open(what, source);
    this.#depth++;
    return part;
  }

  end(part: OpenPart, result: Exclude<TraceResult, "running">): void {
    this.#depth = part.depth;
    part.took = this.#now() - part.at;
    part.result = result;
  }

  /** Something that takes no time worth noting. */
  note(what: string, result: Exclude<TraceResult, "running">): OpenPart {
    const part = this.#open(what);
    part.result = result;
    return part;
  }

  /** A value that the newest part read, changed or saved. */
  value(name: string, value: unknown): void {
    const part = this.#newest;
    if (!part) return;
    part.values ??= [];
    if (part.values.length < MOST_VALUES) part.values.push([name, small(value)]);
  }

  /** Declared data is another now. */
  change(declaration: DataDeclaration, place: DataPlace, before: DataValue, after: DataValue): void {
    this.#changes.add(declaration, place, small(before), small(after));
  }

  /** The whole run. @param target what it answers */
  trace(
    report: RunReport,
    { channelId, user }: Caller,
    target: Pick<TraceOrigin, "eventId" | "messageId">,
  ): Trace {
    const { error, trace: _, ...facts } = report;
    return {
      ...facts,
      started: this.started,
      channelId,
      userName: user.global_name ?? user.username,
      origin: { text: this.#text, ...target, ...this.#source === undefined ? {} : { source: this.#source } },
      reached: this.#stage,
      facts: this.#facts.flatMap(([stage, tell]) => tell().map((fact) => ({ stage, ...fact }))),
      given: valuesOf(this.#given),
      parts: this.#parts.map(({ values = [], ...part }): TracePart => ({
        ...part,
        values: valuesOf(values),
      })),
      leftOut: this.#leftOut,
      changes: this.#changes.list(),
      ...error === undefined ? {} : { error: errorText(error) },
    };
  }

  #open(what: string, source?: string): OpenPart {
    const part: OpenPart = {
      stage: this.#stage,
      what,
      depth: this.#depth,
      source,
      at: this.#now(),
      took: 0,
      result: "running",
      values: undefined,
    };
    if (this.#parts.length < MOST_PARTS) this.#parts.push(part);
    else this.#leftOut++;
    this.#newest = part;
    return part;
  }

  /** Milliseconds since it began. */
  get elapsed(): number {
    return this.#now();
  }

  #now(): number {
    return preciseTime(this.clock) - this.#began;
  }
}

/** What is kept of a value until somebody looks: never more than a line of it. */
function small(value: unknown): unknown {
  return typeof value === "number" || typeof value === "boolean" ? value : traceText(value);
}

function valuesOf(values: readonly [string, unknown][]): TraceValue[] {
  return values.map(([name, value]) => ({ name, text: traceText(value) }));
}
