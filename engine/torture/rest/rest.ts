/** What can happen to requests. */
import type { Part } from "../trial.ts";

export const rest: Part = { name: "rest", trials: [] };
