import type { LabState } from "../../../model/panels/lab.ts";

/** Waits for what was asked for, and shows the state after it, or what was wrong with it. */
export type LabRun = (asked: Promise<LabState>) => void;
