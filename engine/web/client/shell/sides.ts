/** What can stand beside the chat, and which panels it needs. */
import type { PanelName } from "../../../model/panels/panels.ts";
import type { IconName } from "../basics/icon.tsx";
import type { Side } from "./use_drawer.ts";

interface SideFacts {
  readonly label: string;
  readonly icon: IconName;
  /** Absent where it is always there. */
  readonly panel?: PanelName;
}

export const SIDES: Readonly<Record<Side, SideFacts>> = {
  members: { label: "Members", icon: "people" },
  why: { label: "Why", icon: "why", panel: "runs" },
  lab: { label: "Lab", icon: "flask", panel: "lab" },
};

export function sidesOf(panels: readonly string[]): Side[] {
  return (Object.keys(SIDES) as Side[]).filter((side) => {
    const { panel } = SIDES[side];
    return panel === undefined || panels.includes(panel);
  });
}
