/** The panel of traffic. */
import * as z from "zod";
import type { Clock } from "../../model/clock.ts";
import type { Panel } from "../../model/panels/panel.ts";
import type { TrafficGiven, TrafficLine, TrafficPanel } from "../../model/panels/traffic.ts";
import { definePanel, type PanelRights } from "../define_panel.ts";
import { gather } from "../gather.ts";
import { belongsTo, type TrafficRun } from "./belongs.ts";
import { payloadView } from "./payload_view.ts";
import type { TrafficEntry } from "./traffic_entry.ts";

export interface TrafficSource {
  /** What is kept, newest first. */
  entries(): Iterable<TrafficEntry>;
  find(seq: number): TrafficEntry | undefined;
  watch(listener: (entry: TrafficEntry) => void): () => void;
}

export interface TrafficPanelOptions {
  readonly traffic: TrafficSource;
  /** What is known of a run; `undefined` where it is not kept any more. */
  readonly run: (id: number) => TrafficRun | undefined;
  readonly clock: Clock;
  /** Milliseconds since 1970 by the clock of the traffic, which may be a virtual one. */
  readonly now: () => number;
  /** Takes secrets out of a text. */
  readonly hide: (text: string) => string;
}

/** Lines of a list, and of one news. */
const MOST = 200;
/** Entries that are looked at for one list, from the newest on. */
const LOOKED_AT = 20_000;
/** Milliseconds in which news are told once. */
const EVERY = 100;
const LONGEST_TEXT = 200;

export function trafficPanel(
  { traffic, run, clock, now, hide }: TrafficPanelOptions,
  rights: PanelRights,
): Panel {
  return definePanel<TrafficPanel>({
    asks: {
      list: {
        given: z.strictObject({
          run: z.int().optional(),
          within: z.number().positive().optional(),
          way: z.enum(["to_bot", "to_discord", "neither"]).optional(),
          text: z.string().max(LONGEST_TEXT).optional(),
        }),
        run(given) {
          const found = given.run === undefined ? undefined : run(given.run);
          if (given.run !== undefined && !found) return { lines: [], more: 0 };
          return select(newest(traffic), filterOf(given, found && belongsTo(found, newest(traffic)), now()));
        },
      },
      one: {
        given: z.strictObject({ seq: z.int() }),
        run({ seq }) {
          const entry = traffic.find(seq);
          return entry ? { line: lineOf(entry), ...payloadView(entry.payload, hide) } : null;
        },
      },
    },
    watch(tell) {
      const gathered = gather<TrafficEntry>(
        { clock, every: EVERY, most: MOST },
        (entries) => tell({ lines: entries.map(lineOf) }),
      );
      const unwatch = traffic.watch((entry) => entry.isRoutine || gathered.add(entry));
      return () => {
        unwatch();
        gathered.stop();
      };
    },
  }, rights);
}

function filterOf(
  { within, way, text }: TrafficGiven,
  belongs: ((entry: TrafficEntry) => boolean) | undefined,
  now: number,
) {
  const wanted = text?.trim().toLowerCase() ?? "";
  return (entry: TrafficEntry): boolean =>
    !entry.isRoutine && (way === undefined || entry.way === way) &&
    (within === undefined || entry.at >= now - within) &&
    (!belongs || belongs(entry)) &&
    (wanted === "" || entry.what.toLowerCase().includes(wanted));
}

function newest(traffic: TrafficSource): Iterable<TrafficEntry> {
  return Iterator.from(traffic.entries()).take(LOOKED_AT);
}

function select(entries: Iterable<TrafficEntry>, matches: (entry: TrafficEntry) => boolean) {
  const lines: TrafficLine[] = [];
  let more = 0;
  for (const entry of entries) {
    if (!matches(entry)) continue;
    if (lines.length < MOST) lines.push(lineOf(entry));
    else more++;
  }
  return { lines, more };
}

function lineOf({ seq, at, way, what, status, failed, applicationId }: TrafficEntry): TrafficLine {
  return {
    seq,
    at,
    way,
    what,
    ...status === undefined ? {} : { status },
    failed,
    ...applicationId === undefined ? {} : { applicationId },
  };
}
