import type { RunPart, RunStage } from "../../../model/panels/runs.ts";
import { Icon, type IconName } from "../basics/icon.tsx";

const ICONS: Partial<Record<RunStage["result"] | RunPart["result"], IconName>> = {
  passed: "check",
  done: "check",
  refused: "close",
  failed: "close",
};

/** A sign besides the colour, for those who do not tell the colours apart. */
export function StageDot({ result }: { result: RunStage["result"] | RunPart["result"] }) {
  const icon = ICONS[result];
  return (
    <span class={`stage-dot is-${result}`} aria-hidden="true">{icon && <Icon name={icon} size={10} />}</span>
  );
}
