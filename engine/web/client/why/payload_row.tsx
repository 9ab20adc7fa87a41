import { useEffect, useState } from "preact/hooks";
import type { TrafficLine, TrafficPayload } from "../../../model/panels/traffic.ts";
import { Icon } from "../basics/icon.tsx";
import { memo } from "../basics/memo.ts";
import { useAsk } from "../panels/panel_link.ts";
import { JsonTree } from "./json_tree.tsx";
import { momentText, msText } from "./ms_text.ts";
import { textOf } from "./use_runs.ts";

const WAYS = {
  to_bot: "from Discord to the bot",
  to_discord: "from the bot to Discord",
  neither: "",
} as const;

export interface PayloadRowProps {
  readonly line: TrafficLine;
  /** Milliseconds since 1970 from which on times are counted; absent where they are told as they are. */
  readonly since?: number;
}

/** One payload; opened, all of it. */
export const PayloadRow = memo(({ line, since }: PayloadRowProps) => {
  const [isOpen, setOpen] = useState(false);
  const { seq, at, way, what, status, failed } = line;
  const id = `payload-${seq}`;
  return (
    <li class={failed ? `payload ${way} failed` : `payload ${way}`}>
      <button
        type="button"
        class="payload-head"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span class="payload-way" title={WAYS[way]}>
          {way === "neither" ? "·" : <Icon name="down" size={14} />}
        </span>
        <span class="payload-what">{what}</span>
        {status !== undefined && <span class="payload-status">{status}</span>}
        <time>{since === undefined ? momentText(at) : `+${msText(Math.max(0, at - since))}`}</time>
        {WAYS[way] && <span class="for-screen-readers">, {WAYS[way]}</span>}
      </button>
      {isOpen && (
        <div class="payload-body" id={id}>
          <Payload seq={seq} />
        </div>
      )}
    </li>
  );
});

function Payload({ seq }: { seq: number }) {
  const ask = useAsk();
  const [found, setFound] = useState<TrafficPayload>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    let isMeant = true;
    ask("traffic", "one", { seq }).then(
      (one) => isMeant && (one ? setFound(one) : setProblem("This payload is not kept any more.")),
      (error) => isMeant && setProblem(textOf(error)),
    );
    return () => {
      isMeant = false;
    };
  }, [seq]);
  if (problem) return <p class="why-note" role="alert">{problem}</p>;
  if (!found) return <p class="why-note" aria-busy="true">…</p>;
  if (found.payload === null) return <p class="why-note">It has no contents.</p>;
  return (
    <>
      <JsonTree value={found.payload} />
      {found.isCut && <p class="why-note">It is too long to be shown in full.</p>}
      <button
        type="button"
        class="small-button"
        onClick={() => void navigator.clipboard.writeText(JSON.stringify(found.payload, null, 2))}
      >
        Copy as JSON
      </button>
    </>
  );
}
