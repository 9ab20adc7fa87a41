import { useEffect, useState } from "preact/hooks";
import type { LabState } from "../../../model/panels/lab.ts";
import { useAsk, useNews } from "../panels/panel_link.ts";
import { ClockSection } from "./clock_section.tsx";
import { FaultSection } from "./fault_section.tsx";
import { SessionSection } from "../live/session_section.tsx";
import { MatrixSection } from "./matrix_section.tsx";
import type { LabRun } from "./lab_run.ts";

export interface LabSideProps {
  readonly guildId: string | undefined;
  readonly channelId: string | undefined;
}

/** What can be tried out with the bots of the local Discord. */
export function LabSide({ guildId, channelId }: LabSideProps) {
  const ask = useAsk();
  const [state, setState] = useState<LabState>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const run: LabRun = (asked) => {
    setBusy(true);
    asked.then((next) => {
      setState(next);
      setProblem(undefined);
    }, (error: Error) => setProblem(error.message)).finally(() => setBusy(false));
  };
  useEffect(() => run(ask("lab", "state", {})), []);
  useNews("lab", setState);
  if (!state) return <p class="part-missing" aria-busy="true">{problem ?? "One moment…"}</p>;
  return (
    <div class="lab" aria-busy={busy}>
      {problem && <p class="lab-problem" role="alert">{problem}</p>}
      <ClockSection state={state} busy={busy} run={run} />
      <SessionSection />
      <FaultSection state={state} run={run} />
      <MatrixSection bots={state.bots} guildId={guildId} channelId={channelId} />
    </div>
  );
}
