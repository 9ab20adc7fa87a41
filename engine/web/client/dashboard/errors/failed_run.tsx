import { useState } from "preact/hooks";
import type { RunLine, SourcePlace } from "../../../../model/panels/runs.ts";
import { useAsk } from "../../panels/panel_link.ts";
import { OpenSource } from "../../why/open_source.ts";
import { RunBody } from "../../why/run_body.tsx";
import { SourceView } from "../../why/source_view.tsx";
import { Loaded } from "../kit/section.tsx";
import { useAsked } from "../kit/use_asked.ts";

/** What a run did before it failed. */
export function FailedRunView({ errorId }: { readonly errorId: string }) {
  const ask = useAsk();
  const asked = useAsked<RunLine | null>(() => ask("errors", "run", { errorId }), [errorId]);
  const [place, setPlace] = useState<SourcePlace>();
  return (
    <Loaded asked={asked}>
      {(run) => {
        if (!run) return <p class="dash-note">The run is not among the newest any more.</p>;
        return (
          <OpenSource.Provider value={setPlace}>
            <section class="dash-run" aria-label="The run that failed">
              <h3>{run.title}</h3>
              <p class="dash-note">Of {run.bot}, called by {run.userName}</p>
              <RunBody id={run.id} surface={run.surface} />
              {place && (
                <div class="dash-source">
                  <SourceView
                    key={`${place.path}:${place.line}`}
                    place={place}
                    onClose={() => setPlace(undefined)}
                  />
                </div>
              )}
            </section>
          </OpenSource.Provider>
        );
      }}
    </Loaded>
  );
}
