/** The sections of the dashboard, in the order in which they stand beside it. */
import type { DrawingName } from "./kit/drawing.tsx";

export const SECTIONS = {
  overview: "Overview",
  log: "Log",
  errors: "Errors",
  runs: "Runs",
  definitions: "Definitions",
  extensions: "Extensions",
  schedules: "Schedules",
  backups: "Backups",
  servers: "Servers",
} as const satisfies Partial<Record<DrawingName, string>>;

export type SectionName = keyof typeof SECTIONS;

const CHOSEN = "cordial.section";

/** The one that was open last in this tab of the browser. */
export function storedSection(): SectionName {
  const stored = sessionStorage.getItem(CHOSEN) ?? "";
  return Object.hasOwn(SECTIONS, stored) ? stored as SectionName : "overview";
}

export function storeSection(name: SectionName): void {
  sessionStorage.setItem(CHOSEN, name);
}
