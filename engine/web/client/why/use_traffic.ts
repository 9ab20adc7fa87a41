import { useEffect, useState } from "preact/hooks";
import type { TrafficGiven, TrafficLine } from "../../../model/panels/traffic.ts";
import { useAsk, useNews } from "../panels/panel_link.ts";
import { mergeNewest } from "./merge_newest.ts";
import { textOf } from "./use_runs.ts";

/** Payloads that are shown. */
const MOST = 200;

export interface Traffic {
  /** Newest first; absent until they are there. */
  readonly lines: readonly TrafficLine[] | undefined;
  /** How many older ones there are. */
  readonly more: number;
  readonly problem: string | undefined;
}

const NOTHING: Traffic = { lines: undefined, more: 0, problem: undefined };

/** What bots and Discord send each other, as it is sent. What belongs to one run does not grow any more. */
export function useTraffic(given: TrafficGiven, isLinked: boolean): Traffic {
  const ask = useAsk();
  const asked = JSON.stringify(given);
  const [state, setState] = useState<Traffic & { readonly asked: string }>();
  useEffect(() => {
    if (!isLinked) return;
    let isMeant = true;
    ask("traffic", "list", given).then(
      (found) => isMeant && setState({ ...found, asked, problem: undefined }),
      (error) => isMeant && setState({ ...NOTHING, asked, problem: textOf(error) }),
    );
    return () => {
      isMeant = false;
    };
  }, [asked, isLinked]);
  useNews("traffic", ({ lines }) => {
    if (given.run !== undefined) return;
    const fitting = lines.filter((line) => fits(line, given));
    setState((state) => {
      if (!state?.lines || state.asked !== asked || fitting.length === 0) return state;
      const merged = mergeNewest(state.lines, fitting, ({ seq }) => seq, MOST);
      const since = given.within === undefined ? -Infinity : merged[0]!.at - given.within;
      return { ...state, lines: merged.filter(({ at }) => at >= since) };
    });
  });
  return state?.asked === asked ? state : NOTHING;
}

/** The same as the server asks of a line. */
export function fits({ way, what }: TrafficLine, given: TrafficGiven): boolean {
  const wanted = given.text?.trim().toLowerCase() ?? "";
  return (given.way === undefined || way === given.way) &&
    (wanted === "" || what.toLowerCase().includes(wanted));
}
