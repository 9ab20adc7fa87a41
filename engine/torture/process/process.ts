/** What can happen to the process, its disk and its clock. */
import type { Part } from "../trial.ts";

export const process: Part = { name: "process", trials: [] };
