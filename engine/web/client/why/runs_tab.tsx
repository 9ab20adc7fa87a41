import { useCallback, useMemo, useRef, useState } from "preact/hooks";
import type { RunLine } from "../../../model/panels/runs.ts";
import type { TraceKind } from "../../../model/trace.ts";
import { RunCard } from "./run_card.tsx";
import { useRuns } from "./use_runs.ts";

const KINDS: readonly { readonly kind: TraceKind; readonly label: string; readonly none: string }[] = [
  { kind: "last", label: "All", none: "No runs yet. Say something that the bot answers." },
  { kind: "refused", label: "Refused", none: "Nothing was refused." },
  { kind: "failed", label: "Failed", none: "Nothing failed." },
];

export interface RunsTabProps {
  /** Whether there is a connection. */
  readonly isLinked: boolean;
  /** Of the open channel, whose newest run is shown in full; absent where there is no chat. */
  readonly channelId?: string;
  /** Absent where nobody keeps payloads. */
  readonly onPayloads?: (run: RunLine) => void;
}

/** The newest runs, newest on top; those that were refused and those that failed are kept apart. */
export function RunsTab({ isLinked, channelId, onPayloads }: RunsTabProps) {
  const [kind, setKind] = useState<TraceKind>("last");
  const { runs, problem } = useRuns(kind, isLinked);
  const [chosen, setChosen] = useState<ReadonlyMap<number, boolean>>(new Map());
  const list = useRef<HTMLDivElement>(null);
  const newest = runs?.find((run) => run.channelId === channelId)?.id;
  const showsBot = useMemo(() => new Set(runs?.map(({ bot }) => bot)).size > 1, [runs]);
  const toggle = useCallback((id: number, open: boolean) => {
    setChosen((chosen) => chosen.get(id) === open ? chosen : new Map(chosen).set(id, open));
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const heads = [...list.current?.querySelectorAll<HTMLElement>(".run-head") ?? []];
    const at = heads.indexOf(event.target as HTMLElement);
    if (at === -1) return;
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: heads.length - 1 }[event.key];
    const head = to === undefined ? undefined : heads[to];
    if (!head) return;
    event.preventDefault();
    head.focus();
  };
  return (
    <>
      <div class="why-filters" role="group" aria-label="Which runs">
        {KINDS.map(({ kind: one, label }) => (
          <button
            key={one}
            type="button"
            class="small-button"
            aria-pressed={one === kind}
            onClick={() => setKind(one)}
          >
            {label}
          </button>
        ))}
      </div>
      <div class="why-scroller" ref={list} onKeyDown={onKeyDown}>
        {problem && <p class="why-note" role="alert">{problem}</p>}
        {runs?.length === 0 && <p class="why-note">{KINDS.find((one) => one.kind === kind)?.none}</p>}
        {runs?.map((run) => (
          <RunCard
            key={run.id}
            run={run}
            isOpen={chosen.get(run.id) ?? run.id === newest}
            showsBot={showsBot}
            onToggle={toggle}
            onPayloads={onPayloads}
          />
        ))}
      </div>
    </>
  );
}
