import { useEffect, useState } from "preact/hooks";
import type { RunLine } from "../../../model/panels/runs.ts";
import type { TraceKind } from "../../../model/trace.ts";
import { useAsk, useNews } from "../panels/panel_link.ts";
import { mergeNewest } from "./merge_newest.ts";

/** Runs that are shown. */
const MOST = 100;

export interface Runs {
  /** Newest first; absent until they are there. */
  readonly runs: readonly RunLine[] | undefined;
  /** Why they are not there. */
  readonly problem: string | undefined;
}

/** The newest runs, as they happen. @param isLinked whether there is a connection; after a break they are asked for anew */
export function useRuns(kind: TraceKind, isLinked: boolean): Runs {
  const ask = useAsk();
  const [state, setState] = useState<Runs & { readonly kind: TraceKind }>();
  useEffect(() => {
    if (!isLinked) return;
    let isMeant = true;
    ask("runs", "list", { kind }).then(
      (runs) => isMeant && setState({ kind, runs, problem: undefined }),
      (error) => isMeant && setState({ kind, runs: undefined, problem: textOf(error) }),
    );
    return () => {
      isMeant = false;
    };
  }, [kind, isLinked]);
  useNews("runs", ({ runs }) => {
    const fitting = runs.filter(({ outcome }) => kind === "last" || outcome === kind);
    setState((state) =>
      state?.runs && fitting.length > 0
        ? { ...state, runs: mergeNewest(state.runs, fitting, ({ id }) => id, MOST) }
        : state
    );
  });
  return state?.kind === kind ? state : { runs: undefined, problem: undefined };
}

export function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
