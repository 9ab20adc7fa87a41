import type { FailedRun } from "../../../../model/panels/errors.ts";
import type { TracePart, TraceResult } from "../../../../model/trace.ts";
import { useAsk } from "../../panels/panel_link.ts";
import { momentText, msText } from "../kit/format.ts";
import { Pill, type Tone } from "../kit/pill.tsx";
import { Loaded } from "../kit/section.tsx";
import { useAsked } from "../kit/use_asked.ts";
import { ValueList } from "../kit/value_list.tsx";

const TONES: Readonly<Record<TraceResult, Tone>> = {
  passed: "good",
  done: "good",
  refused: "warning",
  failed: "bad",
  running: "plain",
};

/** What a run did before it failed. */
export function FailedRunView({ errorId }: { readonly errorId: string }) {
  const ask = useAsk();
  const asked = useAsked<FailedRun | null>(() => ask("errors", "trace", { errorId }), [errorId]);
  return (
    <Loaded asked={asked}>
      {(found) =>
        found ? <Run found={found} /> : <p class="dash-note">The run is not among the newest any more.</p>}
    </Loaded>
  );
}

function Run({ found: { bot, trace } }: { readonly found: FailedRun }) {
  return (
    <section class="dash-run" aria-label="The run that failed">
      <p>
        <strong>{trace.command || "A mention"}</strong> of {bot} by {trace.surface},{" "}
        {momentText(trace.started, Date.now())}, {msText(trace.duration)}
      </p>
      <ValueList
        values={[
          { name: "user", text: trace.userId },
          ...trace.guildId === undefined ? [] : [{ name: "server", text: trace.guildId }],
          ...trace.channelId === "" ? [] : [{ name: "channel", text: trace.channelId }],
          ...trace.given,
        ]}
      />
      <ol class="dash-parts">
        {trace.parts.map((part, at) => <Part key={at} part={part} />)}
      </ol>
      {trace.leftOut > 0 && <p class="dash-note">{trace.leftOut} more steps are left out.</p>}
    </section>
  );
}

function Part({ part: { what, depth, source, took, result, values } }: { readonly part: TracePart }) {
  return (
    <li style={{ paddingInlineStart: `${Math.min(depth, 8) * 16}px` }}>
      <Pill tone={TONES[result]}>{result}</Pill>
      <strong>{what}</strong>
      {source && <code>{source}</code>}
      <span class="dash-faint">{msText(took)}</span>
      <ValueList values={values} />
    </li>
  );
}
